import { createRoute } from '@hono/zod-openapi';
import { changedPostSchema, correctPostInput, removePostInput } from '#contract/message.ts';
import type { Deps } from '../context.ts';
import { body, errors, idParam, json, router } from '../openapi.ts';
import { changePost } from './change-post.ts';

const outcome = { 200: json(changedPostSchema, 'What became of it, and the message as it stands') };

const correct = createRoute({
  method: 'post',
  path: '/messages/{id}/correct',
  summary: 'Change the words of what we posted',
  request: { ...idParam, ...body(correctPostInput) },
  responses: {
    ...outcome,
    ...errors(
      'not_found',
      'validation_failed',
      'wrong_state',
      'version_conflict',
      'unchangeable',
      'lead_reads_first',
      'empty_reply',
      'reply_too_long',
      'guidance_block',
    ),
  },
});

const remove = createRoute({
  method: 'post',
  path: '/messages/{id}/remove',
  summary: 'Take back what we posted',
  request: { ...idParam, ...body(removePostInput) },
  responses: {
    ...outcome,
    ...errors('not_found', 'validation_failed', 'wrong_state', 'version_conflict', 'unchangeable'),
  },
});

export function postRoutes(deps: Deps) {
  return router()
    .openapi(correct, async (c) =>
      c.json(
        await changePost(deps, c.var.person, c.req.valid('param').id, c.req.valid('json')),
        200,
      ),
    )
    .openapi(remove, async (c) => {
      const asked = { ...c.req.valid('json'), text: null };
      return c.json(await changePost(deps, c.var.person, c.req.valid('param').id, asked), 200);
    });
}
