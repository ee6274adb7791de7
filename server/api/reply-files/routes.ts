import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { largestReplyFile } from '#contract/reply-file-limits.ts';
import { replyFileSchema } from '#contract/reply-file.ts';
import { fileAnswers, rangeAsked } from '../attachments/file-answers.ts';
import { fileResponse } from '../attachments/file-response.ts';
import type { Deps } from '../context.ts';
import { errors, idParam, json, router } from '../openapi.ts';
import { putFile } from './put-file.ts';
import { deleteFile, readFile } from './read-file.ts';

const FILE_TYPE = 'application/octet-stream';
const isFile = new RegExp(`^${FILE_TYPE}\\s*(?:;|$)`, 'i');

const put = createRoute({
  method: 'post',
  path: '/threads/{id}/files',
  summary: 'Keep a file for a reply that is being written',
  request: {
    ...idParam,
    query: z.strictObject({ name: z.string().max(1000).default('') }),
    body: { content: { [FILE_TYPE]: { schema: z.string() } }, required: true },
  },
  responses: {
    201: json(replyFileSchema, 'The file; a picture without what it tells of its taker'),
    ...errors('not_found', 'validation_failed', 'payload_too_large', 'file_kind', 'too_many_files'),
  },
});

const get = createRoute({
  method: 'get',
  path: '/files/{id}',
  summary: 'A file of a reply before it goes out, for its author and for whoever reviews it',
  request: idParam,
  responses: {
    ...fileAnswers,
    ...errors('not_found'),
  },
});

const drop = createRoute({
  method: 'delete',
  path: '/files/{id}',
  summary: 'Throw away a file that no reply has taken',
  request: idParam,
  responses: { 204: { description: 'Gone' }, ...errors('not_found') },
});

/** A body here is a file, larger than other bodies may be and of a type that no form sends. */
export const uploads = {
  maxBytes: largestReplyFile,
  is: (path: string, method: string) =>
    method === 'POST' && /^\/api\/threads\/[^/]+\/files$/.test(path),
  takes: (contentType: string) => isFile.test(contentType),
};

export function replyFileRoutes(deps: Deps) {
  return router()
    .openapi(put, async (c) => {
      const { name } = c.req.valid('query');
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      return c.json(
        await putFile(deps, c.var.person, c.req.valid('param').id, { name, bytes }),
        201,
      );
    })
    .openapi(get, async (c) =>
      fileResponse(await readFile(deps, c.var.person, c.req.valid('param').id), rangeAsked(c.req)),
    )
    .openapi(drop, async (c) => {
      await deleteFile(deps, c.var.person, c.req.valid('param').id);
      return c.body(null, 204);
    });
}
