import type { Case } from '#contract/case.ts';
import type { EventType, LogEntry } from '#contract/event.ts';
import type { WriteTx } from '../../store/store.ts';

export interface CaseEntry {
  at: string;
  type: EventType;
  actorId: string | null;
  subjectId?: string | null;
  data?: LogEntry['data'];
}

/** Writes a case with the entry that says where it stands now, so that the log alone tells its life. */
export async function putCase(tx: WriteTx, next: Case, entry: CaseEntry): Promise<void> {
  await tx.cases.put(next);
  await tx.log.append({
    ...entry,
    threadId: next.threadId,
    caseId: next.id,
    data: {
      number: next.number,
      ...entry.data,
      status: next.status,
      assigneeId: next.assigneeId,
    },
  });
}

/** As `putCase`, where the case may have stayed as it was. */
export async function putIfMoved(
  tx: WriteTx,
  before: Case,
  next: Case,
  entry: CaseEntry,
): Promise<void> {
  if (next !== before) await putCase(tx, next, entry);
}
