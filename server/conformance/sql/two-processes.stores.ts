import { TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EventReader } from '../event-reader.ts';
import { mention, source } from '../factories.ts';
import './budget.ts';
import { startPostgres } from './start-postgres.ts';
import { cookiesOf, type RunningServer, startTwo } from './two-servers.ts';

const postgres = await startPostgres();
afterAll(() => postgres?.stop());

const account = { name: 'Анна', email: 'anna@bank.example', password: 'correct horse battery' };

describe.skipIf(!postgres)('two processes on one PostgreSQL', () => {
  let servers: RunningServer[] = [];
  let cookie = '';

  beforeAll(async () => {
    servers = await startTwo(postgres?.url ?? '');
  });
  afterAll(() => Promise.all(servers.map((server) => server.stop())));

  function ask(at: number, path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`http://127.0.0.1:${servers[at]?.port}${path}`, {
      ...init,
      headers: { cookie, 'content-type': 'application/json', ...init.headers },
    });
  }

  function post(at: number, path: string, body: unknown): Promise<Response> {
    return ask(at, path, { method: 'POST', body: JSON.stringify(body) });
  }

  test('an invitation lets one person in, once, and who signed in at one process is known to the other', async () => {
    const link = await servers[0]?.accounts.inviteFirst();
    const printedByTheOther = await servers[1]?.accounts.inviteFirst();
    const token = link?.split('#')[1];
    const taken = await Promise.all(
      [0, 1].map((at) => post(at, '/api/invitations/accept', { ...account, token })),
    );
    expect(taken.map(({ status }) => status).sort()).toEqual([204, 404]);
    const second = { ...account, email: 'eve@bank.example' };
    const late = { ...second, token: printedByTheOther?.split('#')[1] };
    expect((await post(1, '/api/invitations/accept', late)).status).toBe(404);
    const { email, password } = account;
    const signedIn = await post(0, '/api/auth/sign-in/email', { email, password });
    cookie = cookiesOf(signedIn);
    expect(signedIn.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Lax/i);
    const me = await ask(1, '/api/me');
    expect(await me.json()).toMatchObject({ person: { name: 'Анна', role: 'admin' } });
  });

  test('what is written at one is told at the other, without a gap or a repeat', async () => {
    await post(0, '/api/sources', { ...source('vk', 'vk'), version: undefined });
    const events = new EventReader(await ask(1, '/api/events'));
    const ready = await events.next();
    const batches = ['1', '2', '3', '4'].map((id, nth) =>
      post(nth % 2, '/api/mentions', {
        spec: 'mention/1',
        source: 'vk',
        items: [mention(id, { author: { id } })],
      }),
    );
    expect((await Promise.all(batches)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const told = await events.take(8);
    const first = Number(ready.id) + 1;
    expect(told.map(({ id }) => Number(id))).toEqual(told.map((_, nth) => first + nth));
    await events.close();
  });

  test.each([
    ['without a session', { headers: { cookie: '' } }, 401],
    ['from another site', { method: 'POST', headers: { origin: 'https://evil.example' } }, 403],
    [
      'from a page of another site',
      { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } },
      403,
    ],
  ])('what is asked for %s is refused', async (_how, init, status) => {
    const path = status === 401 ? '/api/threads' : '/api/sources';
    expect((await ask(0, path, init)).status).toBe(status);
  });

  test('health and the description of the API are open, and everything says how it may be used', async () => {
    const bare = { headers: { cookie: '' } };
    const health = await ask(0, '/api/health', bare);
    expect([health.status, (await ask(1, '/api/openapi.json', bare)).status]).toEqual([200, 200]);
    expect((await ask(1, '/ready', bare)).status).toBe(200);
    expect(health.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(health.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('with a second factor a password alone lets nobody in; a code does, and each backup code once', async () => {
    const { email, password } = account;
    const enabled = await post(1, '/api/auth/two-factor/enable', { password });
    const { totpURI, backupCodes } = (await enabled.json()) as {
      totpURI: string;
      backupCodes: string[];
    };
    const key = new URL(totpURI).searchParams.get('secret') ?? '';
    const confirmed = await post(0, '/api/auth/two-factor/verify-totp', {
      code: new TOTP({ secret: key }).generate(),
    });
    expect(confirmed.status).toBe(200);

    const halfIn = await post(0, '/api/auth/sign-in/email', { email, password });
    expect(await halfIn.json()).toMatchObject({ twoFactorRedirect: true });
    cookie = cookiesOf(halfIn);
    expect((await ask(1, '/api/me')).status).toBe(401);
    const wrong = await post(1, '/api/auth/two-factor/verify-totp', { code: '000000' });
    expect(wrong.status).toBe(401);
    const [code] = backupCodes;
    const byCode = await post(1, '/api/auth/two-factor/verify-backup-code', { code });
    expect(byCode.status).toBe(200);
    cookie = cookiesOf(byCode);
    expect((await ask(0, '/api/me')).status).toBe(200);

    cookie = cookiesOf(await post(0, '/api/auth/sign-in/email', { email, password }));
    const again = await post(1, '/api/auth/two-factor/verify-backup-code', { code });
    expect(again.status).toBe(401);
  });

  test('passwords cannot be tried for ever', async () => {
    const tries: number[] = [];
    for (let nth = 0; nth < 12; nth += 1) {
      const { email } = account;
      const answer = await post(nth % 2, '/api/auth/sign-in/email', {
        email,
        password: `${nth}-wrong-one`,
      });
      tries.push(answer.status);
    }
    expect(tries[0]).toBe(401);
    expect(tries.at(-1)).toBe(429);
  });
});
