import type { Message } from '#contract/message.ts';
import type { Reply, ReviewDecision } from '#contract/reply.ts';
import { allowed, refused, type Decision } from '../decision.ts';
import { happen } from './happen.ts';

/** States in which a reply still stands between us and the customer. */
export const unsentStates: readonly Reply['state'][] = [
  'in-review',
  'returned',
  'held',
  'sending',
  'failed',
  'unknown',
  'assisted',
];

export function isUnsent(reply: Pick<Reply, 'state'>): boolean {
  return unsentStates.includes(reply.state);
}

/** The author pressed the button and a lead reads it first. */
export function submitReply(fresh: Reply, now: string): Decision<Reply> {
  return happen(fresh, 'submit', { now }, 'none');
}

export interface Release {
  mode: 'api' | 'assisted';
  now: string;
  undoSeconds: number;
}

/** Approved or trusted: by the channel's API after the time for second thoughts, or by hand. */
export function releaseReply(reply: Reply, how: Release): Decision<Reply> {
  return happen(reply, 'release', how);
}

/** As `releaseReply`, for one that no lead has to read. */
export function releaseAtOnce(fresh: Reply, how: Release): Decision<Reply> {
  return happen(fresh, 'release', how, 'none');
}

export function undoReply(reply: Reply, by: { personId: string; now: string }): Decision<Reply> {
  const undone = happen(reply, 'undo', by);
  return !undone.ok && undone.code === 'wrong_state' ? refused('too_late') : undone;
}

/** The author takes back what has not gone out. */
export function withdrawReply(
  reply: Reply,
  by: { personId: string; now: string },
): Decision<Reply> {
  return happen(reply, 'withdraw', by);
}

/** Four eyes: the author never decides, an approval is of the version the lead saw. */
export function approveReply(
  reply: Reply,
  by: {
    personId: string;
    now: string;
    seenVersion: number;
    text: string | undefined;
    comment: string | null;
    rule: string | null;
  },
): Decision<Reply> {
  const isEdited = by.text !== undefined && by.text !== reply.text;
  const decision: ReviewDecision = {
    action: isEdited ? 'edited' : 'approved',
    at: by.now,
    byId: by.personId,
    comment: by.comment,
    rule: by.rule,
    textBefore: isEdited ? reply.text : null,
    textAfter: isEdited ? (by.text ?? null) : null,
  };
  return happen(reply, 'approve', { ...by, decision });
}

export function returnReply(
  reply: Reply,
  by: { personId: string; now: string; seenVersion: number; comment: string; rule: string | null },
): Decision<Reply> {
  const decision: ReviewDecision = {
    action: 'returned',
    at: by.now,
    byId: by.personId,
    comment: by.comment,
    rule: by.rule,
    textBefore: null,
    textAfter: null,
  };
  return happen(reply, 'return', { ...by, decision });
}

/** The customer wrote again: what was approved was an answer to something else. */
export function voidApproval(reply: Reply, now: string): Decision<Reply> {
  const decision: ReviewDecision = {
    action: 'voided',
    at: now,
    byId: null,
    comment: null,
    rule: null,
    textBefore: null,
    textAfter: null,
  };
  return happen(reply, 'void', { now, decision });
}

/** Marked before a byte leaves, so that nobody posts it twice. */
export function claimReply(reply: Reply, now: string): Decision<Reply> {
  return happen(reply, 'claim', { now });
}

export function replyFailed(
  reply: Reply,
  failure: { code: string; reason: string; at: string },
): Decision<Reply> {
  return happen(reply, 'refuse', { now: failure.at, failure });
}

/** Nothing of it has left: it waits for so long and goes again. */
export function replyDeferred(
  reply: Reply,
  { now, afterSeconds }: { now: string; afterSeconds: number },
): Decision<Reply> {
  return happen(reply, 'defer', { now, undoSeconds: afterSeconds });
}

/** It had gone out, and the channel gave it back. */
export function replyReturned(
  reply: Reply,
  failure: { code: string; reason: string; at: string },
): Decision<Reply> {
  return happen(reply, 'come-back', { now: failure.at, failure });
}

/** The channel did not say: neither sent nor failed, and never tried again blindly. */
export function replyUnknown(
  reply: Reply,
  failure: { reason: string; at: string },
): Decision<Reply> {
  return happen(reply, 'lose', { now: failure.at, failure: { code: 'unknown', ...failure } });
}

export function replySent(reply: Reply, messageId: string, now: string): Decision<Reply> {
  const posted = happen(reply, 'post', { now });
  return posted.ok ? allowed({ ...posted.value, messageId }) : posted;
}

/** The channel is about to be asked to change what stands there. */
export function replyChanging(reply: Reply, now: string): Decision<Reply> {
  return happen(reply, 'ask-change', { now });
}

export function replyCorrected(reply: Reply, now: string): Decision<Reply> {
  return happen(reply, 'correct', { now });
}

export function replyRemoved(reply: Reply, now: string): Decision<Reply> {
  return happen(reply, 'take-down', { now });
}

/** It stands there as it stood, or nobody knows. */
export function replyLeft(reply: Reply, now: string): Decision<Reply> {
  return happen(reply, 'leave', { now });
}

/** Longer than any channel may take to answer: whoever was sending has gone without a word. */
export const STUCK_SECONDS = 120;

/** The channel shows a post of ours with the same words under the same message: it may add a space, never a word. */
export function isEchoOf(
  echo: Pick<Message, 'sourceId' | 'parentId' | 'text'>,
  reply: Reply,
): boolean {
  return (
    reply.place.sourceId === echo.sourceId &&
    reply.place.inReplyToId === echo.parentId &&
    plainWords(reply.text) === plainWords(echo.text)
  );
}

/** Words alone: a channel may set its own spaces. */
export function plainWords(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
