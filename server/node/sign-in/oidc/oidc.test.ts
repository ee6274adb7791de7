import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { emptied } from '#server/conformance/sql/emptied.ts';
import { answerError } from '../../../api/errors.ts';
import { openPglite } from '../../../store/postgres/open-pglite.ts';
import { postgresStore } from '../../../store/postgres/postgres-store.ts';
import { ids } from '../../ids.ts';
import { readSettings } from '../../settings.ts';
import { accountDesk } from '../account-desk.ts';
import { teamAccounts } from '../accounts.ts';
import { IP_HEADER } from '../make-auth.ts';
import { signInRoutes } from '../routes.ts';
import { discovered } from './discovery.ts';
import { providerOf } from './provider-settings.ts';
import { changed, CLIENT, startTestProvider } from './test-provider.ts';

vi.setConfig({ testTimeout: 60_000 });
// The library tells of each refusal, and the provider that its login form is for development.
vi.spyOn(console, 'error').mockImplementation(() => undefined);
vi.spyOn(console, 'warn').mockImplementation(() => undefined);
vi.spyOn(console, 'info').mockImplementation(() => undefined);
const publicUrl = 'http://localhost:8787';
const db = await openPglite();
const house = await startTestProvider(`${publicUrl}/api/auth/callback/oidc`);
afterAll(async () => {
  await house.stop();
  await db.destroy();
});

const store = postgresStore(db);
const clock = { now: () => new Date().toISOString() };

async function team(settings: Record<string, string> = {}) {
  const all = readSettings({
    OIDC_ISSUER: house.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    ...settings,
  });
  const provider = providerOf(all);
  const accounts = await teamAccounts(
    {
      secret: 'a secret for these tests, long enough',
      takesPasswords: all.PASSWORD_SIGN_IN === 'on',
      oidc: provider && { provider, discover: discovered(provider.issuer, () => undefined) },
    },
    { db, store, clock, ids, publicUrl },
  );
  const app = signInRoutes(accounts);
  app.onError(answerError);
  return { accounts, browser: browserOf(app) };
}

type App = ReturnType<typeof signInRoutes>;

/** One browser, with a cookie jar for us and one for the provider. */
function browserOf(app: App) {
  const ours = jar();
  const theirs = jar();
  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...ours.header(), [IP_HEADER]: '192.0.2.1', origin: publicUrl };
    const response = await app.request(new URL(path, publicUrl).href, {
      ...init,
      headers: { ...headers, ...(init.body ? { 'content-type': 'application/json' } : {}) },
    });
    ours.keep(response);
    return response;
  }
  async function begin(invitation?: string): Promise<string> {
    const response = await ask('/api/auth/sign-in/social', {
      method: 'POST',
      body: JSON.stringify({
        provider: 'oidc',
        callbackURL: `${publicUrl}/inbox`,
        errorCallbackURL: `${publicUrl}/sign-in`,
        ...(invitation && { additionalData: { invitation } }),
      }),
    });
    return ((await response.json()) as { url: string }).url;
  }
  /** Through the provider's login form and its consent, up to the address that leads back to us. */
  async function logIn(address: string, login: string): Promise<string> {
    let next = address;
    let form: URLSearchParams | undefined;
    for (let steps = 0; steps < 20; steps += 1) {
      const response = await fetch(next, {
        redirect: 'manual',
        headers: theirs.header(),
        ...(form && { method: 'POST', body: form }),
      });
      theirs.keep(response);
      const location = response.headers.get('location');
      if (location?.startsWith(publicUrl)) return location;
      if (location) {
        next = new URL(location, next).href;
        form = undefined;
        continue;
      }
      const page = await response.text();
      const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
      const action = /action="([^"]+)"/.exec(page)?.[1];
      if (!prompt || !action) throw new Error(page);
      next = action;
      form = new URLSearchParams({ prompt, login, password: 'any' });
    }
    throw new Error('the provider never led back');
  }
  return {
    ask,
    begin,
    logIn,
    async comeBack(address: string): Promise<string> {
      const response = await ask(address);
      return (response.headers.get('location') ?? `${response.status}`).replace(publicUrl, '');
    },
    async signIn(login: string, invitation?: string): Promise<string> {
      return this.comeBack(await logIn(await begin(invitation), login));
    },
    async email(): Promise<string | null> {
      const session = await (await ask('/api/auth/get-session')).json();
      return session?.user.email ?? null;
    },
  };
}

