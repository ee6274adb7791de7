import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { discovered, readDiscovery } from './discovery.ts';

let answer: object | undefined;
const server = createServer((_request, response) => {
  response.statusCode = answer ? 200 : 503;
  response.end(JSON.stringify(answer ?? {}));
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
afterAll(() => void server.close());

const sound = {
  issuer,
  authorization_endpoint: `${issuer}/auth`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/keys`,
  id_token_signing_alg_values_supported: ['RS256'],
};

test.each([
  [{ ...sound, issuer: 'https://evil.example' }, 'the provider calls itself https://evil.example'],
  [{ ...sound, jwks_uri: undefined }, 'its discovery document is not one'],
  [{ ...sound, id_token_signing_alg_values_supported: ['HS256', 'none'] }, 'signs no id token'],
  [{ ...sound, code_challenge_methods_supported: ['plain'] }, 'knows no PKCE'],
])('a provider that cannot be trusted stops the start: %o', async (said, words) => {
  answer = said;
  await expect(readDiscovery(issuer)).rejects.toThrow(words);
  await expect(readDiscovery(issuer)).rejects.toThrow('OIDC_ISSUER');
});

test('a provider that is away is said, and asked again', async () => {
  const said: unknown[] = [];
  const discover = discovered(issuer, (entry) => said.push(entry));
  answer = undefined;
  expect(await discover()).toBeUndefined();
  expect(said).toEqual([{ what: 'sign-in provider does not answer' }]);
  answer = sound;
  expect(await discover()).toMatchObject({ issuer });
});
