import type { Reply } from '#contract/reply.ts';
import { addressOf } from '../mention-item.ts';
import { personId } from '../people.ts';
import type { Step } from '../story.ts';
import { instantOf, later } from '../times.ts';
import { situationOf, type Stage } from './stage.ts';

export interface Line {
  messageId: string;
  sourceId: string;
  visibility: 'public' | 'private';
}

type Written = Extract<
  Step,
  { verb: 'answers' | 'sends-for-review' | 'fails-to-send' | 'leaves-to-post' }
>;

const APPROVAL_SECONDS = 200;
const POSTING_BY_HAND_SECONDS = 100;

export async function send(
  stage: Stage,
  key: string,
  threadId: string,
  step: Written,
  to: Line,
): Promise<Reply> {
  const { current, newestInboundId } = await situationOf(stage, threadId);
  return stage.call<Reply>(personId(step.by), 'POST', `/threads/${threadId}/replies`, {
    clientKey: `${key}.${step.name}`,
    caseId: current.id,
    text: step.text,
    place: { sourceId: to.sourceId, visibility: to.visibility, inReplyToId: to.messageId },
    lastSeenMessageId: newestInboundId,
    promise: step.promise ? { text: step.promise.text, dueAt: instantOf(step.promise.due) } : null,
    keepsPromiseId: step.keeps ? await promiseOwed(stage, threadId, current.id) : null,
    askReview: step.verb === 'sends-for-review',
  });
}

export async function promiseOwed(stage: Stage, threadId: string, caseId: string): Promise<string> {
  const owed = await stage.store.read((tx) => tx.promises.ofThread(threadId));
  const promise = owed.find((each) => each.caseId === caseId && each.state === 'open');
  if (!promise) throw new Error('nothing is promised');
  return promise.id;
}

/** Brings a reply to the customer, by whatever way it has to go. */
export function seeThrough(
  stage: Stage,
  reply: Reply,
  step: Extract<Written, { verb: 'answers' }>,
): void {
  if (reply.state === 'held') return deliver(stage, reply);
  if (reply.state === 'assisted') {
    stage.agenda.plan(later(stage.now(), POSTING_BY_HAND_SECONDS), async () => {
      await stage.call(personId(step.by), 'POST', `/replies/${reply.id}/confirm`, {
        outcome: 'posted',
        permalink: addressOf(reply.channel, reply.clientKey),
      });
    });
    return;
  }
  if (reply.state !== 'in-review') throw new Error(`the reply is ${reply.state}`);
  stage.agenda.plan(later(stage.now(), APPROVAL_SECONDS), async () => {
    const { newestInboundId } = await situationOf(stage, reply.threadId);
    const lead = personId(step.approvedBy ?? 'olga');
    const approved = await stage.call<Reply>(lead, 'POST', `/replies/${reply.id}/approve`, {
      seenVersion: reply.version,
      lastSeenMessageId: newestInboundId,
      text: step.editedTo,
      comment: step.comment,
    });
    seeThrough(stage, approved, step);
  });
}

export function deliver(stage: Stage, reply: Reply, before?: () => void): void {
  stage.agenda.plan(reply.sendAt ?? stage.now(), async () => {
    before?.();
    await stage.api.deliverDue();
  });
}
