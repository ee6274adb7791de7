import { caseAnswered } from '#care/case/lifecycle.ts';
import { isUntold } from '#care/promise/ledger.ts';
import { replySent } from '#care/reply/lifecycle.ts';
import type { Message } from '#contract/message.ts';
import type { Person } from '#contract/person.ts';
import type { Reply } from '#contract/reply.ts';
import type { WriteTx } from '../../store/store.ts';
import { putIfMoved } from '../cases/log-case.ts';
import type { Deps } from '../context.ts';
import { decided } from '../errors.ts';
import { adoptWaiting } from '../mentions/adopt-waiting.ts';
import { asAttachment } from '../reply-files/file-address.ts';
import { closePromise, tellOfEnd } from '../promises/close-promise.ts';
import { owesNews } from '../promises/owes-news.ts';
import { notePromiseSaid } from '../promises/promise-news.ts';
import { countRule } from '../guidance/tell-guidance.ts';
import { carrierOf, inPlaceOf, keeperOf } from './author-for.ts';
import { judgeReply } from './guidance.ts';
import { putReply } from './log-reply.ts';

/** The customer can read it: a message of the thread, and only now its promise counts. */
export async function recordSent(
  tx: WriteTx,
  deps: Deps,
  reply: Reply,
  posted: { externalId: string | null; permalink: string | null; by?: Person },
): Promise<Reply> {
  const now = deps.clock.now();
  const sent = (messageId: string) =>
    decided(replySent(reply, messageId, now), 'This reply is not on its way.');
  const message = await messageOf(tx, deps, reply, posted, now);
  await countFired(tx, deps, reply);
  await tx.messages.put(message);
  // A quick customer may have answered what we did not yet know to be ours.
  await adoptWaiting(tx, deps, message);
  const actorId = posted.by?.id ?? reply.authorId;
  const carrierId = await carrierOf(tx, reply, posted.by?.id ?? null);
  if (reply.promise)
    await notePromiseSaid(tx, deps, reply, { now, keeperId: await keeperOf(tx, reply, carrierId) });
  await settleSpokenOf(tx, deps, reply);
  const current = await tx.cases.get(reply.caseId);
  if (current) {
    const by = { authorId: carrierId, owesNews: await owesNews(tx, current) };
    await putIfMoved(tx, current, caseAnswered(current, by), {
      at: now,
      type: 'case.replied',
      actorId,
      subjectId: message.id,
    });
  }
  return putReply(tx, sent(message.id), {
    at: now,
    type: 'reply.sent',
    actorId,
    data: {
      messageId: message.id,
      accountId: message.accountId,
      ...(posted.by && inPlaceOf(reply, posted.by)),
    },
  });
}

/** The agent said that this reply gives the promised news, or owns up that there is none. */
async function settleSpokenOf(tx: WriteTx, deps: Deps, reply: Reply): Promise<void> {
  const spokenOf = reply.keepsPromiseId ? await tx.promises.get(reply.keepsPromiseId) : undefined;
  if (!spokenOf) return;
  const by = { personId: reply.authorId, replyId: reply.id };
  if (spokenOf.state === 'open')
    await closePromise(tx, deps, spokenOf.id, { ...by, how: 'kept', note: null });
  else if (isUntold(spokenOf)) await tellOfEnd(tx, deps, spokenOf.id, by);
}

/** Which rules still had something to say when the reply went out: the lead's page tells how often. */
async function countFired(tx: WriteTx, deps: Deps, reply: Reply): Promise<void> {
  const now = deps.clock.now();
  const { publicUrl: address } = deps;
  const { threadId, text, place } = reply;
  const author = await tx.people.get(reply.authorId);
  const source = await tx.sources.get(place.sourceId);
  if (!author || !source) return;
  const { findings } = await judgeReply(tx, {
    threadId,
    text,
    place,
    author,
    source,
    now,
    address,
  });
  for (const rule of new Set(findings.map((finding) => finding.rule)))
    await countRule(tx, rule, now, { kind: 'fired' });
}

async function messageOf(
  tx: WriteTx,
  deps: Deps,
  reply: Reply,
  posted: { externalId: string | null; permalink: string | null },
  now: string,
): Promise<Message> {
  const answered = await tx.messages.get(reply.place.inReplyToId);
  const author = await tx.people.get(reply.authorId);
  const source = await tx.sources.get(reply.place.sourceId);
  // A webhook may bring our own post before the channel has answered our request.
  const echo =
    posted.externalId === null
      ? undefined
      : await tx.messages.byExternalId(reply.place.sourceId, posted.externalId);
  return {
    id: echo?.id ?? deps.ids.next('m'),
    threadId: reply.threadId,
    homeThreadId: reply.homeThreadId,
    caseId: reply.caseId,
    accountId: answered?.accountId ?? null,
    sourceId: reply.place.sourceId,
    channel: source?.channel ?? null,
    direction: 'out',
    visibility: reply.place.visibility,
    kind: reply.place.visibility === 'private' ? 'message' : 'reply',
    externalId: posted.externalId,
    nativeId: echo?.nativeId ?? null,
    version: echo?.version ?? '0',
    parentExternalId: answered?.externalId ?? null,
    parentId: answered?.id ?? null,
    title: null,
    text: reply.text,
    authorName: author?.name ?? '',
    authorHandle: source?.handle ?? null,
    personId: reply.authorId,
    replyId: reply.id,
    permalink: posted.permalink ?? echo?.permalink ?? null,
    rating: null,
    subject: null,
    attachments: (reply.files ?? []).map(asAttachment),
    lang: null,
    occurredAt: echo?.occurredAt ?? now,
    sequence: echo?.sequence ?? '',
    receivedAt: now,
    editedAt: null,
    deletedAt: null,
    revisions: [],
  };
}
