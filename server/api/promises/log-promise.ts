import type { EventType, LogEntry } from '#contract/event.ts';
import type { NewsPromise } from '#contract/promise.ts';
import type { WriteTx } from '../../store/store.ts';

/** Writes the new state of a promise and its log entry; its thread's row is the caller's to refresh. */
export async function putPromise(
  tx: WriteTx,
  promise: NewsPromise,
  event: { at: string; type: EventType; actorId: string | null; data?: LogEntry['data'] },
): Promise<NewsPromise> {
  await tx.promises.put(promise);
  await tx.log.append({
    ...event,
    threadId: promise.threadId,
    caseId: promise.caseId,
    subjectId: promise.id,
    data: { ...event.data, keeperId: promise.keeperId },
  });
  return promise;
}
