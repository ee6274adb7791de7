import { createRoute } from '@hono/zod-openapi';
import { customerExportSchema, eraseCustomerInput, erasedSchema } from '#contract/customer-data.ts';
import type { Deps } from '../context.ts';
import { body, errors, idParam, json, router } from '../openapi.ts';
import { eraseCustomer } from './erase-customer.ts';
import { exportCustomer } from './export-customer.ts';

const exportRoute = createRoute({
  method: 'post',
  path: '/threads/{id}/export',
  summary: 'Everything that is kept of one customer; that it was taken out is logged',
  request: idParam,
  responses: { 200: json(customerExportSchema, 'As it was written'), ...errors('not_found') },
});

const eraseRoute = createRoute({
  method: 'post',
  path: '/threads/{id}/erase',
  summary: 'Forget one customer for good; the log keeps that it happened',
  request: { ...idParam, ...body(eraseCustomerInput) },
  responses: {
    200: json(erasedSchema, 'How much was erased'),
    ...errors('not_found', 'wrong_state', 'unsent_reply', 'validation_failed'),
  },
});

export function customerRoutes(deps: Deps) {
  return router()
    .openapi(exportRoute, async (c) =>
      c.json(await exportCustomer(deps, c.var.person, c.req.valid('param').id), 200),
    )
    .openapi(eraseRoute, async (c) => {
      const { id } = c.req.valid('param');
      const { reason } = c.req.valid('json');
      return c.json(await eraseCustomer(deps, c.var.person, id, reason), 200);
    });
}
