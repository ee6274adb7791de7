import { createRoute } from '@hono/zod-openapi';
import { careRoles } from '#care/team/roles.ts';
import { signOf } from '#care/presence/presence.ts';
import { presenceInput } from '#contract/presence.ts';
import { requireRight } from '../access/sight.ts';
import type { Deps } from '../context.ts';
import { requireRole } from '../guard.ts';
import { body, errors, router } from '../openapi.ts';
import { shownThread } from '../threads/show.ts';
import type { PresenceHub } from './presence-hub.ts';

const put = createRoute({
  method: 'put',
  path: '/presence',
  summary: 'Which thread this window shows, and whether somebody types there',
  description: 'Holds for some seconds; told by the live feed as `presence`, never logged.',
  request: body(presenceInput),
  responses: { 204: { description: 'Told' }, ...errors('not_found', 'validation_failed') },
});

export function presenceRoutes(deps: Deps, presence: PresenceHub) {
  return router().openapi(put, async (c) => {
    const { windowId, threadId, isTyping } = c.req.valid('json');
    // That a window shows no thread may be said by anybody.
    if (threadId !== null) requireRole(c.var.person, careRoles);
    const shownId =
      threadId === null
        ? null
        : await deps.store.read(async (tx) => {
            await requireRight(tx, c.var.person, 'read', { threadId, what: 'thread' });
            return (await shownThread(tx, threadId)).id;
          });
    const sign = signOf({ threadId: shownId, isTyping }, c.var.person.id, deps.clock.now());
    presence.put(windowId, sign);
    return c.body(null, 204);
  });
}
