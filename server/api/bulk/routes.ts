import { createRoute } from '@hono/zod-openapi';
import { bulkInput, bulkResultSchema, undoBulkInput } from '#contract/bulk.ts';
import type { Deps } from '../context.ts';
import { body, errors, json, router } from '../openapi.ts';
import { bulk, undoBulk } from './bulk.ts';

const run = createRoute({
  method: 'post',
  path: '/bulk',
  summary: 'The same for many threads: give their cases an owner, or close them',
  request: body(bulkInput),
  responses: {
    200: json(bulkResultSchema, 'What was done and what was not'),
    ...errors('validation_failed'),
  },
});

const undo = createRoute({
  method: 'post',
  path: '/bulk/undo',
  summary: 'Take a bulk action back where nothing has happened since',
  request: body(undoBulkInput),
  responses: {
    200: json(bulkResultSchema, 'What was taken back and what was not'),
    ...errors('validation_failed'),
  },
});

export function bulkRoutes(deps: Deps) {
  return router()
    .openapi(run, async (c) => c.json(await bulk(deps, c.var.person, c.req.valid('json')), 200))
    .openapi(undo, async (c) =>
      c.json(await undoBulk(deps, c.var.person, c.req.valid('json').items), 200),
    );
}
