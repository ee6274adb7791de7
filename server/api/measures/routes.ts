import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { changeMeasureInput, measureInput, measureSchema } from '#contract/measure.ts';
import type { Deps } from '../context.ts';
import { body, errors, idParam, json, router } from '../openapi.ts';
import { addMeasure, changeMeasure, listMeasures } from './change-measure.ts';

const list = createRoute({
  method: 'get',
  path: '/measures',
  summary: 'What we are doing about root causes',
  responses: {
    200: json(z.object({ measures: z.array(measureSchema) }), 'In no order'),
    ...errors(),
  },
});

const add = createRoute({
  method: 'post',
  path: '/measures',
  summary: 'Add a measure',
  request: body(measureInput),
  responses: { 201: json(measureSchema, 'Added'), ...errors('not_found', 'validation_failed') },
});

const change = createRoute({
  method: 'put',
  path: '/measures/{id}',
  summary: 'Change a measure, or say that it is done',
  request: { ...idParam, ...body(changeMeasureInput) },
  responses: {
    200: json(measureSchema, 'As it is now'),
    ...errors('not_found', 'version_conflict', 'validation_failed'),
  },
});

export function measureRoutes(deps: Deps) {
  return router()
    .openapi(list, async (c) => {
      return c.json(
        { measures: await deps.store.read((tx) => listMeasures(tx, c.var.person)) },
        200,
      );
    })
    .openapi(add, async (c) =>
      c.json(await addMeasure(deps, c.var.person, c.req.valid('json')), 201),
    )
    .openapi(change, async (c) => {
      const { id } = c.req.valid('param');
      return c.json(await changeMeasure(deps, c.var.person, id, c.req.valid('json')), 200);
    });
}
