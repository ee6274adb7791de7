import { newestCase } from '#care/case/newest.ts';
import type { Message } from '#contract/message.ts';
import type { ReadTx } from '../../store/store.ts';

/**
 * A machine's words stand in the case they answer and move nothing. Undefined where nothing of the
 * customer's is there yet: then somebody has to look.
 */
export async function placeQuietly(tx: ReadTx, message: Message): Promise<Message | undefined> {
  const cases = await tx.cases.ofThread(message.threadId);
  const parent = message.parentId ? await tx.messages.get(message.parentId) : undefined;
  const meant = cases.find(({ id }) => id === parent?.caseId) ?? newestCase(cases);
  return meant && { ...message, caseId: meant.id, isAutomatic: true };
}
