import type { Case } from '#contract/case.ts';
import type { LogEntry } from '#contract/event.ts';
import type { ReadTx } from '../../store/store.ts';

const ENTRIES_READ = 100;

/** What happened to the case last; undefined where its thread has moved far on. */
export async function lastChange(tx: ReadTx, current: Case): Promise<LogEntry | undefined> {
  const entries = await tx.log.ofThread(current.threadId, ENTRIES_READ);
  return entries.findLast(({ caseId }) => caseId === current.id);
}
