import type { EventType, LogEntry } from '#contract/event.ts';
import type { Reply } from '#contract/reply.ts';
import type { WriteTx } from '../../store/store.ts';
import { refreshRow } from '../threads/refresh-row.ts';

/** Writes the new state of a reply, its log entry and its thread's row. */
export async function putReply(
  tx: WriteTx,
  reply: Reply,
  event: { at: string; type: EventType; actorId: string | null; data?: LogEntry['data'] },
): Promise<Reply> {
  await tx.replies.put(reply);
  await tx.log.append({
    ...event,
    threadId: reply.threadId,
    caseId: reply.caseId,
    subjectId: reply.id,
  });
  await refreshRow(tx, reply.threadId);
  return reply;
}

/** What the log says of a reply that has just been let go. */
export function releaseEvent(reply: Reply): EventType {
  return reply.state === 'assisted' ? 'reply.assisted' : 'reply.held';
}
