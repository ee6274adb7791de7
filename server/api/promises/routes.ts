import { createRoute } from '@hono/zod-openapi';
import {
  closePromiseInput,
  handedOverSchema,
  handOverInput,
  ownPromisesSchema,
  promiseCountsSchema,
  promiseSchema,
} from '#contract/promise.ts';
import type { Deps } from '../context.ts';
import { body, errors, idParam, json, router } from '../openapi.ts';
import { closePromise, tellOfEnd } from './close-promise.ts';
import { readCounts } from './count-ends.ts';
import { handOver, takeBack } from './hand-over.ts';
import { listOwn } from './list-own.ts';

const own = createRoute({
  method: 'get',
  path: '/promises/own',
  summary: 'What I am to tell customers, what is due first comes first',
  responses: {
    200: json(ownPromisesSchema, 'With what was asked and what I may take back'),
    ...errors(),
  },
});

const counts = createRoute({
  method: 'get',
  path: '/promises/counts',
  summary: 'How promises ended of late, by person, source and topic',
  responses: { 200: json(promiseCountsSchema, 'Of the last four weeks'), ...errors() },
});

const close = createRoute({
  method: 'post',
  path: '/promises/{id}/close',
  summary: 'The news was told, was not told in time, or the promise is withdrawn',
  request: { ...idParam, ...body(closePromiseInput) },
  responses: {
    200: json(promiseSchema, 'Kept, broken when it was late, or withdrawn'),
    ...errors('not_found', 'wrong_state', 'reason_needed', 'validation_failed'),
  },
});

const told = createRoute({
  method: 'post',
  path: '/promises/{id}/told',
  summary: 'The customer was told that a promise was broken or withdrawn, not by a reply of ours',
  request: idParam,
  responses: {
    200: json(promiseSchema, 'With the time at which it was told'),
    ...errors('not_found', 'wrong_state'),
  },
});

const handOverAll = createRoute({
  method: 'post',
  path: '/promises/hand-over',
  summary: 'Pass the news one is to tell, and the cases, to a substitute',
  request: body(handOverInput),
  responses: {
    200: json(handedOverSchema, 'What was passed on'),
    ...errors('not_found', 'no_right_there', 'wrong_state', 'validation_failed'),
  },
});

const takeAllBack = createRoute({
  method: 'post',
  path: '/promises/take-back',
  summary: 'Take back the promises one handed over, and the cases that went along',
  responses: { 200: json(handedOverSchema, 'What came back'), ...errors() },
});

export function promiseRoutes(deps: Deps) {
  return router()
    .openapi(own, async (c) => c.json(await listOwn(deps, c.var.person), 200))
    .openapi(counts, async (c) => c.json(await readCounts(deps, c.var.person), 200))
    .openapi(handOverAll, async (c) =>
      c.json(await handOver(deps, c.var.person, c.req.valid('json').toId), 200),
    )
    .openapi(takeAllBack, async (c) => c.json(await takeBack(deps, c.var.person), 200))
    .openapi(close, async (c) => {
      const person = c.var.person;
      const { how, note } = c.req.valid('json');
      const closed = await deps.store.write((tx) =>
        closePromise(tx, deps, c.req.valid('param').id, {
          how,
          personId: person.id,
          note: note || null,
        }),
      );
      return c.json(closed, 200);
    })
    .openapi(told, async (c) => {
      const person = c.var.person;
      const by = { personId: person.id, replyId: null };
      const { id } = c.req.valid('param');
      return c.json(await deps.store.write((tx) => tellOfEnd(tx, deps, id, by)), 200);
    });
}
