import { expect, test } from 'vitest';
import type { Role } from '#contract/person.ts';
import { documentedRoutes } from './contract-check.ts';
import type { Harness, Start } from './harness.ts';
import { housePermissions } from './permissions/house.ts';
import { replyPermissions } from './permissions/replies.ts';
import { threadPermissions } from './permissions/threads.ts';
import { expectRefused } from './wire.ts';
import { everybody, type Permission } from './permissions/permission.ts';

/** Who may do what: every route of the document, with a request that succeeds for whoever may make it. */
export const permissions: Record<string, Permission> = {
  ...housePermissions,
  ...threadPermissions,
  ...replyPermissions,
};

const table = Object.entries(permissions).flatMap(([route, { allowed }]) =>
  everybody.map((role) => ({ route, role, isAllowed: allowed.includes(role) })),
);

/** Undefined for what the document does not name. */
export function mayUse(route: string): readonly Role[] | undefined {
  return permissions[route]?.allowed;
}

export function describeRoles(start: Start): void {
  test('every route of the document says who may use it', async () => {
    const api = await start();
    const routes = documentedRoutes(api.app).map(({ name }) => name);
    expect(Object.keys(permissions).sort()).toEqual(routes.sort());
  });

  test.each(table.filter(({ isAllowed }) => isAllowed))(
    '$route by $role',
    async ({ route, role }) => {
      const api = await start();
      const [path, body] = (await permissions[route]?.prepare(api, role)) ?? [''];
      expect([200, 201, 204]).toContain(await statusOf(api, role, route, path, body));
    },
  );

  test.each(table.filter(({ isAllowed }) => !isAllowed))(
    '$route by $role is refused and nothing happens',
    async ({ route, role }) => {
      const api = await start();
      const [path, body] = (await permissions[route]?.prepare(api, 'agent')) ?? [''];
      const head = await api.store.log.head();
      expect(await statusOf(api, role, route, path, body)).toBe(403);
      expect(await api.store.log.head()).toBe(head);
    },
  );

  test.each(Object.keys(permissions))('%s by nobody is refused', async (route) => {
    const api = await start();
    const [path, body] = (await permissions[route]?.prepare(api, 'agent')) ?? [''];
    const [method = ''] = route.split(' ');
    expectRefused(await api.ask(null, method, path, body), 'unauthenticated');
  });
}

/** The feed never ends by itself, so its body is not waited for. */
async function statusOf(api: Harness, role: Role, route: string, path: string, body: unknown) {
  const [method = ''] = route.split(' ');
  if (path !== '/events') return (await api.ask(role, method, path, body)).status;
  const response = await api.request('/api/events', { headers: { 'x-person': role } });
  await response.body?.cancel();
  return response.status;
}
