import {
  approveReply as decideApproval,
  releaseReply,
  returnReply as decideReturn,
} from '#care/reply/lifecycle.ts';
import { ruleIds, type RuleId } from '#care/tone/rules/catalogue.ts';
import { principleIds, type PrincipleId } from '#care/tone/rules/principles.ts';
import type { Person } from '#contract/person.ts';
import type { Reply } from '#contract/reply.ts';
import type { WriteTx } from '../../store/store.ts';
import type { Deps } from '../context.ts';
import { ApiError, decided, notFound } from '../errors.ts';
import { refuseMisfits } from '../reply-files/files-of-reply.ts';
import { checkPlace, refuseIfMovedOn } from './check-place.ts';
import { refusePastPromise } from './check-promises.ts';
import { judgeReply, refuseBlocked } from './guidance.ts';
import { undoSecondsOf } from '../team/undo-time.ts';
import { putReply, releaseEvent } from './log-reply.ts';

export interface Approval {
  seenVersion: number;
  lastSeenMessageId: string | null;
  text?: string | undefined;
  comment?: string | undefined;
  rule?: string | undefined;
}

/** A lead lets a reply go, as it is or with changed words. What a lead writes is judged like anybody's. */
export async function approveReply(
  deps: Deps,
  person: Person,
  replyId: string,
  input: Approval,
): Promise<Reply> {
  return deps.store.write(async (tx) => {
    const reply = await replyToJudge(tx, replyId, person);
    const now = deps.clock.now();
    const approved = decided(
      decideApproval(reply, {
        personId: person.id,
        now,
        seenVersion: input.seenVersion,
        text: input.text,
        comment: input.comment || null,
        rule: knownRule(input.rule),
      }),
      'This reply cannot be approved as it stands.',
    );
    await refuseIfMovedOn(tx, reply.threadId, input.lastSeenMessageId);
    refusePastPromise(reply.promise, now);
    const { option, source } = await checkPlace(
      tx,
      reply.threadId,
      approved.place,
      approved.text,
      now,
    );
    refuseMisfits(reply.files, option);
    const author = (await tx.people.get(reply.authorId)) ?? person;
    const { threadId, place } = reply;
    const { publicUrl: address } = deps;
    const judged = { threadId, text: approved.text, place, author, source, now, address };
    refuseBlocked((await judgeReply(tx, judged)).findings);
    const seen = { ...approved, lastSeenMessageId: input.lastSeenMessageId };
    await putReply(tx, seen, {
      at: now,
      type: 'reply.approved',
      actorId: person.id,
      data: { isEdited: approved.text !== reply.text },
    });
    const mode = option.mode === 'assisted' ? 'assisted' : 'api';
    const released = decided(
      releaseReply(seen, { mode, now, undoSeconds: undoSecondsOf(deps, author) }),
      'An approved reply goes out.',
    );
    return putReply(tx, released, { at: now, type: releaseEvent(released), actorId: person.id });
  });
}

export async function returnReply(
  deps: Deps,
  person: Person,
  replyId: string,
  input: { seenVersion: number; comment: string; rule?: string | undefined },
): Promise<Reply> {
  return deps.store.write(async (tx) => {
    const reply = await replyToJudge(tx, replyId, person);
    const now = deps.clock.now();
    const returned = decided(
      decideReturn(reply, { ...input, rule: knownRule(input.rule), personId: person.id, now }),
      'This reply cannot be returned as it stands.',
    );
    return putReply(tx, returned, { at: now, type: 'reply.returned', actorId: person.id });
  });
}

/** What is pinned to a comment is a rule or a principle that the agent can look up. */
function knownRule(rule: string | undefined): RuleId | PrincipleId | null {
  if (rule === undefined) return null;
  const known = [...principleIds, ...ruleIds].find((id) => id === rule);
  if (known) return known;
  throw new ApiError('validation_failed', 'There is no such rule of the guidance.', {
    issues: [{ path: 'rule', message: 'no such rule' }],
  });
}

async function replyToJudge(tx: WriteTx, replyId: string, person: Person): Promise<Reply> {
  const reply = await tx.replies.get(replyId);
  if (!reply) throw notFound('reply');
  if (reply.authorId === person.id)
    throw new ApiError('own_reply', 'Nobody approves their own reply.');
  return reply;
}
