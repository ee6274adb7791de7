import { caseHeardCustomer } from '#care/case/lifecycle.ts';
import { replyReturned } from '#care/reply/lifecycle.ts';
import type { Message } from '#contract/message.ts';
import type { ReadTx } from '../../store/store.ts';
import { putIfMoved } from '../cases/log-case.ts';
import type { Deps } from '../context.ts';
import { decided } from '../errors.ts';
import { refreshRow } from '../threads/refresh-row.ts';
import { putReply } from './log-reply.ts';

/**
 * What we sent has come back: its message says so, its author has it again as failed, and the case waits
 * for us and not for a customer who got nothing. True where it was a reply of ours.
 */
export async function noteReturned(
  deps: Deps,
  sourceId: string,
  { externalIds, reason }: { externalIds: readonly string[]; reason: string },
): Promise<boolean> {
  return deps.store.write(async (tx) => {
    const message = await sentAs(tx, sourceId, externalIds);
    if (!message) return false;
    if (message.undelivered) return true;
    const at = deps.clock.now();
    await tx.messages.put({ ...message, undelivered: { at, reason } });
    const current = message.caseId ? await tx.cases.get(message.caseId) : undefined;
    if (current)
      await putIfMoved(tx, current, caseHeardCustomer(current), {
        at,
        type: 'case.heard',
        actorId: null,
        subjectId: message.id,
      });
    const reply = message.replyId ? await tx.replies.get(message.replyId) : undefined;
    if (reply?.state === 'sent' && reply.messageId === message.id) {
      const returned = replyReturned(reply, { code: 'returned', reason, at });
      await putReply(tx, decided(returned, 'Only what was sent comes back.'), {
        at,
        type: 'reply.failed',
        actorId: null,
        data: { reason },
      });
    } else await refreshRow(tx, message.threadId);
    return true;
  });
}

async function sentAs(
  tx: ReadTx,
  sourceId: string,
  externalIds: readonly string[],
): Promise<Message | undefined> {
  for (const id of externalIds) {
    const message = await tx.messages.byExternalId(sourceId, id);
    if (message?.direction === 'out' && message.replyId !== null) return message;
  }
  return undefined;
}
