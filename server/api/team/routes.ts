import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { meSchema, personSchema, setUndoTimeInput, type Person } from '#contract/person.ts';
import { setTrustInput, trustStandingSchema } from '#contract/trust.ts';
import type { Deps } from '../context.ts';
import { body, errors, idParam, json, router } from '../openapi.ts';
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
    .openapi(me, (c) =>
      c.json(
        {
          person: c.var.person,
          now: deps.clock.now(),
          undoSeconds: undoSecondsOf(deps, c.var.person),
        },
        200,
      ),
    )
    .openapi(undoTime, async (c) =>
      c.json(await setUndoTime(deps, c.var.person, c.req.valid('json').seconds), 200),
    )
    .openapi(people, async (c) => c.json({ people: await listPeople(deps, c.var.person) }, 200))
    .openapi(standings, async (c) => c.json({ items: await listTrust(deps, c.var.person) }, 200))
    .openapi(setTrust, async (c) =>
      c.json(
        await changeTrust(deps, c.var.person, c.req.valid('param').id, c.req.valid('json')),
        200,
      ),
    );
}