function jar() {
  const cookies = new Map<string, string>();
  return {
    header: (): Record<string, string> =>
      cookies.size > 0 ? { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') } : {},
    keep(response: Response) {
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (value === '' || /max-age=0/i.test(line)) cookies.delete(name);
        else cookies.set(name, value);
      }
    },
  };
}

function tokenOf(link: string): string {
  return new URL(link).hash.slice(1);
}

async function people() {
  return store.read((tx) => tx.people.all());
}

const withRoles = {
  OIDC_ROLE_CLAIM: 'groups',
  OIDC_ROLES: 'Care agents=agent; care-leads=lead; it=admin',
};
const vera = { email: 'vera@bank.example', email_verified: true, name: 'Vera Stone' };

beforeEach(async () => {
  await emptied(db);
  house.tamper = undefined;
  house.people.clear();
  house.people.set('vera', vera);
});

describe('who comes in', () => {
  test('somebody who was invited, as the role of the invitation, and again without it', async () => {
    const { accounts, browser } = await team();
    const invitation = tokenOf(await accounts.invite('lead'));
    expect(await browser.signIn('vera', invitation)).toBe('/inbox');
    expect(await browser.email()).toBe('vera@bank.example');
    expect(await people()).toMatchObject([{ name: 'Vera Stone', role: 'lead' }]);
    const again = await team();
    expect(await again.browser.signIn('vera')).toBe('/inbox');
    expect(await people()).toHaveLength(1);
  });

  test('somebody without a password, of whose second factor an admin is told nothing', async () => {
    const { accounts, browser } = await team();
    await browser.signIn('vera', tokenOf(await accounts.invite('agent')));
    const token = tokenOf(await accounts.invite('agent'));
    const boris = { name: 'Boris', email: 'boris@bank.example', tz: 'Europe/Moscow' };
    await accounts.accept({ ...boris, token, password: 'four words in a row' });
    expect(await accountDesk(db, accounts.forget).all(new Date())).toMatchObject([
      { email: boris.email, hasSecondFactor: false },
      { email: vera.email, hasSecondFactor: null },
    ]);
  });

  test('somebody who has an account with the same verified address', async () => {
    const { accounts, browser } = await team();
    const token = tokenOf(await accounts.invite('agent'));
    const password = 'four words in a row';
    await accounts.accept({
      token,
      name: 'Vera',
      email: vera.email,
      password,
      tz: 'Europe/Moscow',
    });
    expect(await browser.signIn('vera')).toBe('/inbox');
    expect(await people()).toMatchObject([{ name: 'Vera', role: 'agent' }]);
  });

  test('everybody with a role where the setting says so; the role follows the provider', async () => {
    const settings = { ...withRoles, OIDC_NEW_PEOPLE: 'all' };
    house.people.set('vera', { ...vera, groups: ['Care agents'] });
    expect(await (await team(settings)).browser.signIn('vera')).toBe('/inbox');
    expect(await people()).toMatchObject([{ role: 'agent', trust: 'every-reply' }]);
    house.people.set('vera', { ...vera, groups: ['Care agents', 'care-leads'] });
    expect(await (await team(settings)).browser.signIn('vera')).toBe('/inbox');
    expect(await people()).toMatchObject([{ role: 'lead', trust: 'none', version: 1 }]);
  });

  test('somebody whose id token says the same and is signed by the same key', async () => {
    const { accounts, browser } = await team();
    house.tamper = (token) => house.sign(changed(token, {}));
    expect(await browser.signIn('vera', tokenOf(await accounts.invite('agent')))).toBe('/inbox');
  });

  test('nothing of the provider’s tokens is kept', async () => {
    const { accounts, browser } = await team();
    await browser.signIn('vera', tokenOf(await accounts.invite('agent')));
    const kept = await db
      .selectFrom('auth_account' as never)
      .selectAll()
      .execute();
    expect(kept).toMatchObject([{ accessToken: null, refreshToken: null, idToken: null }]);
  });
});

