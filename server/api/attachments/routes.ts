import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { Deps } from '../context.ts';
import { errors, router } from '../openapi.ts';
import { fileResponse } from './file-response.ts';
import { readAttachment } from './read-attachment.ts';

const attachmentRoute = createRoute({
  method: 'get',
  path: '/attachments/{id}',
  summary: 'A file that a customer attached, fetched from where it lies',
  request: { params: z.object({ id: z.string().min(1).max(200) }) },
  responses: {
    200: {
      content: { 'application/octet-stream': { schema: z.string() } },
      description: 'Pictures to be shown, sound and video to be played, anything else to be saved',
    },
    206: {
      content: { 'application/octet-stream': { schema: z.string() } },
      description: 'The part of sound or video that the Range header asks for',
    },
    416: { description: 'The file has no such part; Content-Range tells how long it is' },
    ...errors('not_found', 'file_unavailable', 'file_too_large'),
  },
});

export function attachmentRoutes(deps: Deps) {
  return router().openapi(attachmentRoute, async (c) =>
    fileResponse(
      await readAttachment(deps, c.req.valid('param').id),
      // What was read before may have changed meanwhile: nothing here tells, so the whole is given.
      c.req.header('if-range') === undefined ? c.req.header('range') : undefined,
    ),
  );
}
