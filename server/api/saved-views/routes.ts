import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { savedViewSchema, saveViewInput } from '#contract/saved-view.ts';
import type { Deps } from '../context.ts';
import { body, errors, idParam, json, router } from '../openapi.ts';
import { listSavedViews, removeSavedView, saveView } from './saved-views.ts';

const list = createRoute({
  method: 'get',
  path: '/saved-views',
  summary: 'Views that I saved, and those the team shares',
  responses: {
    200: json(z.object({ views: z.array(savedViewSchema) }), 'By name'),
    ...errors(),
  },
});

const save = createRoute({
  method: 'post',
  path: '/saved-views',
  summary: 'Name a way to look at the inbox',
  request: body(saveViewInput),
  responses: { 201: json(savedViewSchema, 'The view'), ...errors('validation_failed') },
});

const remove = createRoute({
  method: 'delete',
  path: '/saved-views/{id}',
  summary: 'Remove a saved view',
  request: idParam,
  responses: { 204: { description: 'Removed' }, ...errors('not_found') },
});

export function savedViewRoutes(deps: Deps) {
  return router()
    .openapi(list, async (c) => {
      const views = await deps.store.read((tx) => listSavedViews(tx, c.var.person));
      return c.json({ views }, 200);
    })
    .openapi(save, async (c) =>
      c.json(await saveView(deps, c.var.person, c.req.valid('json')), 201),
    )
    .openapi(remove, async (c) => {
      await removeSavedView(deps, c.var.person, c.req.valid('param').id);
      return c.body(null, 204);
    });
}
