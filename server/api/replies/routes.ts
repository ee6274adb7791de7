import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  approveReplyInput,
  clientKeySchema,
  confirmPostInput,
  replySchema,
  returnReplyInput,
  sendReplyInput,
} from '#contract/reply.ts';
import { leadRoles } from '#care/team/roles.ts';
import { reviewItemSchema } from '#contract/thread.ts';
import type { Deps } from '../context.ts';
import { notFound } from '../errors.ts';
import { body, errors, idParam, json, router } from '../openapi.ts';
import { confirmPost } from './confirm-post.ts';
import { retrySend, takeBack, undoSend } from './own-reply.ts';
import { listReview } from './list-review.ts';
import { approveReply, returnReply } from './review-reply.ts';
import { pressedReply } from './pressed-reply.ts';
import { recentFor } from './recent-replies.ts';
import { sendReply } from './send-reply.ts';

const aReply = { 200: json(replySchema, 'The reply in its new state') };

const send = createRoute({
  method: 'post',
  path: '/threads/{id}/replies',
  summary: 'Send a reply: held for undo, to review, or to be posted by hand',
  request: { ...idParam, ...body(sendReplyInput) },
  responses: {
    ...aReply,
    ...errors(
      'not_found',
      'validation_failed',
      'wrong_state',
      'key_reused',
      'thread_moved_on',
      'empty_reply',
      'reply_too_long',
      'source_closed',
      'place_unknown',
      'guidance_block',
      'time_in_past',
      'file_unknown',
      'files_refused',
      'files_unlooked',
    ),
  },
});

const get = createRoute({
  method: 'get',
  path: '/replies/{id}',
  summary: 'One reply',
  request: idParam,
  responses: { ...aReply, ...errors('not_found') },
});

const byPress = createRoute({
  method: 'get',
  path: '/threads/{id}/replies',
  summary: 'What became of a press of the button whose answer was lost',
  request: { ...idParam, query: z.strictObject({ clientKey: clientKeySchema }) },
  responses: {
    200: json(
      z.object({ reply: replySchema.nullable() }),
      'The reply that the key of the person asking has made, in whatever state; null where it made none',
    ),
    ...errors('not_found', 'validation_failed'),
  },
});

const undo = createRoute({
  method: 'post',
  path: '/replies/{id}/undo',
  summary: 'Take back a reply while it is held',
  request: idParam,
  responses: { ...aReply, ...errors('not_found', 'too_late') },
});

const withdraw = createRoute({
  method: 'post',
  path: '/replies/{id}/withdraw',
  summary: 'Take back a reply that waits, was returned or failed',
  request: idParam,
  responses: { ...aReply, ...errors('not_found', 'wrong_state') },
});

const retry = createRoute({
  method: 'post',
  path: '/replies/{id}/retry',
  summary: 'Send a failed reply again',
  request: idParam,
  responses: {
    ...aReply,
    ...errors(
      'not_found',
      'wrong_state',
      'thread_moved_on',
      'source_closed',
      'time_in_past',
      'files_refused',
    ),
  },
});

const confirm = createRoute({
  method: 'post',
  path: '/replies/{id}/confirm',
  summary: 'Say what became of a reply that no API could confirm',
  request: { ...idParam, ...body(confirmPostInput) },
  responses: { ...aReply, ...errors('not_found', 'wrong_state', 'validation_failed') },
});

const approve = createRoute({
  method: 'post',
  path: '/replies/{id}/approve',
  summary: 'Let a reply go, as it is or edited',
  request: { ...idParam, ...body(approveReplyInput) },
  responses: {
    ...aReply,
    ...errors(
      'not_found',
      'own_reply',
      'wrong_state',
      'version_conflict',
      'thread_moved_on',
      'empty_reply',
      'reply_too_long',
      'source_closed',
      'guidance_block',
      'time_in_past',
      'files_refused',
      'validation_failed',
    ),
  },
});

const giveBack = createRoute({
  method: 'post',
  path: '/replies/{id}/return',
  summary: 'Return a reply to its author with a comment',
  request: { ...idParam, ...body(returnReplyInput) },
  responses: {
    ...aReply,
    ...errors('not_found', 'own_reply', 'wrong_state', 'version_conflict', 'validation_failed'),
  },
});

const review = createRoute({
  method: 'get',
  path: '/review',
  summary: 'Replies that wait for a lead',
  responses: {
    200: json(z.object({ items: z.array(reviewItemSchema) }), 'The longest waiting customer first'),
    ...errors(),
  },
});

const recent = createRoute({
  method: 'get',
  path: '/recent-replies',
  summary: 'The latest replies of the person asking, and of the team to a source',
  request: { query: z.strictObject({ sourceId: z.string().max(64).optional() }) },
  responses: {
    200: json(
      z.object({ replies: z.array(z.object({ text: z.string(), at: z.string() })) }),
      'Newest first',
    ),
    ...errors('validation_failed'),
  },
});

export function replyRoutes(deps: Deps) {
  return router()
    .openapi(send, async (c) =>
      c.json(
        await sendReply(deps, c.var.person, c.req.valid('param').id, c.req.valid('json')),
        200,
      ),
    )
    .openapi(get, async (c) => {
      const { person } = c.var;
      const reply = await deps.store.read((tx) => tx.replies.get(c.req.valid('param').id));
      if (!reply || (reply.authorId !== person.id && !leadRoles.includes(person.role)))
        throw notFound('reply');
      return c.json(reply, 200);
    })
    .openapi(byPress, async (c) => {
      const { clientKey } = c.req.valid('query');
      return c.json({ reply: await pressedReply(deps, c.var.person, clientKey) }, 200);
    })
    .openapi(undo, async (c) =>
      c.json(await undoSend(deps, c.var.person, c.req.valid('param').id), 200),
    )
    .openapi(withdraw, async (c) =>
      c.json(await takeBack(deps, c.var.person, c.req.valid('param').id), 200),
    )
    .openapi(retry, async (c) =>
      c.json(await retrySend(deps, c.var.person, c.req.valid('param').id), 200),
    )
    .openapi(confirm, async (c) =>
      c.json(
        await confirmPost(deps, c.var.person, c.req.valid('param').id, c.req.valid('json')),
        200,
      ),
    )
    .openapi(approve, async (c) =>
      c.json(
        await approveReply(deps, c.var.person, c.req.valid('param').id, c.req.valid('json')),
        200,
      ),
    )
    .openapi(giveBack, async (c) =>
      c.json(
        await returnReply(deps, c.var.person, c.req.valid('param').id, c.req.valid('json')),
        200,
      ),
    )
    .openapi(review, async (c) => c.json({ items: await listReview(deps, c.var.person) }, 200))
    .openapi(recent, async (c) => {
      const { sourceId } = c.req.valid('query');
      const sent = await deps.store.read((tx) => recentFor(tx, c.var.person, sourceId));
      const replies = sent.map(({ text, createdAt }) => ({ text, at: createdAt }));
      return c.json({ replies }, 200);
    });
}
