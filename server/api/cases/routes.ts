import { createRoute } from '@hono/zod-openapi';
import {
  appealCaseInput,
  assignCaseInput,
  caseSchema,
  joinCaseInput,
  noteMissedInput,
  rateCaseInput,
  reopenCaseInput,
  undoReopenInput,
  resolveCaseInput,
  sortMessagesInput,
} from '#contract/case.ts';
import { promiseDraftSchema, promiseSchema } from '#contract/promise.ts';
import { triageCaseInput } from '#contract/triage.ts';
import type { Deps } from '../context.ts';
import { body, errors, idParam, json, router } from '../openapi.ts';
import { promiseNews } from '../promises/promise-news.ts';
import { setTriage } from '../triage/set-triage.ts';
import { appealCase, noteMissed, rateCase } from './hear-customer.ts';
import { assignCase } from './assign-case.ts';
import { joinCases, separateCase } from './join-cases.ts';
import { reopenCase } from './reopen-case.ts';
import { undoReopen } from './undo-reopen.ts';
import { resolveCase } from './resolve-case.ts';
import { moveToCase, splitCase } from './sort-messages.ts';

const assign = createRoute({
  method: 'post',
  path: '/cases/{id}/assign',
  summary: 'Give a case an owner, or none',
  request: { ...idParam, ...body(assignCaseInput) },
  responses: {
    200: json(caseSchema, 'The case'),
    ...errors(
      'not_found',
      'already_assigned',
      'no_right_there',
      'wrong_state',
      'validation_failed',
    ),
  },
});

const resolve = createRoute({
  method: 'post',
  path: '/cases/{id}/resolve',
  summary: 'Our side is fixed; the customer confirms; close',
  request: { ...idParam, ...body(resolveCaseInput) },
  responses: {
    200: json(caseSchema, 'The case'),
    ...errors(
      'not_found',
      'version_conflict',
      'wrong_state',
      'unsent_reply',
      'evidence_needed',
      'validation_failed',
    ),
  },
});

const reopen = createRoute({
  method: 'post',
  path: '/cases/{id}/reopen',
  summary: 'The customer says it is not solved',
  request: { ...idParam, ...body(reopenCaseInput) },
  responses: {
    200: json(caseSchema, 'The case, open again'),
    ...errors('not_found', 'version_conflict', 'wrong_state', 'validation_failed'),
  },
});

const undoReopening = createRoute({
  method: 'post',
  path: '/cases/{id}/reopen/undo',
  summary: 'Take back that a case was opened again, while nothing else has happened to it',
  request: { ...idParam, ...body(undoReopenInput) },
  responses: {
    200: json(caseSchema, 'The case as it was before'),
    ...errors('not_found', 'version_conflict', 'wrong_state'),
  },
});

const missed = createRoute({
  method: 'post',
  path: '/cases/{id}/missed',
  summary: 'What the solution had missed, after the customer said no',
  request: { ...idParam, ...body(noteMissedInput) },
  responses: {
    200: json(caseSchema, 'The case'),
    ...errors('not_found', 'wrong_state', 'validation_failed'),
  },
});

const rate = createRoute({
  method: 'post',
  path: '/cases/{id}/satisfaction',
  summary: 'How the customer felt treated, in their own words',
  request: { ...idParam, ...body(rateCaseInput) },
  responses: {
    200: json(caseSchema, 'The case'),
    ...errors('not_found', 'wrong_state', 'evidence_needed', 'validation_failed'),
  },
});

const appeal = createRoute({
  method: 'post',
  path: '/cases/{id}/appeal',
  summary: 'The customer does not accept our answer: the same case goes on',
  request: { ...idParam, ...body(appealCaseInput) },
  responses: {
    200: json(caseSchema, 'The case, open again'),
    ...errors('not_found', 'wrong_state', 'evidence_needed', 'validation_failed'),
  },
});

const triage = createRoute({
  method: 'post',
  path: '/cases/{id}/triage',
  summary: 'Correct what a case is and what it is about',
  request: { ...idParam, ...body(triageCaseInput) },
  responses: { 200: json(caseSchema, 'The case'), ...errors('not_found', 'validation_failed') },
});

