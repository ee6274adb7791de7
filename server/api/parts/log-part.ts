import type { EventType, LogEntry } from '#contract/event.ts';
import type { Part } from '#contract/part.ts';
import type { WriteTx } from '../../store/store.ts';

/** Writes a part with its entry. The expert's feed finds its entries by `expertId`. */
export async function putPart(
  tx: WriteTx,
  part: Part,
  entry: { at: string; type: EventType; actorId: string | null; data?: LogEntry['data'] },
): Promise<Part> {
  const { id, threadId, caseId, caseNumber, expertId, askedById, dueAt } = part;
  await tx.parts.put(part);
  await tx.log.append({
    ...entry,
    threadId,
    caseId,
    subjectId: id,
    data: { ...entry.data, number: caseNumber, expertId, askedById, dueAt },
  });
  return part;
}
