import { createRoute } from '@hono/zod-openapi';
import { answerHintInput, hintSchema } from '#contract/hint.ts';
import type { Deps } from '../context.ts';
import { body, errors, idParam, json, router } from '../openapi.ts';
import { sayToHint } from './answer-hint.ts';

const answerHint = createRoute({
  method: 'post',
  path: '/hints/{id}/answer',
  summary: 'Say whether two accounts that look alike are one person, or that the customer be asked',
  request: { ...idParam, ...body(answerHintInput) },
  responses: {
    200: json(hintSchema, 'The hint, answered'),
    ...errors('not_found', 'wrong_state', 'same_thread', 'validation_failed'),
  },
});

export function hintRoutes(deps: Deps) {
  return router().openapi(answerHint, async (c) =>
    c.json(await sayToHint(deps, c.var.person, c.req.valid('param').id, c.req.valid('json')), 200),
  );
}
