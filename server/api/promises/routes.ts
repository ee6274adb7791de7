import { createRoute } from '@hono/zod-openapi';
import {
  closePromiseInput,
  handedOverSchema,
  handOverInput,
  promiseSchema,
} from '#contract/promise.ts';
import type { Deps } from '../context.ts';
import { careRoles, requireRole } from '../guard.ts';
import { body, errors, idParam, json, router } from '../openapi.ts';
import { closePromise } from './close-promise.ts';
import { handOver } from './hand-over.ts';

const close = createRoute({
  method: 'post',
  path: '/promises/{id}/close',
  summary: 'The news was told, or the promise is withdrawn',
  request: { ...idParam, ...body(closePromiseInput) },
  responses: {
    200: json(promiseSchema, 'Kept, broken when it was late, or withdrawn'),
    ...errors('not_found', 'wrong_state', 'validation_failed'),
  },
});

const handOverAll = createRoute({
  method: 'post',
  path: '/promises/hand-over',
  summary: 'Pass the news one is to tell, and the cases, to a substitute',
  request: body(handOverInput),
  responses: {
    200: json(handedOverSchema, 'What was passed on'),
    ...errors('not_found', 'wrong_state', 'validation_failed'),
  },
});

export function promiseRoutes(deps: Deps) {
  return router()
    .openapi(handOverAll, async (c) =>
      c.json(await handOver(deps, c.var.person, c.req.valid('json').toId), 200),
    )
    .openapi(close, async (c) => {
      const person = c.var.person;
      requireRole(person, careRoles);
      const { how, note } = c.req.valid('json');
      const closed = await deps.store.write((tx) =>
        closePromise(tx, deps, c.req.valid('param').id, {
          how,
          personId: person.id,
          note: note || null,
        }),
      );
      return c.json(closed, 200);
    });
}