describe('who does not', () => {
  async function invited(settings: Record<string, string> = {}) {
    const { accounts, browser } = await team(settings);
    return { browser, invitation: tokenOf(await accounts.invite('agent')) };
  }

  async function expectNobody(browser: ReturnType<typeof browserOf>) {
    expect(await browser.email()).toBeNull();
    expect(await people()).toEqual([]);
  }

  test('somebody whom nobody invited', async () => {
    const { browser } = await team();
    expect(await browser.signIn('vera')).toBe('/sign-in?error=not_invited');
    await expectNobody(browser);
  });

  test('whoever comes second by an invitation', async () => {
    const { browser, invitation } = await invited();
    house.people.set('thief', { ...vera, email: 'thief@bank.example' });
    await browser.signIn('vera', invitation);
    const other = (await team()).browser;
    expect(await other.signIn('thief', invitation)).toBe('/sign-in?error=not_invited');
    expect(await people()).toHaveLength(1);
  });

  test('an address that the provider has not verified', async () => {
    const { browser, invitation } = await invited();
    house.people.set('vera', { ...vera, email_verified: false });
    expect(await browser.signIn('vera', invitation)).toBe('/sign-in?error=email_not_verified');
    await expectNobody(browser);
  });

  test('an address of another domain', async () => {
    const { browser, invitation } = await invited({ OIDC_DOMAINS: 'bank.example' });
    house.people.set('vera', { ...vera, email: 'vera@bank.example.evil.example' });
    expect(await browser.signIn('vera', invitation)).toBe('/sign-in?error=domain_not_allowed');
    await expectNobody(browser);
  });

  test('somebody who has no role any more', async () => {
    const settings = { ...withRoles, OIDC_NEW_PEOPLE: 'all' };
    house.people.set('vera', { ...vera, groups: ['it'] });
    await (await team(settings)).browser.signIn('vera');
    house.people.set('vera', { ...vera, groups: ['other'] });
    const { browser } = await team(settings);
    expect(await browser.signIn('vera')).toBe('/sign-in?error=no_role');
    expect(await browser.email()).toBeNull();
  });

  test('the next person to whom the house gave the address of one who left', async () => {
    const { browser, invitation } = await invited();
    await browser.signIn('vera', invitation);
    house.people.set('vera-2', { ...vera, name: 'Another Vera' });
    const other = (await team()).browser;
    expect(await other.signIn('vera-2')).toBe('/sign-in?error=other_subject');
    expect(await other.email()).toBeNull();
  });

  test('somebody who was let go, by a session they still have or by a new one', async () => {
    const { accounts, browser } = await team();
    await browser.signIn('vera', tokenOf(await accounts.invite('admin')));
    const invite = () =>
      browser.ask('/api/invitations', { method: 'POST', body: JSON.stringify({ role: 'admin' }) });
    expect((await invite()).status).toBe(201);
    const [person] = await people();
    if (!person) throw new Error('nobody came in');
    await store.write((tx) => tx.people.put({ ...person, deactivatedAt: clock.now() }));
    expect((await invite()).status).toBe(401);
    expect(await browser.signIn('vera')).toBe('/sign-in?error=let_go');
    await accountDesk(db, accounts.forget).endSessions(person.id);
    expect(await browser.email()).toBeNull();
  });

  test('whoever comes back twice by one answer of the provider', async () => {
    const { browser, invitation } = await invited();
    const answer = await browser.logIn(await browser.begin(invitation), 'vera');
    expect(await browser.comeBack(answer)).toBe('/inbox');
    expect(await browser.comeBack(answer)).toBe('/sign-in?error=state_mismatch');
  });

  test('a browser that did not begin', async () => {
    const { browser, invitation } = await invited();
    const answer = await browser.logIn(await browser.begin(invitation), 'vera');
    const other = (await team()).browser;
    expect(await other.comeBack(answer)).toBe('/sign-in?error=state_mismatch');
    await expectNobody(other);
  });

  test('an answer in the name of another issuer', async () => {
    const { browser, invitation } = await invited();
    const answer = new URL(await browser.logIn(await browser.begin(invitation), 'vera'));
    answer.searchParams.set('iss', 'https://evil.example');
    expect(await browser.comeBack(answer.href)).toBe('/sign-in?error=issuer_mismatch');
    await expectNobody(browser);
  });

  const spoiled: [string, (token: string) => Promise<string> | string][] = [
    ['changed after it was signed', (token) => swapped(token, { email: 'boss@bank.example' })],
    ['without a signature', (token) => unsigned(changed(token, {}))],
    ['of another issuer', (token) => house.sign(changed(token, { iss: 'https://evil.example' }))],
    ['for another house', (token) => house.sign(changed(token, { aud: 'somebody-else' }))],
    ['that is too old', (token) => house.sign(changed(token, { exp: 1_700_000_000 }))],
    ['made for another request', (token) => house.sign(changed(token, { nonce: 'of yesterday' }))],
    ['of somebody else', (token) => house.sign(changed(token, { sub: 'boss' }))],
  ];
  test.each(spoiled)('an id token %s', async (_what, tamper) => {
    const { browser, invitation } = await invited();
    house.tamper = tamper;
    expect(await browser.signIn('vera', invitation)).toBe('/sign-in?error=unable_to_get_user_info');
    await expectNobody(browser);
  });

  test('an id token that was got elsewhere', async () => {
    const { browser } = await invited();
    const claims = { iss: house.issuer, aud: CLIENT.id, sub: 'vera', ...vera };
    const seconds = Math.floor(Date.now() / 1000);
    const token = await house.sign({ ...claims, iat: seconds, exp: seconds + 60 });
    const response = await browser.ask('/api/auth/sign-in/social', {
      method: 'POST',
      body: JSON.stringify({ provider: 'oidc', idToken: { token } }),
    });
    expect(response.status).toBe(403);
  });
});

