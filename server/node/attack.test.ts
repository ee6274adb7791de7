import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { attachmentId } from '#care/thread/attachment.ts';
import type { Message, MessagePage } from '#contract/message.ts';
import type { IngestResult } from '#contract/mention.ts';
import type { Role } from '#contract/person.ts';
import type { ThreadDetail } from '#contract/thread.ts';
import { mention, source } from '#server/conformance/factories.ts';
import { mayUse } from '#server/conformance/roles.ts';
import { signature } from '../ingest/verify.ts';
import { outsideFiles } from './files/outside-files.ts';
import { noConnectors } from './no-connectors.ts';
import { runServer } from './run-server.ts';
import { readSettings } from './settings.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const roles: readonly Role[] = ['agent', 'lead', 'expert', 'admin'];
const folder = await mkdtemp(join(tmpdir(), 'otklik-attack-'));
const server = await runServer({
  settings: readSettings({ PORT: '0', DATA_DIR: folder }),
  log: () => undefined,
  consoleFiles: async () => new Response('console'),
  outbound: noConnectors,
  files: outsideFiles(),
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});
const cookies = Object.fromEntries(
  await Promise.all(roles.map(async (role) => [role, await comeIn(role)] as const)),
) as Record<Role, string>;

interface Route {
  /** `POST /api/cases/{id}/assign` */
  name: string;
  method: string;
  path: string;
  takesBody: boolean;
}

/** Beside the document: what admins alone use. */
const beside = [
  'GET /api/doors',
  'POST /api/doors/preview',
  'GET /api/doors/{source}/deliveries',
  'PUT /api/doors/{source}',
  'POST /api/doors/{source}/rotate',
  'DELETE /api/doors/{source}',
  'POST /api/invitations',
  'GET /api/accounts',
  'POST /api/accounts/{person}/end-sessions',
  'POST /api/accounts/{person}/reset-second-factor',
];
/** What is needed to be heard at all. */
const queries: Record<string, string> = {
  'GET /api/threads/{id}/landmark': '?at=2026-11-18T08:00:00Z',
};
/** Endpoints that are open to everybody, and what not everybody may say to them. */
const forbidden: Record<string, object> = {
  'PUT /api/presence': { windowId: 'window-1', threadId: 'th_1', isTyping: false },
};
const bodiless = [
  'POST /api/doors/{source}/rotate',
  'POST /api/accounts/{person}/end-sessions',
  'POST /api/accounts/{person}/reset-second-factor',
];

const routes = await allRoutes();
const changing = routes.filter(({ method }) => method !== 'GET');
const withBody = routes.filter(({ takesBody }) => takesBody);

describe('every endpoint of the server as it runs', () => {
  test('there are as many as the document says, and more', () => {
    expect(routes.length).toBeGreaterThan(70);
    expect(withBody.length).toBeGreaterThan(35);
  });

  test.each(routes)('$name without a session', async ({ method, path }) => {
    expect((await ask(null, method, path)).status).toBe(401);
  });

  test.each(routes)('$name with a session that somebody made up', async ({ method, path }) => {
    const cookie = 'otklik.session_token=abc.def; otklik.session_data=eyJ9.xyz';
    expect((await ask(null, method, path, { headers: { cookie } })).status).toBe(401);
  });

  test.each(changing)('$name from a page of another site', async ({ method, path }) => {
    const headers = { origin: 'https://evil.example' };
    expect((await ask('admin', method, path, { headers })).status).toBe(403);
  });

  const refused = routes.flatMap((route) =>
    roles
      .filter((role) => !(mayUse(route.name) ?? ['admin']).includes(role))
      .map((role) => ({ ...route, role })),
  );
  test.each(refused)('$name by $role', async ({ name, method, path, takesBody, role }) => {
    const head = await server.store.log.head();
    const init = takesBody ? { body: JSON.stringify(forbidden[name] ?? {}) } : {};
    const { status } = await ask(role, method, path, init);
    expect(status).toBe(403);
    expect(await server.store.log.head()).toBe(head);
  });

  test.each(withBody)('$name with what is no JSON', async ({ name, method, path }) => {
    expect((await ask(insider(name), method, path, { body: '{"a":' })).status).toBe(400);
  });

  test.each(withBody)('$name with a field that nobody knows', async ({ name, method, path }) => {
    expect((await ask(insider(name), method, path, { body: '{"loud":true}' })).status).toBe(400);
  });

  test.each(withBody)('$name with a form', async ({ method, path }) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await ask('admin', method, path, { body: 'a=b', headers })).status).toBe(415);
  });

  test.each(withBody)('$name with more than a mebibyte', async ({ method, path }) => {
    expect(await announce('admin', method, path, 1024 * 1024 + 1)).toBe(413);
  });

  const named = routes.filter(({ name }) => name.includes('{'));
  test.each(named)('$name with a name that is none', async ({ method, name, takesBody }) => {
    for (const id of ['%00', '%F0%9F', 'a'.repeat(300), '..%2f..%2fsecret', "'%20or%201=1--"]) {
      const init = takesBody ? { body: '{}' } : {};
      const { status } = await ask(
        insider(name),
        method,
        name.replace(/^.* /, '').replace(/\{\w+\}/, id),
        init,
      );
      // Who asks for nothing that is there may be answered that there is nothing.
      expect([200, 204, 400, 404]).toContain(status);
    }
  });
});

