import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, decodeJwt, type JWTPayload } from 'jose';
import { Provider } from 'oidc-provider';
import type { Claims } from './admit.ts';

export const CLIENT = { id: 'otklik', secret: 'what the two of us know' };

export interface TestProvider {
  issuer: string;
  /** By the name they sign in with. */
  people: Map<string, Claims>;
  /** Changes the next id tokens after they were signed. */
  tamper: ((token: string) => Promise<string> | string) | undefined;
  /** With the provider's own key. */
  sign(claims: JWTPayload): Promise<string>;
  stop(): Promise<void>;
}

/** A certified provider on this machine, with its login form. */
export async function startTestProvider(redirectUri: string): Promise<TestProvider> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'only' };
  const people = new Map<string, Claims>();
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
    findAccount: (_context, accountId) => ({
      accountId,
      claims: () => ({ ...people.get(accountId), sub: accountId }),
    }),
    pkce: { required: () => true, methods: ['S256'] },
    jwks: { keys: [key] },
    cookies: { keys: ['for this test alone'] },
  });
  const running: TestProvider = {
    issuer,
    people,
    tamper: undefined,
    sign: (claims) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'only' }).sign(privateKey),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  provider.use(async (context, next) => {
    await next();
    const body = context.body as { id_token?: string } | undefined;
    if (running.tamper && body?.id_token)
      context.body = { ...body, id_token: await running.tamper(body.id_token) };
  });
  server.on('request', provider.callback());
  return running;
}

/** The token's claims with others in their place. */
export function changed(token: string, claims: JWTPayload): JWTPayload {
  return { ...decodeJwt(token), ...claims };
}
