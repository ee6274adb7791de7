import type { LogEntry } from '#contract/event.ts';
import type { ReadTx } from '../../store/store.ts';
import { homesShownIn, shownThread } from './show.ts';

const NEWEST = 500;

/** What happened here and in every thread that links show here, oldest first. */
export async function readHistory(tx: ReadTx, threadId: string): Promise<LogEntry[]> {
  const homes = await homesShownIn(tx, (await shownThread(tx, threadId)).id);
  const entries = await Promise.all(homes.map((id) => tx.log.ofThread(id, NEWEST)));
  return entries
    .flat()
    .sort((a, b) => a.seq - b.seq)
    .slice(-NEWEST);
}
