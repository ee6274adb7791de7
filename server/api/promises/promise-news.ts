import { makePromise, promiseSaid } from '#care/promise/ledger.ts';
import type { Person } from '#contract/person.ts';
import type { NewsPromise, PromiseDraft } from '#contract/promise.ts';
import type { Reply } from '#contract/reply.ts';
import type { ReadTx, WriteTx } from '../../store/store.ts';
import type { Deps } from '../context.ts';
import { ApiError, decided, notFound } from '../errors.ts';
import { refreshRow } from '../threads/refresh-row.ts';
import { putPromise } from './log-promise.ts';

/** Promised without a reply: by phone, or agreed inside. */
export async function promiseNews(
  deps: Deps,
  person: Person,
  caseId: string,
  draft: PromiseDraft,
): Promise<NewsPromise> {
  return deps.store.write(async (tx) => {
    const owner = await tx.cases.get(caseId);
    if (!owner) throw notFound('case');
    if (owner.status === 'closed')
      throw new ApiError('wrong_state', 'A closed case promises nothing.');
    const now = deps.clock.now();
    const made = decided(
      makePromise(draft, {
        id: deps.ids.next('promise'),
        caseId,
        threadId: owner.threadId,
        homeThreadId: owner.homeThreadId,
        personId: person.id,
        now,
        askedMessageId: await askedIn(tx, owner.threadId, caseId),
      }),
      'The time of the next news lies in the past.',
    );
    await putMade(tx, made);
    await refreshRow(tx, made.threadId);
    return made;
  });
}

/** A reply that promises news has gone out. */
export async function notePromiseSaid(
  tx: WriteTx,
  deps: Deps,
  reply: Reply,
  { now, keeperId }: { now: string; keeperId: string },
): Promise<void> {
  if (!reply.promise) return;
  // It came back and went again: what it promised stands already.
  const before = await tx.promises.ofThread(reply.threadId);
  if (before.some(({ replyId, state }) => replyId === reply.id && state === 'open')) return;
  const said = promiseSaid(reply.promise, {
    id: deps.ids.next('promise'),
    caseId: reply.caseId,
    threadId: reply.threadId,
    homeThreadId: reply.homeThreadId,
    personId: reply.authorId,
    now,
    askedMessageId: reply.place.inReplyToId,
    replyId: reply.id,
    keeperId,
  });
  await putMade(tx, decided(said, 'What has been said is promised.'));
}

async function putMade(tx: WriteTx, made: NewsPromise): Promise<void> {
  await putPromise(tx, made, {
    at: made.madeAt,
    type: 'promise.made',
    actorId: made.madeById,
    data: { dueAt: made.dueAt },
  });
}

async function askedIn(tx: ReadTx, threadId: string, caseId: string): Promise<string | null> {
  const messages = await tx.messages.allOfThread(threadId);
  const asked = messages.findLast(
    (message) => message.direction === 'in' && message.caseId === caseId,
  );
  return asked?.id ?? null;
}
