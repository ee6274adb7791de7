import { assignCase } from '#care/case/lifecycle.ts';
import { hasRight } from '#care/team/rights.ts';
import type { WriteTx } from '../../store/store.ts';
import { putCase } from './log-case.ts';

/** A thread holds more sources than before: cases of people who may not answer in all of them are free again. */
export async function freeCases(tx: WriteTx, threadId: string, at: string): Promise<void> {
  const messages = await tx.messages.allOfThread(threadId);
  const sourceIds = [...new Set(messages.flatMap(({ sourceId }) => sourceId ?? []))];
  for (const current of await tx.cases.ofThread(threadId)) {
    const { assigneeId, status } = current;
    const owner = assigneeId === null ? undefined : await tx.people.get(assigneeId);
    if (!owner || status === 'closed' || hasRight(owner, 'answer', sourceIds)) continue;
    const freed = assignCase(current, { assigneeId: null, seenAssigneeId: assigneeId });
    if (freed.ok) await putCase(tx, freed.value, { at, type: 'case.assigned', actorId: null });
  }
}
