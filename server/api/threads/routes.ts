import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { logEntrySchema } from '#contract/event.ts';
import { landmarkQuery, landmarkSchema } from '#contract/landmark.ts';
import { addNoteInput, messagePageSchema, messageSchema } from '#contract/message.ts';
import { draftSchema, saveDraftInput } from '#contract/reply.ts';
import {
  foundThreadPageSchema,
  threadDetailSchema,
  threadListQuery,
  viewCountsSchema,
} from '#contract/thread.ts';
import { awaySchema, seenInput } from '#contract/visit.ts';
import { readerOf } from '../access/sight.ts';
import type { Deps } from '../context.ts';
import { body, errors, idParam, json, router } from '../openapi.ts';
import { reviewOf } from '../replies/list-review.ts';
import { addNote } from './add-note.ts';
import { deleteDraft, saveDraft } from './drafts.ts';
import { findLandmark } from './find-landmark.ts';
import { listMessages } from './list-messages.ts';
import { listThreads } from './list-threads.ts';
import { readHistory } from './read-history.ts';
import { readThread } from './read-thread.ts';
import { markSeen, readAway } from './visits.ts';
import { showPersonal } from './show-personal.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/threads',
  summary: 'One page of a view, or of what a search found',
  request: { query: threadListQuery },
  responses: {
    200: json(foundThreadPageSchema, 'Rows in the order asked for'),
    ...errors('validation_failed'),
  },
});

const countViews = createRoute({
  method: 'get',
  path: '/views',
  summary: 'How many threads each view holds',
  responses: { 200: json(viewCountsSchema, 'Counts for the person asking'), ...errors() },
});

const getThread = createRoute({
  method: 'get',
  path: '/threads/{id}',
  summary: 'A thread without its messages',
  request: idParam,
  responses: {
    200: json(threadDetailSchema, 'The thread as it is shown now'),
    ...errors('not_found'),
  },
});

const messagesRoute = createRoute({
  method: 'get',
  path: '/threads/{id}/messages',
  summary: 'Messages of a thread, newest page first',
  request: {
    ...idParam,
    query: z.strictObject({
      before: z.string().max(500).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(100),
    }),
  },
  responses: {
    200: json(messagePageSchema, 'Oldest first inside the page'),
    ...errors('not_found'),
  },
});

const landmarkRoute = createRoute({
  method: 'get',
  path: '/threads/{id}/landmark',
  summary: 'The message at a moment, at the beginning of a case or at a promise',
  request: { ...idParam, query: landmarkQuery },
  responses: {
    200: json(landmarkSchema, 'Read back to it, then show it'),
    ...errors('not_found', 'validation_failed'),
  },
});

const showRoute = createRoute({
  method: 'post',
  path: '/messages/{id}/show',
  summary: 'Show the personal data hidden in a message; the showing is logged',
  request: idParam,
  responses: {
    200: json(messageSchema, 'The message as the customer wrote it'),
    ...errors('not_found'),
  },
});

const readLog = createRoute({
  method: 'get',
  path: '/threads/{id}/log',
  summary: 'What happened to a thread',
  request: idParam,
  responses: {
    200: json(
      z.object({ entries: z.array(logEntrySchema) }),
      'The newest 500 entries, oldest first',
    ),
    ...errors('not_found'),
  },
});

const awayRoute = createRoute({
  method: 'get',
  path: '/threads/{id}/away',
  summary: 'What happened to a thread since the person asking read it',
  request: idParam,
  responses: { 200: json(awaySchema, 'Their own deeds are left out'), ...errors('not_found') },
});

const seenRoute = createRoute({
  method: 'put',
  path: '/threads/{id}/seen',
  summary: 'Remember how far the person asking has read',
  request: { ...idParam, ...body(seenInput) },
  responses: { 204: { description: 'Remembered' }, ...errors('not_found', 'validation_failed') },
});

const noteRoute = createRoute({
  method: 'post',
  path: '/threads/{id}/notes',
  summary: 'Add an internal note',
  request: { ...idParam, ...body(addNoteInput) },
  responses: { 201: json(messageSchema, 'The note'), ...errors('not_found', 'validation_failed') },
});

const putDraft = createRoute({
  method: 'put',
  path: '/threads/{id}/draft',
  summary: 'Keep what is being written',
  request: { ...idParam, ...body(saveDraftInput) },
  responses: { 200: json(draftSchema, 'The draft'), ...errors('not_found', 'validation_failed') },
});

const dropDraft = createRoute({
  method: 'delete',
  path: '/threads/{id}/draft',
  summary: 'Forget what was being written',
  request: idParam,
  responses: { 204: { description: 'Forgotten' }, ...errors('not_found') },
});

export function threadRoutes(deps: Deps) {
  return router()
    .openapi(listRoute, async (c) => {
      const query = c.req.valid('query');
      const reader = readerOf(c.var.person);
      return c.json(await deps.store.read((tx) => listThreads(tx, query, reader)), 200);
    })
    .openapi(countViews, async (c) => {
      const { person } = c.var;
      const counts = await deps.store.read(async (tx) => ({
        ...(await tx.rows.counts(readerOf(person), deps.clock.now())),
        review: (await reviewOf(tx, person)).length,
      }));
      return c.json(counts, 200);
    })
    .openapi(getThread, async (c) => {
      const { id } = c.req.valid('param');
      return c.json(
        await deps.store.read((tx) =>
          readThread(tx, id, c.var.person, {
            now: deps.clock.now(),
            address: deps.publicUrl,
          }),
        ),
        200,
      );
    })
    .openapi(messagesRoute, async (c) => {
      const { id } = c.req.valid('param');
      const page = c.req.valid('query');
      return c.json(await deps.store.read((tx) => listMessages(tx, id, page)), 200);
    })
    .openapi(landmarkRoute, async (c) => {
      const { id } = c.req.valid('param');
      const asked = c.req.valid('query');
      return c.json(await deps.store.read((tx) => findLandmark(tx, id, asked)), 200);
    })
    .openapi(showRoute, async (c) =>
      c.json(await showPersonal(deps, c.var.person, c.req.valid('param').id), 200),
    )
    .openapi(readLog, async (c) => {
      const { id } = c.req.valid('param');
      return c.json({ entries: await deps.store.read((tx) => readHistory(tx, id)) }, 200);
    })
    .openapi(awayRoute, async (c) => {
      const { id } = c.req.valid('param');
      const now = deps.clock.now();
      return c.json(await deps.store.read((tx) => readAway(tx, id, c.var.person.id, now)), 200);
    })
    .openapi(seenRoute, async (c) => {
      await markSeen(deps, c.var.person, c.req.valid('param').id, c.req.valid('json').seq);
      return c.body(null, 204);
    })
    .openapi(noteRoute, async (c) =>
      c.json(
        await addNote(deps, c.var.person, c.req.valid('param').id, c.req.valid('json').text),
        201,
      ),
    )
    .openapi(putDraft, async (c) =>
      c.json(
        await saveDraft(deps, c.var.person, c.req.valid('param').id, c.req.valid('json')),
        200,
      ),
    )
    .openapi(dropDraft, async (c) => {
      await deleteDraft(deps, c.var.person, c.req.valid('param').id);
      return c.body(null, 204);
    });
}