const promise = createRoute({
  method: 'post',
  path: '/cases/{id}/promises',
  summary: 'Note the next news that was promised',
  request: { ...idParam, ...body(promiseDraftSchema) },
  responses: {
    201: json(promiseSchema, 'The promise'),
    ...errors('not_found', 'time_in_past', 'wrong_state', 'validation_failed'),
  },
});

const split = createRoute({
  method: 'post',
  path: '/cases/{id}/split',
  summary: 'Make a case of its own out of messages of this thread',
  request: { ...idParam, ...body(sortMessagesInput) },
  responses: {
    201: json(caseSchema, 'The new case'),
    ...errors('not_found', 'whole_case', 'validation_failed'),
  },
});

const take = createRoute({
  method: 'post',
  path: '/cases/{id}/messages',
  summary: 'Put messages of this thread into this case',
  request: { ...idParam, ...body(sortMessagesInput) },
  responses: {
    200: json(caseSchema, 'The case that has them now'),
    ...errors('not_found', 'wrong_state', 'whole_case', 'validation_failed'),
  },
});

const join = createRoute({
  method: 'post',
  path: '/cases/{id}/join',
  summary: 'Let this case go on in another one of the thread',
  request: { ...idParam, ...body(joinCaseInput) },
  responses: {
    200: json(caseSchema, 'The case, which leads to the other one now'),
    ...errors('not_found', 'version_conflict', 'wrong_state', 'validation_failed'),
  },
});

const separate = createRoute({
  method: 'post',
  path: '/cases/{id}/separate',
  summary: 'Undo a join: the case is what it was',
  request: idParam,
  responses: { 200: json(caseSchema, 'The case'), ...errors('not_found', 'wrong_state') },
});

export function caseRoutes(deps: Deps) {
  return router()
    .openapi(assign, async (c) =>
      c.json(
        await assignCase(deps, c.var.person, c.req.valid('param').id, c.req.valid('json')),
        200,
      ),
    )
    .openapi(resolve, async (c) =>
      c.json(
        await resolveCase(deps, c.var.person, c.req.valid('param').id, c.req.valid('json')),
        200,
      ),
    )
    .openapi(reopen, async (c) =>
      c.json(
        await reopenCase(deps, c.var.person, c.req.valid('param').id, c.req.valid('json')),
        200,
      ),
    )
    .openapi(undoReopening, async (c) => {
      const { seenVersion } = c.req.valid('json');
      return c.json(
        await undoReopen(deps, c.var.person, c.req.valid('param').id, seenVersion),
        200,
      );
    })
    .openapi(missed, async (c) => {
      const { id } = c.req.valid('param');
      return c.json(await noteMissed(deps, c.var.person, id, c.req.valid('json').text), 200);
    })
    .openapi(rate, async (c) =>
      c.json(await rateCase(deps, c.var.person, c.req.valid('param').id, c.req.valid('json')), 200),
    )
    .openapi(appeal, async (c) =>
      c.json(
        await appealCase(deps, c.var.person, c.req.valid('param').id, c.req.valid('json')),
        200,
      ),
    )
    .openapi(triage, async (c) =>
      c.json(
        await setTriage(deps, c.var.person, c.req.valid('param').id, c.req.valid('json')),
        200,
      ),
    )
    .openapi(split, async (c) =>
      c.json(
        await splitCase(deps, c.var.person, c.req.valid('param').id, c.req.valid('json')),
        201,
      ),
    )
    .openapi(take, async (c) =>
      c.json(
        await moveToCase(deps, c.var.person, c.req.valid('param').id, c.req.valid('json')),
        200,
      ),
    )
    .openapi(join, async (c) =>
      c.json(
        await joinCases(deps, c.var.person, c.req.valid('param').id, c.req.valid('json')),
        200,
      ),
    )
    .openapi(separate, async (c) =>
      c.json(await separateCase(deps, c.var.person, c.req.valid('param').id), 200),
    )
    .openapi(promise, async (c) =>
      c.json(
        await promiseNews(deps, c.var.person, c.req.valid('param').id, c.req.valid('json')),
        201,
      ),
    );
}
