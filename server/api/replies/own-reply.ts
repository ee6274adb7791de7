import { releaseReply, undoReply, withdrawReply } from '#care/reply/lifecycle.ts';
import type { Person } from '#contract/person.ts';
import type { Reply } from '#contract/reply.ts';
import type { WriteTx } from '../../store/store.ts';
import type { Deps } from '../context.ts';
import { ApiError, decided, notFound } from '../errors.ts';
import { refuseMisfits, takeFromReply } from '../reply-files/files-of-reply.ts';
import { filesGiven } from '../reply-files/own-files.ts';
import { dropDraft, findDraft } from '../threads/drafts.ts';
import { authorFor, inPlaceOf, takeUp } from './author-for.ts';
import { checkPlace, refuseIfMovedOn } from './check-place.ts';
import { refusePastPromise } from './check-promises.ts';
import { undoSecondsOf } from '../team/undo-time.ts';
import { putReply, releaseEvent } from './log-reply.ts';

/** Within the seconds for second thoughts: nothing goes out and the words are a draft again. */
export async function undoSend(deps: Deps, person: Person, replyId: string): Promise<Reply> {
  return changeReply(deps, replyId, async (tx, reply, now) => {
    const undone = decided(
      undoReply(reply, { personId: await authorFor(tx, reply, person), now }),
      'It is too late to undo this reply.',
    );
    await backToDraft(tx, reply, person, now);
    const data = inPlaceOf(reply, person);
    return putReply(tx, undone, { at: now, type: 'reply.undone', actorId: person.id, data });
  });
}

/** A reply comes back from review, from failure or from assisted posting: the words are a draft of whoever takes it. */
export async function takeBack(deps: Deps, person: Person, replyId: string): Promise<Reply> {
  return changeReply(deps, replyId, async (tx, reply, now) => {
    const withdrawn = decided(
      withdrawReply(reply, { personId: await authorFor(tx, reply, person), now }),
      'This reply cannot be taken back.',
    );
    await backToDraft(tx, reply, person, now);
    const data = inPlaceOf(reply, person);
    return putReply(tx, withdrawn, { at: now, type: 'reply.withdrawn', actorId: person.id, data });
  });
}

/** A failed send goes again, to the same place with the same words. */
export async function retrySend(deps: Deps, person: Person, replyId: string): Promise<Reply> {
  return changeReply(deps, replyId, async (tx, reply, now) => {
    const authorId = await authorFor(tx, reply, person);
    if (reply.state !== 'failed')
      throw new ApiError('wrong_state', 'Only a failed reply is sent again.');
    await refuseIfMovedOn(tx, reply.threadId, reply.lastSeenMessageId);
    refusePastPromise(reply.promise, now);
    const { option } = await checkPlace(tx, reply.threadId, reply.place, reply.text, now);
    refuseMisfits(reply.files, option);
    const mode = option.mode === 'assisted' ? 'assisted' : 'api';
    const released = decided(
      releaseReply(reply, { mode, now, undoSeconds: undoSecondsOf(deps, person) }),
      'This reply cannot be sent again as it stands.',
    );
    if (authorId !== person.id) await takeUp(tx, reply, person, now);
    const type = releaseEvent(released);
    const data = inPlaceOf(reply, person);
    return putReply(tx, released, { at: now, type, actorId: person.id, data });
  });
}

async function changeReply(
  deps: Deps,
  replyId: string,
  change: (tx: WriteTx, reply: Reply, now: string) => Promise<Reply>,
): Promise<Reply> {
  return deps.store.write(async (tx) => {
    const reply = await tx.replies.get(replyId);
    if (!reply) throw notFound('reply');
    return change(tx, reply, deps.clock.now());
  });
}

/** Never over newer words: a draft begun meanwhile is kept below. */
async function backToDraft(
  tx: WriteTx,
  reply: Reply,
  { id: personId }: Person,
  now: string,
): Promise<void> {
  const begun = await findDraft(tx, reply.threadId, personId);
  await dropDraft(tx, reply.threadId, personId);
  const text = begun?.text.trim() ? `${reply.text}\n\n${begun.text}` : reply.text;
  await takeFromReply(tx, reply, { personId, now });
  await tx.drafts.put({
    threadId: reply.threadId,
    personId,
    text,
    ...filesGiven([...(reply.files ?? []), ...(begun?.files ?? [])]),
    place: reply.place,
    updatedAt: now,
  });
}
