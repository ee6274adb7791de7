import { request } from 'node:http';
import { afterAll, describe, expect, test, vi } from 'vitest';
import type { Role } from '#contract/person.ts';
import { mayUse } from '#server/conformance/roles.ts';
import { roles, startAttacked } from './attacked-server.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const { server, ask, cookieOf, stop } = await startAttacked();
afterAll(stop);

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

  test('a file in a form, and one of more than ten mebibytes', async () => {
    const path = '/api/threads/nobody/files';
    for (const type of ['text/plain', 'multipart/form-data', 'application/json']) {
      const sent = { body: 'GIF89a', headers: { 'content-type': type } };
      expect((await ask('admin', 'POST', path, sent)).status).toBe(415);
    }
    const type = 'application/octet-stream';
    expect(await announce('admin', 'POST', path, 10 * 1024 * 1024 + 1, type)).toBe(413);
  });

  test('a file may be larger than other bodies, from a colleague and from a customer', async () => {
    const bytes = 2 * 1024 * 1024;
    const type = 'application/octet-stream';
    const sent = { body: 'x'.repeat(bytes), headers: { 'content-type': type } };
    expect((await ask('admin', 'POST', '/api/threads/nobody/files', sent)).status).toBe(404);
    expect(await announce('admin', 'POST', '/chat/v1/nowhere/files', bytes, type)).toBe(404);
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

/** A role that may use this endpoint, so that what is wrong with the request is what it hears. */
function insider(name: string): Role {
  const allowed = mayUse(name) ?? ['admin'];
  return allowed.includes('admin') ? 'admin' : (allowed[0] ?? 'admin');
}

/** The status that a body of this size gets before a byte of it is sent. */
function announce(
  role: Role,
  method: string,
  path: string,
  bytes: number,
  type = 'application/json',
): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      cookie: cookieOf(role),
      'content-type': type,
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

async function allRoutes(): Promise<Route[]> {
  const response = await ask(null, 'GET', '/api/openapi.json');
  const { paths } = (await response.json()) as {
    paths: Record<string, Record<string, { requestBody?: { content: object } }>>;
  };
  const documented = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { requestBody }]) => ({
      name: `${method.toUpperCase()} ${path}`,
      takesBody: requestBody !== undefined && 'application/json' in requestBody.content,
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
