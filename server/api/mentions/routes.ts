import { createRoute } from '@hono/zod-openapi';
import { ingestResponseSchema, mentionBatchSchema } from '#contract/mention.ts';
import type { Deps } from '../context.ts';
import { noticeDue } from '../hints/notice-likeness.ts';
import { body, errors, json, router } from '../openapi.ts';
import { ingestBatch } from './ingest-batch.ts';

const postMentions = createRoute({
  method: 'post',
  path: '/mentions',
  summary: 'Take a batch of mentions',
  request: body(mentionBatchSchema),
  responses: {
    200: json(ingestResponseSchema, 'One result per item, in order'),
    ...errors(
      'malformed_json',
      'validation_failed',
      'not_found',
      'payload_too_large',
      'unsupported_media_type',
    ),
  },
});

export function mentionRoutes(deps: Deps) {
  return router().openapi(postMentions, async (c) => {
    const results = await ingestBatch(deps, c.var.person, c.req.valid('json'));
    await noticeDue(deps);
    return c.json({ results }, 200);
  });
}
