import { createRoute } from '@hono/zod-openapi';
import { invitationLinkSchema } from '#contract/invitation.ts';
import type { Deps } from '../context.ts';
import { errors, idParam, json, router } from '../openapi.ts';
import { invite } from './invite.ts';

const make = createRoute({
  method: 'post',
  path: '/cases/{id}/invitations',
  summary: 'Make a one-time link to our own chat for the customer of this case',
  description: 'Good for one visitor and 72 hours. What they write there comes into this case.',
  request: idParam,
  responses: {
    201: json(invitationLinkSchema, 'The link, which nobody can read again'),
    ...errors('not_found', 'source_closed'),
  },
});

export function invitationRoutes(deps: Deps) {
  return router().openapi(make, async (c) => {
    const address = deps.publicUrl ?? new URL(c.req.url).origin;
    return c.json(await invite(deps, c.var.person, c.req.valid('param').id, address), 201);
  });
}
