import { createRoute } from '@hono/zod-openapi';
import { factSchema, noteFactInput } from '#contract/fact.ts';
import type { Deps } from '../context.ts';
import { body, errors, idParam, json, router } from '../openapi.ts';
import { noteFact, removeFact } from './facts.ts';

const note = createRoute({
  method: 'post',
  path: '/threads/{id}/facts',
  summary:
    'Note what the customer told of themselves, how they want to be addressed, or a note that stays on top',
  request: { ...idParam, ...body(noteFactInput) },
  responses: {
    201: json(factSchema, 'The fact'),
    ...errors('not_found', 'validation_failed', 'evidence_needed'),
  },
});

const remove = createRoute({
  method: 'delete',
  path: '/facts/{id}',
  summary: 'Remove what was noted',
  request: idParam,
  responses: { 204: { description: 'Removed' }, ...errors('not_found') },
});

export function factRoutes(deps: Deps) {
  return router()
    .openapi(note, async (c) =>
      c.json(await noteFact(deps, c.var.person, c.req.valid('param').id, c.req.valid('json')), 201),
    )
    .openapi(remove, async (c) => {
      await removeFact(deps, c.var.person, c.req.valid('param').id);
      return c.body(null, 204);
    });
}
