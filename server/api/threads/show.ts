import type { Thread } from '#contract/thread.ts';
import type { ReadTx, WriteTx } from '../../store/store.ts';
import { notFound } from '../errors.ts';

/** The thread in which this one is shown now: itself, or where its links lead. Old addresses keep working by it. */
export async function shownThread(tx: ReadTx, threadId: string): Promise<Thread> {
  let thread = await tx.threads.get(threadId);
  while (thread?.shownInId) thread = await tx.threads.get(thread.shownInId);
  if (!thread) throw notFound('thread');
  return thread;
}

/** This thread and all that links show inside it. */
export async function homesShownIn(tx: ReadTx, threadId: string): Promise<string[]> {
  const inner = (await tx.threads.shownIn(threadId)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const nested = await Promise.all(inner.map((thread) => homesShownIn(tx, thread.id)));
  return [threadId, ...nested.flat()];
}

/** After a link was made or undone: everything goes to where its home thread is shown now. */
export async function reshow(tx: WriteTx, threadId: string): Promise<void> {
  const shownBy = new Map<string, string>();
  const shown = async (homeId: string) => {
    const known = shownBy.get(homeId) ?? (await shownThread(tx, homeId)).id;
    shownBy.set(homeId, known);
    return known;
  };
  const move = async <Row extends { threadId: string; homeThreadId: string }>(
    rows: readonly Row[],
    put: (row: Row) => Promise<void>,
  ) => {
    for (const row of rows) {
      const to = await shown(row.homeThreadId);
      if (to !== row.threadId) await put({ ...row, threadId: to });
    }
  };
  await move(await tx.messages.allOfThread(threadId), (row) => tx.messages.put(row));
  await move(await tx.cases.ofThread(threadId), (row) => tx.cases.put(row));
  await move(await tx.promises.ofThread(threadId), (row) => tx.promises.put(row));
  await move(await tx.parts.ofThread(threadId), (row) => tx.parts.put(row));
  await move(await tx.facts.ofThread(threadId), (row) => tx.facts.put(row));
  await move(await tx.replies.ofThread(threadId), (row) => tx.replies.put(row));
}
