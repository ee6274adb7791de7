import type { z } from 'zod';
import { owesPublicClosing } from '#care/case/public-closing.ts';
import { isUnsent, releaseAtOnce, submitReply } from '#care/reply/lifecycle.ts';
import { writtenText } from '#care/reply/written-text.ts';
import { reviewReason } from '#care/review/policy.ts';
import { trustIn } from '#care/review/trust.ts';
import type { Case } from '#contract/case.ts';
import type { Person } from '#contract/person.ts';
import type { Reply, sendReplyInput } from '#contract/reply.ts';
import type { ReadTx } from '../../store/store.ts';
import type { Deps } from '../context.ts';
import { ApiError, decided, notFound } from '../errors.ts';
import {
  filesToSend,
  giveToReply,
  refuseMisfits,
  refuseUnlooked,
} from '../reply-files/files-of-reply.ts';
import { filesGiven } from '../reply-files/own-files.ts';
import { dropDraft } from '../threads/drafts.ts';
import { shownThread } from '../threads/show.ts';
import { checkPlace, refuseIfAnswered, refuseIfMovedOn } from './check-place.ts';
import { checkKeptPromise, refusePastPromise } from './check-promises.ts';
import { findRisks } from './find-risks.ts';
import { gravest, judgeReply, refuseBlocked } from './guidance.ts';
import { undoSecondsOf } from '../team/undo-time.ts';
import { putReply, releaseEvent } from './log-reply.ts';

const refusal = 'This reply cannot go out as it stands.';

type SendInput = z.output<typeof sendReplyInput>;

/** The agent pressed the button: to a lead first, to the undo bar, or to the agent's own hands. */
export async function sendReply(
  deps: Deps,
  person: Person,
  threadId: string,
  input: SendInput,
): Promise<Reply> {
  return deps.store.write(async (tx) => {
    const thread = await shownThread(tx, threadId);
    const before = await tx.replies.byClientKey(person.id, input.clientKey);
    if (before) return sameReply(before, input);
    const spokenOf = await tx.cases.get(input.caseId);
    if (spokenOf?.threadId !== thread.id) throw notFound('case');
    if (spokenOf.status === 'closed') await refuseUnlessClosingLine(tx, spokenOf, input);
    await refuseIfMovedOn(tx, thread.id, input.lastSeenMessageId);
    const { lastSeenAnswerId } = input;
    await refuseIfAnswered(tx, thread.id, { personId: person.id, lastSeenAnswerId });
    const now = deps.clock.now();
    const { place, text } = input;
    const { option, source, answered } = await checkPlace(tx, thread.id, place, text, now);
    const files = await filesToSend(tx, person, thread.id, input.fileIds);
    refuseMisfits(files, option);
    refuseUnlooked(files, option, input.filesAreFitForPublic);
    refusePastPromise(input.promise, now);
    await checkKeptPromise(tx, spokenOf.id, input.keepsPromiseId);
    const judged = {
      threadId: thread.id,
      text: input.text,
      place: input.place,
      author: person,
      source,
      now,
      address: deps.publicUrl,
    };
    const { findings, profile } = await judgeReply(tx, judged);
    refuseBlocked(findings);
    const risks = await findRisks(tx, judged, { gravest: gravest(findings), profile });
    const reason = reviewReason({
      ...trustIn(person, source.id),
      risks,
      repliesBefore: await tx.replies.countBy(person.id),
      isAsked: input.askReview,
    });
    const fresh: Reply = {
      id: deps.ids.next('reply'),
      threadId: thread.id,
      homeThreadId: answered.homeThreadId,
      caseId: spokenOf.id,
      authorId: person.id,
      clientKey: input.clientKey,
      text: input.text,
      ...filesGiven(files),
      place: input.place,
      channel: source.channel,
      state: 'in-review',
      lastSeenMessageId: input.lastSeenMessageId,
      promise: input.promise,
      keepsPromiseId: input.keepsPromiseId,
      sendAt: null,
      sendingSince: null,
      failure: null,
      attempts: 0,
      reviewReason: reason,
      risks,
      authorNote: input.authorNote || null,
      reviewRequestedAt: reason ? now : null,
      decisions: [],
      messageId: null,
      createdAt: now,
      version: 0,
    };
    await dropDraft(tx, thread.id, person.id);
    await giveToReply(tx, files, fresh);
    if (reason)
      return putReply(tx, decided(submitReply(fresh, now), refusal), {
        at: now,
        type: 'reply.in-review',
        actorId: person.id,
        data: { reason },
      });
    const mode = option.mode === 'assisted' ? 'assisted' : 'api';
    const released = decided(
      releaseAtOnce(fresh, { mode, now, undoSeconds: undoSecondsOf(deps, person) }),
      refusal,
    );
    return putReply(tx, released, { at: now, type: releaseEvent(released), actorId: person.id });
  });
}

/** After its end a case takes one more word: the line that the public is owed. */
async function refuseUnlessClosingLine(tx: ReadTx, spokenOf: Case, input: SendInput) {
  const isPlain =
    input.place.visibility === 'public' && !input.promise && input.keepsPromiseId === null;
  const messages = isPlain ? await tx.messages.allOfThread(spokenOf.threadId) : [];
  const isWaiting = (await tx.replies.ofThread(spokenOf.threadId)).some(
    (reply) => reply.caseId === spokenOf.id && isUnsent(reply),
  );
  if (isPlain && !isWaiting && owesPublicClosing(spokenOf, messages)) return;
  throw new ApiError('wrong_state', 'The case is closed; reopen it to answer.');
}

/** The same key is the same press of the button; with other words it is a mistake of the caller. */
function sameReply(before: Reply, input: SendInput): Reply {
  const fileIds = (before.files ?? []).map(({ id }) => id);
  const isSame =
    writtenText(before) === input.text &&
    before.caseId === input.caseId &&
    fileIds.join() === input.fileIds.join();
  if (isSame) return before;
  throw new ApiError('key_reused', 'This clientKey belongs to another reply.');
}
