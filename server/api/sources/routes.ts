import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { addSourceInput, changeSourceInput, sourceSchema, type Source } from '#contract/channel.ts';
import type { Person } from '#contract/person.ts';
import { requireRightInSource, seesSource } from '../access/sight.ts';
import type { Deps } from '../context.ts';
import { ApiError } from '../errors.ts';
import { body, errors, idParam, json, router } from '../openapi.ts';
import { changeSource } from './change-source.ts';

const list = createRoute({
  method: 'get',
  path: '/sources',
  summary: 'Connected sources',
  responses: {
    200: json(z.object({ sources: z.array(sourceSchema) }), 'Those open to the person asking'),
    ...errors(),
  },
});

const add = createRoute({
  method: 'post',
  path: '/sources',
  summary: 'Connect a source',
  request: body(addSourceInput),
  responses: {
    201: json(sourceSchema, 'The source'),
    ...errors('validation_failed', 'key_reused'),
  },
});

const change = createRoute({
  method: 'patch',
  path: '/sources/{id}',
  summary: 'Change a source: its name, what may be done with it, its own addresses',
  request: { ...idParam, ...body(changeSourceInput) },
  responses: {
    200: json(sourceSchema, 'The source'),
    ...errors('not_found', 'version_conflict', 'validation_failed'),
  },
});

export function sourceRoutes(deps: Deps) {
  return router()
    .openapi(list, async (c) => c.json({ sources: await listSources(deps, c.var.person) }, 200))
    .openapi(add, async (c) =>
      c.json(await addSource(deps, c.var.person, c.req.valid('json')), 201),
    )
    .openapi(change, async (c) =>
      c.json(
        await changeSource(deps, c.var.person, c.req.valid('param').id, c.req.valid('json')),
        200,
      ),
    );
}

async function listSources(deps: Deps, person: Person): Promise<Source[]> {
  const sources = await deps.store.read((tx) => tx.sources.all());
  return sources.filter(({ id }) => seesSource(person, id));
}

async function addSource(
  deps: Deps,
  person: Person,
  input: z.output<typeof addSourceInput>,
): Promise<Source> {
  requireRightInSource(person, 'review', null);
  return deps.store.write(async (tx) => {
    const source: Source = { ...input, id: input.id ?? deps.ids.next('src'), version: 1 };
    if (await tx.sources.get(source.id))
      throw new ApiError('key_reused', 'There is a source with this id.');
    await tx.sources.put(source);
    await tx.log.append({
      at: deps.clock.now(),
      type: 'source.added',
      actorId: person.id,
      subjectId: source.id,
      data: { name: source.name },
    });
    return source;
  });
}
