import { APIError, createAuthMiddleware, getOAuthState } from 'better-auth/api';
import { genericOAuth, type GenericOAuthUserInfo } from 'better-auth/plugins/generic-oauth';
import { decodeJwt } from 'jose';
import { type Claims, isVerified } from './admit.ts';
import { type Discovery, discoveryUrl } from './discovery.ts';
import type { Provider } from './provider-settings.ts';
import type { RefusalCode } from './receive.ts';

export const PROVIDER_ID = 'oidc';

export interface SignInProvider {
  provider: Provider;
  discover(): Promise<Discovery | undefined>;
}

/** Answers why somebody whom the provider vouches for does not come in, or null: then their account is there. */
export type Receive = (
  claims: Claims,
  invitation: string | undefined,
) => Promise<RefusalCode | null>;

/**
 * The house's provider as a way to sign in: code flow with PKCE, state and nonce, the id token checked
 * against the provider's keys. The issuer is the one that was set, whatever the provider calls itself.
 */
export async function providerPlugin({ provider, discover }: SignInProvider, receive: Receive) {
  const found = await discover();
  return genericOAuth({
    config: [
      {
        providerId: PROVIDER_ID,
        name: provider.name,
        discoveryUrl: discoveryUrl(provider.issuer),
        requireIdTokenVerification: true,
        clientId: provider.clientId,
        clientSecret: provider.clientSecret,
        tokenEndpointAuth: { method: clientAuth(found) },
        scopes: ['openid', 'email', 'profile'],
        disableProviderLogout: true,
        async getUserInfo({ idToken, accessToken }) {
          if (!idToken || !accessToken) return null;
          const claims: Claims = decodeJwt(idToken);
          if (claims.iss !== provider.issuer) return null;
          const more = await userInfo((await discover())?.userinfo_endpoint, accessToken);
          return more && joined(more, claims);
        },
        async mapProfileToUser(claims) {
          const state = await getOAuthState();
          const invitation: unknown = state?.invitation;
          const refusal = await receive(
            claims,
            typeof invitation === 'string' ? invitation : undefined,
          );
          if (refusal) throw backWith(refusal, state?.errorURL ?? '/sign-in');
          return {};
        },
        // Whoever is received has an account by then.
        disableSignUp: true,
      },
    ],
  });
}

/** The way in which better-auth itself leads back from a callback. */
function backWith(refusal: RefusalCode, errorUrl: string): APIError {
  const location = `${errorUrl}${errorUrl.includes('?') ? '&' : '?'}error=${refusal}`;
  return new APIError('FOUND', undefined, { location });
}

/** An id token got elsewhere lets nobody in: it may have been made for another request. */
export const noForeignTokens = createAuthMiddleware(async ({ path, body }) => {
  if (path === '/sign-in/social' && body?.idToken !== undefined) throw new APIError('FORBIDDEN');
});

/** OpenID Connect Core 1.0, §9: who names no method takes the password in the header. */
function clientAuth(found: Discovery | undefined) {
  const known = found?.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  return known.includes('client_secret_basic') ? 'client_secret_basic' : 'client_secret_post';
}

/** What the token left out; null where the provider refuses to say. */
async function userInfo(address: string | undefined, token: string): Promise<Claims | null> {
  if (!address) return {};
  const response = await fetch(address, {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(10_000),
  });
  return response.ok ? ((await response.json()) as Claims) : null;
}

/** Null where the two speak of different people. */
function joined(more: Claims, claims: Claims): GenericOAuthUserInfo | null {
  const isOther = (name: string) =>
    more[name] !== undefined && claims[name] !== undefined && more[name] !== claims[name];
  if (isOther('sub') || isOther('email')) return null;
  const all = { ...more, ...claims };
  return { ...all, emailVerified: isVerified(all) };
}
