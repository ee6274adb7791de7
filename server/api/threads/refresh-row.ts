import { threadRow } from '#care/thread/row.ts';
import type { WriteTx } from '../../store/store.ts';
import { readCurrentCase } from '../triage/read-case.ts';
import { findWave } from '../waves/find-wave.ts';
import { homesShownIn } from './show.ts';

/** Writes anew what lists show of a thread. Every verb that changes a thread ends with this. */
export async function refreshRow(tx: WriteTx, threadId: string): Promise<void> {
  const thread = await tx.threads.get(threadId);
  if (!thread) return;
  const messages = await tx.messages.allOfThread(threadId);
  if (thread.shownInId !== null || messages.length === 0) return tx.rows.delete(threadId);
  const homes = await homesShownIn(tx, threadId);
  const cases = await tx.cases.ofThread(threadId);
  await tx.rows.put(
    threadRow({
      threadId,
      createdAt: thread.createdAt,
      messages,
      accounts: await tx.accounts.ofHomeThreads(homes),
      cases,
      promises: await tx.promises.ofThread(threadId),
      parts: await tx.parts.ofThread(threadId),
      replies: await tx.replies.ofThread(threadId),
      reading: readCurrentCase(cases, messages),
      waveId: (await findWave(tx, homes))?.id ?? null,
      calendars: await tx.calendars.all(),
    }),
  );
}
