import { bareCase } from '#care/customer/bare-case.ts';
import { erasedKeys } from '#care/ingest/erased-keys.ts';
import { isUnsent } from '#care/reply/lifecycle.ts';
import type { Erased, EraseReason } from '#contract/customer-data.ts';
import type { Person } from '#contract/person.ts';
import type { WriteTx } from '../../store/store.ts';
import type { Deps } from '../context.ts';
import { ApiError, notFound } from '../errors.ts';
import { homesShownIn, shownThread } from '../threads/show.ts';

/** A customer is forgotten for good: what they wrote, who they are, what we wrote to them and about them. */
export async function eraseCustomer(
  deps: Deps,
  person: Person,
  threadId: string,
  reason: EraseReason,
): Promise<Erased> {
  return deps.store.write((tx) =>
    erase(tx, threadId, { personId: person.id, reason, now: deps.clock.now() }),
  );
}

interface ErasedBy {
  /** Null where the policy does it. */
  personId: string | null;
  reason: EraseReason | 'retention';
  now: string;
}

/**
 * What stays: the log's skeleton, the cases' numbers, times and ends, all counts, and hashes by which a
 * mention that is delivered again is known.
 */
export async function erase(tx: WriteTx, askedId: string, by: ErasedBy): Promise<Erased> {
  const { id } = await shownThread(tx, askedId);
  const row = await tx.rows.get(id);
  if (!row) throw notFound('thread');
  const threadIds = await homesShownIn(tx, id);
  const messages = await tx.messages.allOfThread(id);
  const cases = await tx.cases.ofThread(id);
  const accounts = await tx.accounts.ofHomeThreads(threadIds);
  if (cases.some(({ status }) => status !== 'closed'))
    throw new ApiError('wrong_state', 'An open case needs its words: close it first.');
  if ((await tx.replies.ofThread(id)).some(isUnsent))
    throw new ApiError('unsent_reply', 'A reply is on its way: let it end first.');

  const platformOf = new Map(accounts.map((account) => [account.id, account.platform]));
  for (const { sourceId, externalId, nativeId, accountId } of messages) {
    const platform = platformOf.get(accountId ?? '') ?? '';
    if (sourceId !== null)
      await tx.erased.add(erasedKeys({ sourceId, externalId, platform, nativeId }));
  }
  for (const item of cases) await tx.cases.put(bareCase(item));
  await tx.rows.delete(id);
  const erased = { messages: messages.length, cases: cases.length, accounts: accounts.length };
  await tx.log.append({
    at: by.now,
    type: 'customer.erased',
    actorId: by.personId,
    threadId: id,
    data: { reason: by.reason, ...erased, sourceIds: JSON.stringify(row.sourceIds) },
  });
  await tx.forget({
    threadIds,
    messageIds: messages.map((message) => message.id),
    caseIds: cases.map((item) => item.id),
    accounts,
  });
  return erased;
}