test('a session ends when it was to end, however late it is used', async () => {
  const { accounts, browser } = await team();
  await browser.signIn('vera', tokenOf(await accounts.invite('agent')));
  const soon = new Date(Date.now() + 60_000);
  await sql`update auth_session set "expiresAt" = ${soon.toISOString()}::timestamptz`.execute(db);
  expect(await browser.email()).toBe(vera.email);
  const { rows } = await sql`select "expiresAt" as at from auth_session`.execute(db);
  expect(rows).toEqual([{ at: soon }]);
});

describe('which ways there are', () => {
  test('is said to whoever is not signed in', async () => {
    const { browser } = await team({ OIDC_NAME: 'Our bank' });
    expect(await (await browser.ask('/api/sign-in')).json()).toEqual({
      password: true,
      provider: 'Our bank',
    });
  });

  test('without passwords no password is asked, taken or made', async () => {
    const { accounts, browser } = await team({ PASSWORD_SIGN_IN: 'off' });
    const token = tokenOf(await accounts.invite('admin'));
    const password = 'four words in a row';
    const account = { token, name: 'Vera', email: vera.email, password };
    const post = (path: string, body: object) =>
      browser.ask(path, { method: 'POST', body: JSON.stringify(body) });
    expect((await post('/api/invitations/accept', account)).status).toBe(403);
    expect((await post('/api/auth/sign-in/email', account)).status).toBe(400);
    expect(await browser.signIn('vera', token)).toBe('/inbox');
  });
});

function swapped(token: string, claims: object): string {
  const [head, , signature] = token.split('.');
  return [head, packed(changed(token, { ...claims })), signature].join('.');
}

function unsigned(claims: object): string {
  return `${packed({ alg: 'none' })}.${packed(claims)}.`;
}

function packed(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