test('an invitation lets one person in, once', async () => {
  const token = (await server.accounts.invite('agent')).split('#')[1];
  const accept = (email: string) =>
    ask(null, 'POST', '/api/invitations/accept', {
      body: JSON.stringify({ token, name: 'Кто-то', email, password: 'correct horse battery' }),
    });
  expect((await accept('one@bank.example')).status).toBe(204);
  expect((await accept('two@bank.example')).status).toBe(404);
});

describe('the way in for senders', () => {
  test('forged, old, unsigned and renamed deliveries are refused; a repeated one is answered as before', async () => {
    const secret = await openDoor();
    const body = batch(mention('door-1'));
    const now = Math.floor(Date.now() / 1000);
    const sent = signed(secret, 'once', now, body);
    expect((await deliver(body, sent)).status).toBe(200);
    const head = await server.store.log.head();
    const other = batch(mention('door-2'));
    const tries: [headers: Record<string, string>, body: string, status: number][] = [
      [sent, body, 200],
      [sent, other, 401],
      [signed(secret, 'once', now, other), other, 409],
      [signed(`whsec_${btoa('another')}`, 'forged', now, other), other, 401],
      [signed(secret, 'old', now - 400, other), other, 401],
      [signed(secret, 'early', now + 400, other), other, 401],
      [{}, other, 401],
      [{ ...sent, 'webhook-signature': 'v1,' }, body, 401],
      [{ ...sent, 'webhook-id': 'once.' }, body, 401],
    ];
    for (const [headers, given, status] of tries)
      expect([headers['webhook-id'], (await deliver(given, headers)).status]).toEqual([
        headers['webhook-id'],
        status,
      ]);
    expect(await server.store.log.head()).toBe(head);
  });

  test('names come out on one line, in their own direction, and as words', async () => {
    const name = '<img src=x onerror=alert(1)>\u202Egpj.exe\u2066\u200B\u200B\nОператор банка';
    const { threadId } = await arrives('name-1', {
      author: { id: 'evil', name, handle: '\u202E\u200B=cmd|calc' },
      title: '<b>1</b>',
      text: '',
      html: '<script>steal()</script><p onclick=a()>слова</p>',
    });
    const answers = [
      await ask('agent', 'GET', '/api/threads?view=all'),
      await ask('agent', 'GET', `/api/threads/${threadId}`),
      await ask('agent', 'GET', `/api/threads/${threadId}/messages`),
    ];
    for (const answer of answers) {
      expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(await answer.text()).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]|steal|onclick/);
    }
    const { row, accounts } = await read<ThreadDetail>(`/api/threads/${threadId}`);
    expect(row.customerName).toBe('<img src=x onerror=alert(1)>gpj.exe Оператор банка');
    expect(accounts[0]?.handle).toBe('=cmd|calc');
  });

  test.each([
    `http://127.0.0.1/`,
    'http://localhost/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://0x7f000001/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1:22/',
    'http://user:pass@files.example/',
  ])('what a customer attached is not fetched from %s', async (url) => {
    const { mentionId, threadId } = await arrives(`file-${url}`, {
      attachments: [{ kind: 'image', url }],
    });
    const { messages } = await read<MessagePage>(`/api/threads/${threadId}/messages`);
    const message = messages.find(({ id }) => id === mentionId) as Message;
    const { status } = await ask('agent', 'GET', `/api/attachments/${attachmentId(message, 0)}`);
    expect(status).toBe(502);
  });
});

