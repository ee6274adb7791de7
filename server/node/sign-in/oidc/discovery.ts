import { z } from 'zod';
import type { Log } from '../../request-log.ts';

const TIMEOUT_MS = 10_000;

const discoverySchema = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  userinfo_endpoint: z.url().optional(),
  id_token_signing_alg_values_supported: z.array(z.string()),
  code_challenge_methods_supported: z.array(z.string()).optional(),
  token_endpoint_auth_methods_supported: z.array(z.string()).optional(),
});
export type Discovery = z.infer<typeof discoverySchema>;

export function discoveryUrl(issuer: string): string {
  return `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
}

/**
 * What the provider says of itself. Throws an error that names the setting where it is not the issuer
 * that was set or cannot do what we need; undefined where it does not answer, which may pass.
 * OpenID Connect Discovery 1.0, §4.
 */
export async function readDiscovery(issuer: string): Promise<Discovery | undefined> {
  const response = await ask(discoveryUrl(issuer));
  if (!response) return undefined;
  const parsed = discoverySchema.safeParse(await response.json().catch(() => undefined));
  if (!parsed.success) throw wrong('its discovery document is not one of OpenID Connect');
  const found = parsed.data;
  if (found.issuer !== issuer) throw wrong(`the provider calls itself ${found.issuer}`);
  if (!found.id_token_signing_alg_values_supported.some((name) => /^(?:RS|PS|ES|Ed)/.test(name)))
    throw wrong('the provider signs no id token with a key of its own');
  if (found.code_challenge_methods_supported?.includes('S256') === false)
    throw wrong('the provider knows no PKCE with S256');
  return found;
}

/** Remembers the first answer; until there is one each call asks. */
export function discovered(issuer: string, log: Log): () => Promise<Discovery | undefined> {
  let known: Discovery | undefined;
  return async () => {
    known ??= await readDiscovery(issuer);
    if (!known) log({ what: 'sign-in provider does not answer' });
    return known;
  };
}

async function ask(address: string): Promise<Response | undefined> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (response.status >= 500) return undefined;
    if (!response.ok) throw wrong(`${address} answered ${response.status}`);
    return response;
  } catch (error) {
    if (error instanceof WrongProvider) throw error;
    return undefined;
  }
}

class WrongProvider extends Error {}

function wrong(what: string): WrongProvider {
  return new WrongProvider(`These settings are wrong:\n  OIDC_ISSUER: ${what}`);
}
