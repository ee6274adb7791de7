import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  changePersonInput,
  dutiesSchema,
  letGoInput,
  letInInput,
  meSchema,
  personSchema,
  setUndoTimeInput,
  type Person,
} from '#contract/person.ts';
import { setTrustInput, trustStandingSchema } from '#contract/trust.ts';
import type { Deps } from '../context.ts';
import { body, errors, idParam, json, router } from '../openapi.ts';
import { changePerson } from './change-person.ts';
import { letGo, letIn } from './let-go.ts';
import { readDuties } from './pass-on.ts';
import { changeTrust } from './change-trust.ts';
import { setUndoTime, undoSecondsOf } from './undo-time.ts';
import { listTrust } from './list-trust.ts';
import { personFor } from './person-for.ts';

const me = createRoute({
  method: 'get',
  path: '/me',
  summary: 'Who is asking, and what time it is here',
  responses: { 200: json(meSchema, 'The signed-in person'), ...errors() },
});

const undoTime = createRoute({
  method: 'put',
  path: '/me/undo-time',
  summary: 'How long my replies are held for second thoughts',
  request: body(setUndoTimeInput),
  responses: { 200: json(personSchema, 'The person'), ...errors('validation_failed') },
});

const people = createRoute({
  method: 'get',
  path: '/people',
  summary: 'The team',
  responses: { 200: json(z.object({ people: z.array(personSchema) }), 'Everybody'), ...errors() },
});

const change = createRoute({
  method: 'patch',
  path: '/people/{id}',
  summary: 'An admin changes what a person is here for and which sources are open to them',
  request: { ...idParam, ...body(changePersonInput) },
  responses: {
    200: json(personSchema, 'The person'),
    ...errors(
      'not_found',
      'version_conflict',
      'last_admin',
      'news_to_pass_on',
      'no_right_there',
      'validation_failed',
    ),
  },
});

const duties = createRoute({
  method: 'get',
  path: '/people/{id}/duties',
  summary: 'What somebody would leave behind',
  request: idParam,
  responses: { 200: json(dutiesSchema, 'How much there is'), ...errors('not_found') },
});

const goes = createRoute({
  method: 'post',
  path: '/people/{id}/let-go',
  summary: 'Take all access from a person at once; what they owe customers passes on',
  request: { ...idParam, ...body(letGoInput) },
  responses: {
    200: json(personSchema, 'The person'),
    ...errors(
      'not_found',
      'wrong_state',
      'version_conflict',
      'last_admin',
      'news_to_pass_on',
      'no_right_there',
      'validation_failed',
    ),
  },
});

const comesBack = createRoute({
  method: 'post',
  path: '/people/{id}/let-in',
  summary: 'Give somebody their access back',
  request: { ...idParam, ...body(letInInput) },
  responses: {
    200: json(personSchema, 'The person'),
    ...errors('not_found', 'wrong_state', 'version_conflict', 'validation_failed'),
  },
});

const standings = createRoute({
  method: 'get',
  path: '/trust',
  summary: 'How far each agent is let go in each source, and the figures behind the next step',
  responses: {
    200: json(z.object({ items: z.array(trustStandingSchema) }), 'By person, then by source'),
    ...errors(),
  },
});

const setTrust = createRoute({
  method: 'post',
  path: '/people/{id}/trust',
  summary: 'A lead decides which replies of a person are read first',
  request: { ...idParam, ...body(setTrustInput) },
  responses: {
    200: json(personSchema, 'The person'),
    ...errors('not_found', 'own_trust', 'version_conflict', 'validation_failed'),
  },
});

async function listPeople(deps: Deps, asking: Person): Promise<Person[]> {
  const people = await deps.store.read((tx) => tx.people.all());
  return people.map((person) => personFor(asking, person));
}

export function teamRoutes(deps: Deps) {
  return router()
    .openapi(me, async (c) =>
      c.json(
        {
          person: c.var.person,
          now: deps.clock.now(),
          undoSeconds: undoSecondsOf(deps, c.var.person),
          seq: await deps.store.log.head(),
        },
        200,
      ),
    )
    .openapi(undoTime, async (c) =>
      c.json(await setUndoTime(deps, c.var.person, c.req.valid('json').seconds), 200),
    )
    .openapi(people, async (c) => c.json({ people: await listPeople(deps, c.var.person) }, 200))
    .openapi(change, async (c) => {
      const { id } = c.req.valid('param');
      return c.json(await changePerson(deps, c.var.person, id, c.req.valid('json')), 200);
    })
    .openapi(duties, async (c) => c.json(await readDuties(deps, c.req.valid('param').id), 200))
    .openapi(goes, async (c) => {
      const { id } = c.req.valid('param');
      return c.json(await letGo(deps, c.var.person, id, c.req.valid('json')), 200);
    })
    .openapi(comesBack, async (c) => {
      const { id } = c.req.valid('param');
      return c.json(await letIn(deps, c.var.person, id, c.req.valid('json')), 200);
    })
    .openapi(standings, async (c) => c.json({ items: await listTrust(deps, c.var.person) }, 200))
    .openapi(setTrust, async (c) =>
      c.json(
        await changeTrust(deps, c.var.person, c.req.valid('param').id, c.req.valid('json')),
        200,
      ),
    );
}
