import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, type JWTHeaderParameters, SignJWT } from 'jose';
import { afterAll, expect, test } from 'vitest';
import { noFiles } from '../../api/attachments/no-files.ts';
import { outsideFiles } from '../../node/files/outside-files.ts';
import { readSettings } from '../../node/settings.ts';
import { openPglite } from '../../store/postgres/open-pglite.ts';
import { hostTokens } from './host-token.ts';
import { hostTrustOf } from './identity-settings.ts';
import { spentTokens } from './spent-tokens.ts';

const now = Date.UTC(2026, 10, 18, 9);
const named = { CHAT_IDENTITY_ISSUER: 'bank.example', CHAT_IDENTITY_AUDIENCE: 'otklik' };
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pem = (key: KeyObject) => key.export({ type: 'spki', format: 'pem' }).toString();
const secret = 'what the bank and its chat know, and nobody else';

const db = await openPglite();
const keys: { keys: object[] } = { keys: [] };
const bank = createServer((_request, response) => response.end(JSON.stringify(keys)));
bank.listen(0, '127.0.0.1');
await once(bank, 'listening');
const host = `127.0.0.1:${(bank.address() as AddressInfo).port}`;
afterAll(async () => {
  bank.close();
  await db.destroy();
});

function checking(settings: Record<string, string>, change: object = {}) {
  const trust = hostTrustOf(readSettings({ ...named, ...settings }));
  if (!trust) throw new Error('nobody is trusted');
  const parts = { trust, read: noFiles.read, spend: async () => true, wallClock: () => now };
  return hostTokens({ ...parts, ...change });
}

function token(
  key: KeyObject | Uint8Array,
  header: JWTHeaderParameters,
  change: Record<string, unknown> = {},
): Promise<string> {
  const seconds = now / 1000;
  const usual = { iss: 'bank.example', aud: 'otklik', sub: 'c-1', jti: 'one' };
  return new SignJWT({ ...usual, iat: seconds, exp: seconds + 300, ...change })
    .setProtectedHeader(header)
    .sign(key);
}

const bytes = (text: string) => new TextEncoder().encode(text);
const hs = { alg: 'HS256' };

test.each([
  ['HS256', { CHAT_IDENTITY_SECRET: secret }, bytes(secret)],
  ['RS256', { CHAT_IDENTITY_PUBLIC_KEY: pem(rsa.publicKey) }, rsa.privateKey],
  ['ES256', { CHAT_IDENTITY_PUBLIC_KEY: pem(ec.publicKey) }, ec.privateKey],
])('a token signed by %s is taken', async (alg, settings, key) => {
  const vouched = { name: 'Мария', email: 'm@example.org', email_verified: true };
  expect(await checking(settings)(await token(key, { alg }, vouched))).toEqual({
    state: 'signed-in',
    identity: {
      scope: 'bank.example',
      id: 'c-1',
      name: 'Мария',
      phone: null,
      email: 'm@example.org',
    },
  });
});

test('a public key used as a secret signs nothing', async () => {
  const key = pem(rsa.publicKey);
  const check = checking({ CHAT_IDENTITY_PUBLIC_KEY: key });
  expect(await check(await token(bytes(key), hs))).toEqual({ state: 'refused' });
});

test('a token without a signature, or of another algorithm, is refused', async () => {
  const check = checking({ CHAT_IDENTITY_SECRET: secret });
  const [, body] = (await token(bytes(secret), hs)).split('.');
  const none = Buffer.from('{"alg":"none"}').toString('base64url');
  expect(await check(`${none}.${body}.`)).toEqual({ state: 'refused' });
  expect(await check(await token(rsa.privateKey, { alg: 'RS256' }))).toEqual({ state: 'refused' });
  expect(await check(await token(bytes(secret.repeat(2)), { alg: 'HS512' }))).toEqual({
    state: 'refused',
  });
  expect(await check('no token at all')).toEqual({ state: 'refused' });
});

