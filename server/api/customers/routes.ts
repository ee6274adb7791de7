import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  customerExportSchema,
  eraseCustomerInput,
  erasedSchema,
  exportQuery,
} from '#contract/customer-data.ts';
import type { Deps } from '../context.ts';
import { body, errors, idParam, json, router } from '../openapi.ts';
import { collectCustomer } from './collect-customer.ts';
import { customerArchive, withAddresses } from './customer-archive.ts';
import { eraseCustomer } from './erase-customer.ts';

const exportRoute = createRoute({
  method: 'post',
  path: '/threads/{id}/export',
  summary: 'Everything that is kept of one customer; that it was taken out is logged',
  request: { ...idParam, query: exportQuery },
  responses: {
    200: {
      content: {
        'application/zip': { schema: z.string() },
        'application/json': { schema: customerExportSchema },
      },
      description:
        'As it was written: an archive of the document, `customer.json`, and the files that lie here, or with `as=json` the document alone',
    },
    ...errors('not_found', 'validation_failed'),
  },
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
    .openapi(exportRoute, async (c) => {
      const customer = await collectCustomer(deps, c.var.person, c.req.valid('param').id);
      if (c.req.valid('query').as === 'json') return c.json(withAddresses(customer), 200);
      return c.body(customerArchive(deps, customer), 200, {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="${customer.name}.zip"`,
        'cache-control': 'no-store',
      });
    })
    .openapi(eraseRoute, async (c) => {
      const { id } = c.req.valid('param');
      const { reason } = c.req.valid('json');
      return c.json(await eraseCustomer(deps, c.var.person, id, reason), 200);
    });
}
