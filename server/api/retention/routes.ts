import { createRoute } from '@hono/zod-openapi';
import { retentionSchema, setRetentionInput } from '#contract/customer-data.ts';
import type { Deps } from '../context.ts';
import { body, errors, json, router } from '../openapi.ts';
import { readRetention, setRetention } from './retention.ts';

const get = createRoute({
  method: 'get',
  path: '/retention',
  summary: 'How long the data of a silent customer are kept',
  responses: {
    200: json(retentionSchema, 'Version 0 where nobody has said anything'),
    ...errors(),
  },
});

const put = createRoute({
  method: 'put',
  path: '/retention',
  summary: 'Say how long the data of a silent customer are kept',
  request: body(setRetentionInput),
  responses: {
    200: json(retentionSchema, 'From now on'),
    ...errors('version_conflict', 'validation_failed'),
  },
});

export function retentionRoutes(deps: Deps) {
  return router()
    .openapi(get, async (c) => c.json(await readRetention(deps), 200))
    .openapi(put, async (c) =>
      c.json(await setRetention(deps, c.var.person, c.req.valid('json')), 200),
    );
}
