import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  answerPartInput,
  askPartInput,
  givePartInput,
  partSchema,
  shownPartSchema,
} from '#contract/part.ts';
import { shownPart } from '#care/part/shown.ts';
import type { Deps } from '../context.ts';
import { body, errors, idParam, json, router } from '../openapi.ts';
import { askPart } from './ask-part.ts';
import { answerPart, withdrawPart } from './close-part.ts';
import { givePart } from './give-part.ts';
import { listParts } from './list-parts.ts';

const ask = createRoute({
  method: 'post',
  path: '/cases/{id}/parts',
  summary: 'Ask somebody of another department',
  request: { ...idParam, ...body(askPartInput) },
  responses: {
    201: json(partSchema, 'The question'),
    ...errors('not_found', 'no_right_there', 'wrong_state', 'time_in_past', 'validation_failed'),
  },
});

const list = createRoute({
  method: 'get',
  path: '/parts',
  summary: 'What the expert asking was asked',
  responses: {
    200: json(z.object({ items: z.array(shownPartSchema) }), 'The most urgent first'),
    ...errors(),
  },
});

const answer = createRoute({
  method: 'post',
  path: '/parts/{id}/answer',
  summary: 'The expert answers a question',
  request: { ...idParam, ...body(answerPartInput) },
  responses: {
    200: json(shownPartSchema, 'The question with its answer'),
    ...errors('not_found', 'wrong_state', 'version_conflict', 'validation_failed'),
  },
});

const give = createRoute({
  method: 'post',
  path: '/parts/{id}/give',
  summary: 'Ask another expert instead',
  request: { ...idParam, ...body(givePartInput) },
  responses: {
    200: json(partSchema, 'The question'),
    ...errors(
      'not_found',
      'no_right_there',
      'wrong_state',
      'version_conflict',
      'time_in_past',
      'validation_failed',
    ),
  },
});

const withdraw = createRoute({
  method: 'post',
  path: '/parts/{id}/withdraw',
  summary: 'The question is not needed any more',
  request: idParam,
  responses: { 200: json(partSchema, 'The question'), ...errors('not_found', 'wrong_state') },
});

export function partRoutes(deps: Deps) {
  return router()
    .openapi(ask, async (c) =>
      c.json(await askPart(deps, c.var.person, c.req.valid('param').id, c.req.valid('json')), 201),
    )
    .openapi(list, async (c) => c.json({ items: await listParts(deps, c.var.person) }, 200))
    .openapi(answer, async (c) => {
      const { id } = c.req.valid('param');
      return c.json(
        shownPart(await answerPart(deps, c.var.person, id, c.req.valid('json')), []),
        200,
      );
    })
    .openapi(give, async (c) =>
      c.json(await givePart(deps, c.var.person, c.req.valid('param').id, c.req.valid('json')), 200),
    )
    .openapi(withdraw, async (c) =>
      c.json(await withdrawPart(deps, c.var.person, c.req.valid('param').id), 200),
    );
}
