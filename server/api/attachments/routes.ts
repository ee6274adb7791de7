import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { Deps } from '../context.ts';
import { errors, router } from '../openapi.ts';
import { fileAnswers, rangeAsked } from './file-answers.ts';
import { fileResponse } from './file-response.ts';
import { readAttachment } from './read-attachment.ts';

const attachmentRoute = createRoute({
  method: 'get',
  path: '/attachments/{id}',
  summary: 'A file of a message, fetched from where it lies',
  request: { params: z.object({ id: z.string().min(1).max(200) }) },
  responses: {
    ...fileAnswers,
    ...errors('not_found', 'file_unavailable', 'file_too_large'),
  },
});

export function attachmentRoutes(deps: Deps) {
  return router().openapi(attachmentRoute, async (c) =>
    fileResponse(await readAttachment(deps, c.req.valid('param').id), rangeAsked(c.req)),
  );
}
