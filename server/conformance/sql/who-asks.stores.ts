import { randomUUID } from 'node:crypto';
import { TOTP } from 'otpauth';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Role } from '#contract/person.ts';
import './budget.ts';
import { startPostgres } from './start-postgres.ts';
import { cookiesOf, type RunningServer, startTwo } from './two-servers.ts';

const postgres = await startPostgres();
afterAll(() => postgres?.stop());

const password = 'correct horse battery';
const tables = ['people', 'auth_session', 'auth_user'];
/** Far less than what is remembered is good for. */
const soon = { timeout: 15_000 };

interface Someone {
  id: string;
  email: string;
  cookie: string;
}

describe.skipIf(!postgres)('who asks, remembered by two processes on one PostgreSQL', () => {
  let servers: RunningServer[] = [];
  const hand = new Client({ connectionString: postgres?.url });
  let admin: Someone;

  beforeAll(async () => {
    servers = await startTwo(postgres?.url ?? '');
    await hand.connect();
    admin = await comesIn('admin');
  });
  // Nobody here tries passwords.
  beforeEach(async () => void (await hand.query('delete from auth_rate_limit')));
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await hand.end();
  });

  function ask(at: number, path: string, cookie: string, body?: object): Promise<Response> {
    return send(at, body ? 'POST' : 'GET', path, cookie, body);
  }

  function send(at: number, method: string, path: string, cookie: string, body?: object) {
    return fetch(`http://127.0.0.1:${servers[at]?.port}/api${path}`, {
      method,
      headers: { cookie, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
  }

  async function comesIn(role: Role): Promise<Someone> {
    const token = (await servers[0]?.accounts.invite(role))?.split('#')[1];
    const email = `${randomUUID()}@bank.example`;
    await ask(0, '/invitations/accept', '', { token, name: 'Вера', email, password });
    const cookie = cookiesOf(await ask(0, '/auth/sign-in/email', '', { email, password }));
    const { person } = (await (await ask(0, '/me', cookie)).json()) as { person: { id: string } };
    return { id: person.id, email, cookie };
  }

  /** Notices come in their order: after this one both have heard of all that was changed until now. */
  async function allHeard(): Promise<void> {
    const heard = servers.map(
      ({ store }) =>
        new Promise<void>((resolve) => {
          const leave = store.log.subscribe(() => {
            leave();
            resolve();
          });
        }),
    );
    await hand.query(`select pg_notify('otklik_log', 'another process')`);
    await Promise.all(heard);
  }

  /** Somebody whom both processes remember. */
  async function remembered(): Promise<Someone> {
    const someone = await comesIn('agent');
    await allHeard();
    for (const at of [0, 1]) expect((await ask(at, '/me', someone.cookie)).status).toBe(200);
    return someone;
  }

  const standing = async (at: number, { cookie }: Someone) => {
    const answer = await ask(at, '/me', cookie);
    if (!answer.ok) return answer.status;
    return ((await answer.json()) as { person: { role: Role } }).person.role;
  };

  const deeds: [string, (someone: Someone) => Promise<Response>, number | Role][] = [
    ['signed out', ({ cookie }) => ask(0, '/auth/sign-out', cookie, {}), 401],
    [
      'was signed out',
      ({ id }) => send(0, 'POST', `/accounts/${id}/end-sessions`, admin.cookie),
      401,
    ],
    [
      'was let go',
      ({ id }) => ask(0, `/people/${id}/let-go`, admin.cookie, { seenVersion: 0 }),
      401,
    ],
    [
      'has another role',
      ({ id }) => {
        const change = { role: 'expert', rights: null, seenVersion: 0 };
        return send(0, 'PATCH', `/people/${id}`, admin.cookie, change);
      },
      'expert',
    ],
    [
      'changed their password elsewhere',
      async ({ email }) => {
        const other = cookiesOf(await ask(0, '/auth/sign-in/email', '', { email, password }));
        return ask(0, '/auth/change-password', other, {
          currentPassword: password,
          newPassword: `${password} again`,
          revokeOtherSessions: true,
        });
      },
      401,
    ],
  ];

  async function withoutTriggers(work: () => Promise<void>): Promise<void> {
    for (const table of tables) await hand.query(`alter table ${table} disable trigger otklik_who`);
    try {
      await work();
    } finally {
      for (const table of tables)
        await hand.query(`alter table ${table} enable trigger otklik_who`);
    }
  }

  test('neither session nor person is read for whoever asked a moment ago', async () => {
    const someone = await remembered();
    await hand.query('begin');
    await hand.query(`lock table ${tables.join(', ')} in access exclusive mode`);
    const standings = await Promise.all([0, 1].map((at) => standing(at, someone)));
    await hand.query('rollback');
    expect(standings).toEqual(['agent', 'agent']);
  });

  test.each(deeds)('whoever %s is so at once where it happened', async (_what, deed, after) => {
    const someone = await remembered();
    await withoutTriggers(async () => {
      expect((await deed(someone)).ok).toBe(true);
      expect(await standing(0, someone)).toBe(after);
    });
  });

  test.each(deeds)('whoever %s is soon so at the other process', async (_what, deed, after) => {
    const someone = await remembered();
    expect((await deed(someone)).ok).toBe(true);
    await vi.waitFor(async () => expect(await standing(1, someone)).toBe(after), soon);
  });

  test('whose second factor was reset has to come in again', async () => {
    const { id, cookie } = await remembered();
    const enabled = await ask(0, '/auth/two-factor/enable', cookie, { password });
    const { totpURI } = (await enabled.json()) as { totpURI: string };
    const secret = new URL(totpURI).searchParams.get('secret') ?? '';
    const code = new TOTP({ secret }).generate();
    const confirmed = await ask(0, '/auth/two-factor/verify-totp', cookie, { code });
    const someone = { id, email: '', cookie: cookiesOf(confirmed) };
    for (const at of [0, 1]) expect(await standing(at, someone)).toBe('agent');
    const reset = await send(0, 'POST', `/accounts/${id}/reset-second-factor`, admin.cookie);
    expect(reset.status).toBe(204);
    expect(await standing(0, someone)).toBe(401);
    await vi.waitFor(async () => expect(await standing(1, someone)).toBe(401), soon);
  });

  const ofUser = `"userId" in (select id from auth_user where "personId" = $1)`;
  test.each([
    [
      'a person is let go',
      `update people set row = row || '{"deactivatedAt":"now"}' where id = $1`,
    ],
    ['a person is deleted', 'delete from people where id = $1'],
    ['a session is deleted', `delete from auth_session where ${ofUser}`],
    ['a session has ended', `update auth_session set "expiresAt" = now() where ${ofUser}`],
    ['an account is deleted', 'delete from auth_user where "personId" = $1'],
    ['an account is nobody’s', `update auth_user set "personId" = 'nobody' where "personId" = $1`],
  ])('what is changed by hand is heard: %s', async (_what, statement) => {
    const someone = await remembered();
    await hand.query(statement, [someone.id]);
    for (const at of [0, 1])
      await vi.waitFor(async () => expect(await standing(at, someone)).toBe(401), soon);
  });

  test('what is changed by hand is heard: all sessions at once', async () => {
    const someone = await remembered();
    await hand.query('truncate auth_session');
    for (const at of [0, 1])
      await vi.waitFor(async () => expect(await standing(at, someone)).toBe(401), soon);
  });

  describe('of what nobody hears', () => {
    beforeEach(async () => void (await hand.query('set session_replication_role = replica')));
    afterEach(async () => void (await hand.query('set session_replication_role = origin')));

    const endUnheard = ({ id }: Someone) =>
      hand.query(`delete from auth_session where ${ofUser}`, [id]);
    const deaf = () =>
      hand.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'otklik-bell'`,
      );
    const listeners = async () => {
      const { rows } = await hand.query<{ pid: number }>(
        `select pid from pg_stat_activity
        where application_name = 'otklik-bell' and query like 'listen%' and state = 'idle'`,
      );
      return rows.map(({ pid }) => pid);
    };

    test('nothing is believed while the connection that listens is broken', async () => {
      const someone = await remembered();
      await endUnheard(someone);
      expect(await standing(1, someone)).toBe('agent');
      const admitting =
        'update pg_database set datallowconn = $1 where datname = current_database()';
      await hand.query(admitting, [false]);
      try {
        await deaf();
        for (const at of [0, 1])
          await vi.waitFor(async () => expect(await standing(at, someone)).toBe(401), soon);
      } finally {
        await hand.query(admitting, [true]);
      }
      await vi.waitFor(async () => expect(await listeners()).toHaveLength(2), soon);
    });

    test('nothing from before is believed when it is back', async () => {
      const someone = await remembered();
      const before = await listeners();
      await endUnheard(someone);
      await deaf();
      await vi.waitFor(async () => {
        const now = await listeners();
        expect(now).toHaveLength(2);
        expect(now.filter((pid) => before.includes(pid))).toEqual([]);
      }, soon);
      for (const at of [0, 1])
        await vi.waitFor(async () => expect(await standing(at, someone)).toBe(401), soon);
    });

    test('a live feed is not begun', async () => {
      const someone = await remembered();
      await endUnheard(someone);
      const feed = await ask(1, '/events', someone.cookie);
      expect(feed.status).toBe(200);
      expect(await feed.text()).toBe('');
    });
  });
});
