import { createRoute } from '@hono/zod-openapi';
import {
  linkAccountInput,
  linkSchema,
  unlinkInput,
  unlinkPlanSchema,
  type Link,
  type LinkAccountInput,
} from '#contract/customer.ts';
import type { Person } from '#contract/person.ts';
import type { ReadTx } from '../../store/store.ts';
import { requireRight } from '../access/sight.ts';
import type { Deps } from '../context.ts';
import { ApiError, notFound } from '../errors.ts';
import { body, errors, idParam, json, optionalBody, router } from '../openapi.ts';
import { shownThread } from '../threads/show.ts';
import { linkThreads } from './link-threads.ts';
import { planUnlink, unlink } from './unlink.ts';

const makeLink = createRoute({
  method: 'post',
  path: '/threads/{id}/links',
  summary: 'Show another thread of the same customer inside this one',
  request: { ...idParam, ...body(linkAccountInput) },
  responses: {
    201: json(linkSchema, 'The link'),
    ...errors('not_found', 'same_thread', 'evidence_needed', 'validation_failed'),
  },
});

const dropLink = createRoute({
  method: 'delete',
  path: '/links/{id}',
  summary: 'Undo a link: everything returns to its own thread',
  request: { ...idParam, ...optionalBody(unlinkInput) },
  responses: {
    200: json(linkSchema, 'The link, undone'),
    ...errors('not_found', 'wrong_state', 'validation_failed'),
  },
});

const planDrop = createRoute({
  method: 'get',
  path: '/links/{id}/plan',
  summary: 'What undoing a link would do, and what a person has to decide',
  request: idParam,
  responses: { 200: json(unlinkPlanSchema, 'The plan'), ...errors('not_found', 'wrong_state') },
});

export function linkRoutes(deps: Deps) {
  return router()
    .openapi(makeLink, async (c) =>
      c.json(await link(deps, c.var.person, c.req.valid('param').id, c.req.valid('json')), 201),
    )
    .openapi(planDrop, async (c) => c.json(await planUnlink(deps, c.req.valid('param').id), 200))
    .openapi(dropLink, async (c) =>
      c.json(
        await unlink(deps, c.var.person, c.req.valid('param').id, c.req.valid('json').sides ?? {}),
        200,
      ),
    );
}

async function link(
  deps: Deps,
  person: Person,
  threadId: string,
  input: LinkAccountInput,
): Promise<Link> {
  return deps.store.write(async (tx) => {
    const other = { threadId: input.otherThreadId, what: 'thread' };
    await requireRight(tx, person, 'answer', other);
    await checkEvidence(tx, [threadId, input.otherThreadId], input.evidenceMessageId);
    if (input.basis === 'declared' && input.evidenceMessageId === undefined)
      throw new ApiError('evidence_needed', 'Name the message in which the customer said so.');
    return linkThreads(tx, deps, {
      fromThreadId: input.otherThreadId,
      toThreadId: threadId,
      basis: input.basis,
      evidenceMessageId: input.evidenceMessageId ?? null,
      note: input.note || null,
      personId: person.id,
    });
  });
}

/** The customer said so in one of the two threads. */
async function checkEvidence(
  tx: ReadTx,
  threadIds: readonly string[],
  messageId: string | undefined,
): Promise<void> {
  if (messageId === undefined) return;
  const message = await tx.messages.get(messageId);
  const shown = await Promise.all(threadIds.map((id) => shownThread(tx, id)));
  const isThere = shown.some(({ id }) => id === message?.threadId);
  if (!isThere || message?.direction !== 'in') throw notFound('message');
}