test.each([
  ['expired', { exp: now / 1000 - 60, iat: now / 1000 - 300 }],
  ['refused', { exp: now / 1000 + 3600 }],
  ['refused', { iat: now / 1000 + 300, exp: now / 1000 + 600 }],
  ['refused', { aud: 'another' }],
  ['refused', { iss: 'evil.example' }],
  ['refused', { jti: undefined }],
  ['refused', { sub: '' }],
  ['refused', { exp: undefined }],
])('%s: %o', async (state, change) => {
  const check = checking({ CHAT_IDENTITY_SECRET: secret });
  expect(await check(await token(bytes(secret), hs, change))).toEqual({ state });
});

test('of two processes that are shown one token at once only one takes it', async () => {
  const settings = { CHAT_IDENTITY_SECRET: secret };
  const one = checking(settings, { spend: spentTokens(db) });
  const other = checking(settings, { spend: spentTokens(db) });
  const same = await token(bytes(secret), hs);
  const states = await Promise.all([one(same), other(same), one(same)]);
  expect(states.map(({ state }) => state).toSorted()).toEqual(['refused', 'refused', 'signed-in']);
});

test('keys at an address are fetched, and again where a token names a new one', async () => {
  let at = now;
  const parts = { read: outsideFiles({ allowed: new Set([host]) }).read, wallClock: () => at };
  const trust = {
    issuer: 'bank.example',
    audience: 'otklik',
    key: { kind: 'jwks', url: `http://${host}/keys` },
  } as const;
  const check = hostTokens({ ...parts, trust, spend: async () => true });
  keys.keys = [{ ...(await exportJWK(rsa.publicKey)), kid: 'old', alg: 'RS256' }];
  expect(await check(await token(rsa.privateKey, { alg: 'RS256', kid: 'old' }))).toMatchObject({
    state: 'signed-in',
  });
  keys.keys = [{ ...(await exportJWK(ec.publicKey)), kid: 'new', alg: 'ES256' }];
  const fresh = await token(ec.privateKey, { alg: 'ES256', kid: 'new' });
  // A stranger's tokens must not make us ask the host without end.
  expect(await check(fresh)).toEqual({ state: 'refused' });
  at += 31_000;
  expect(await check(fresh)).toMatchObject({ state: 'signed-in' });
});

test('whoever signs in while the keys are on their way for the first time is not refused', async () => {
  let fetches = 0;
  let arrive = () => undefined as void;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const set = { keys: [{ ...(await exportJWK(rsa.publicKey)), kid: 'k', alg: 'RS256' }] };
  const read = async () => {
    fetches += 1;
    await arrived;
    return { state: 'read', bytes: bytes(JSON.stringify(set)) };
  };
  const check = checking({ CHAT_IDENTITY_JWKS: 'https://bank.example/keys' }, { read });
  const tokens = ['1', '2'].map((jti) =>
    token(rsa.privateKey, { alg: 'RS256', kid: 'k' }, { jti }),
  );
  const checks = (await Promise.all(tokens)).map(check);
  arrive();
  expect(await Promise.all(checks)).toMatchObject([{ state: 'signed-in' }, { state: 'signed-in' }]);
  expect(fetches).toBe(1);
});

test('keys inside the house are not fetched', async () => {
  const settings = { CHAT_IDENTITY_JWKS: `https://${host}/keys` };
  const check = checking(settings, { read: outsideFiles().read });
  keys.keys = [{ ...(await exportJWK(rsa.publicKey)), kid: 'old', alg: 'RS256' }];
  expect(await check(await token(rsa.privateKey, { alg: 'RS256', kid: 'old' }))).toEqual({
    state: 'refused',
  });
});

test.each([
  [{ CHAT_IDENTITY_SECRET: secret }, /CHAT_IDENTITY_ISSUER: must be given/],
  [named, /CHAT_IDENTITY_SECRET: give one of/],
  [{ ...named, CHAT_IDENTITY_PUBLIC_KEY: 'no key' }, /CHAT_IDENTITY_PUBLIC_KEY: is no public/],
  [{ ...named, CHAT_IDENTITY_JWKS: 'http://bank.example/keys' }, /CHAT_IDENTITY_JWKS/],
  [
    {
      ...named,
      CHAT_IDENTITY_PUBLIC_KEY: rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    },
    /CHAT_IDENTITY_PUBLIC_KEY: is no public/,
  ],
])('what does not fit is named at the start', (settings, words) => {
  expect(() => readSettings(settings)).toThrow(words);
});
