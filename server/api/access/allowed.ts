import type { Context, Next } from 'hono';
import { matchedRoutes } from 'hono/route';
import { seesAll } from '#care/team/rights.ts';
import type { Person } from '#contract/person.ts';
import type { ApiEnv, Deps } from '../context.ts';
import { ApiError, notFound } from '../errors.ts';
import { requireRole } from '../guard.ts';
import { requireRight, requireRightInSource } from './sight.ts';
import { threadOf } from './subjects.ts';
import { accessTable, type Access } from './table.ts';

/** Lets nobody past who may not use this endpoint, or not on what its address names. */
export function allowed(deps: Deps) {
  return async (c: Context<ApiEnv>, next: Next) => {
    const { person } = c.var;
    const endpoint = person && endpointOf(c);
    if (!endpoint) return next();
    const access = accessTable[endpoint.name];
    if (!access) throw new ApiError('forbidden', 'Nobody has been given this endpoint.');
    requireRole(person, access.roles);
    if (access.needs && !seesAll(person)) await checkNamed(deps, person, access.needs, endpoint.id);
    return next();
  };
}

async function checkNamed(
  { store }: Deps,
  person: Person,
  { right, of }: NonNullable<Access['needs']>,
  id: string,
): Promise<void> {
  if (of === 'source') return requireRightInSource(person, right, id);
  await store.read(async (tx) => {
    const threadId = await threadOf[of](tx, id);
    if (threadId === undefined) throw notFound(of);
    await requireRight(tx, person, right, { threadId, what: of });
  });
}

/** `GET /api/threads/{id}` and the id, as the table calls it; undefined where nothing answers. */
function endpointOf(c: Context<ApiEnv>): { name: string; id: string } | undefined {
  const routes = matchedRoutes(c);
  const at = routes.findLastIndex(({ method }) => method !== 'ALL');
  const route = routes[at];
  if (!route) return undefined;
  const name = `${route.method} ${route.path.replace(/:(\w+)(?:\{[^}]*\})?/g, '{$1}')}`;
  return { name, id: idIn(c, route.path) };
}

/** The part of the address that stands where its pattern says `:id`. */
function idIn(c: Context<ApiEnv>, pattern: string): string {
  const at = pattern.split('/').indexOf(':id');
  const part = at < 0 ? undefined : c.req.path.split('/')[at];
  return part === undefined ? '' : decode(part);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