/** A role that may use this endpoint, so that what is wrong with the request is what it hears. */
function insider(name: string): Role {
  const allowed = mayUse(name) ?? ['admin'];
  return allowed.includes('admin') ? 'admin' : (allowed[0] ?? 'admin');
}

/** Somebody with this role, signed in; the session's cookie. */
async function comeIn(role: Role): Promise<string> {
  const token = (await server.accounts.invite(role)).split('#')[1];
  const account = { email: `${role}@bank.example`, password: 'correct horse battery' };
  const invited = { ...account, token, name: role };
  await ask(null, 'POST', '/api/invitations/accept', { body: JSON.stringify(invited) });
  const signedIn = await ask(null, 'POST', '/api/auth/sign-in/email', {
    body: JSON.stringify(account),
  });
  const set = signedIn.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return set.join('; ');
}

async function ask(
  role: Role | null,
  method: string,
  path: string,
  { body, headers }: { body?: string; headers?: Record<string, string> } = {},
): Promise<Response> {
  return fetch(`http://127.0.0.1:${server.port}${path}`, {
    method,
    headers: {
      ...(role === null ? {} : { cookie: cookies[role] }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
  });
}

/** The status that a body of this size gets before a byte of it is sent. */
function announce(role: Role, method: string, path: string, bytes: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      cookie: cookies[role],
      'content-type': 'application/json',
      'content-length': bytes,
    };
    const asked = request(`http://127.0.0.1:${server.port}${path}`, { method, headers });
    asked.once('response', (response) => {
      resolve(response.statusCode ?? 0);
      asked.destroy();
    });
    asked.once('error', reject);
    asked.flushHeaders();
  });
}

async function read<T>(path: string): Promise<T> {
  return (await ask('agent', 'GET', path)).json() as Promise<T>;
}

async function allRoutes(): Promise<Route[]> {
  const response = await ask(null, 'GET', '/api/openapi.json');
  const { paths } = (await response.json()) as {
    paths: Record<string, Record<string, { requestBody?: unknown }>>;
  };
  const documented = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { requestBody }]) => ({
      name: `${method.toUpperCase()} ${path}`,
      takesBody: requestBody !== undefined,
    })),
  );
  const others = beside.map((name) => ({
    name,
    takesBody: /^(?:POST|PUT)/.test(name) && !bodiless.includes(name),
  }));
  return [...documented, ...others].map((route) => {
    const [method = '', path = ''] = route.name.split(' ');
    return {
      ...route,
      method,
      path: path.replace(/\{\w+\}/g, 'nobody') + (queries[route.name] ?? ''),
    };
  });
}

function batch(...items: object[]): string {
  return JSON.stringify({ spec: 'mention/1', items });
}

let doorSecret: string | undefined;

async function openDoor(): Promise<string> {
  if (doorSecret !== undefined) return doorSecret;
  const { version: _version, ...vk } = source('vk', 'vk');
  await ask('admin', 'POST', '/api/sources', { body: JSON.stringify(vk) });
  const answer = await ask('admin', 'PUT', '/api/doors/vk', {
    body: JSON.stringify({ profile: 'signed', adapter: { kind: 'mention/1' } }),
  });
  doorSecret = ((await answer.json()) as { secret: string }).secret;
  return doorSecret;
}

function signed(secret: string, id: string, seconds: number, body: string) {
  const timestamp = String(seconds);
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature(secret, id, timestamp, body)}`,
  };
}

function deliver(body: string, headers: Record<string, string>): Promise<Response> {
  return ask(null, 'POST', '/ingest/v1/vk', { body, headers });
}

async function arrives(id: string, change: object): Promise<IngestResult> {
  const secret = await openDoor();
  const body = batch({ ...mention(id, { author: { id } }), ...change });
  const name = `arrives_${id.replace(/\W/g, '_')}`;
  const answer = await deliver(body, signed(secret, name, Math.floor(Date.now() / 1000), body));
  const { results } = (await answer.json()) as { results: IngestResult[] };
  if (results[0]?.code !== 'accepted') throw new Error(JSON.stringify(results));
  return results[0];
}
