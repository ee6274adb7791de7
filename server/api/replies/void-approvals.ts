import { isApproved } from '#care/reply/happen.ts';
import { voidApproval } from '#care/reply/lifecycle.ts';
import type { Reply } from '#contract/reply.ts';
import type { WriteTx } from '../../store/store.ts';
import type { Deps } from '../context.ts';
import { decided } from '../errors.ts';

/** An approved reply that has not gone out yet was approved as an answer to something else. */
export async function voidApprovals(
  tx: WriteTx,
  deps: Deps,
  threadId: string,
  isNews: (reply: Reply) => boolean = () => true,
): Promise<void> {
  const now = deps.clock.now();
  for (const reply of await tx.replies.ofThread(threadId)) {
    const isOut = reply.state !== 'held' && reply.state !== 'assisted';
    if (isOut || !isApproved(reply) || !isNews(reply)) continue;
    const voided = voidApproval(reply, now);
    await tx.replies.put(decided(voided, 'Only what has not gone out is voided.'));
    await tx.log.append({
      at: now,
      type: 'reply.voided',
      actorId: null,
      threadId,
      caseId: reply.caseId,
      subjectId: reply.id,
    });
  }
}

/** A link brings what the customer wrote elsewhere meanwhile: whoever approved has not seen it. */
export async function voidUnseen(tx: WriteTx, deps: Deps, threadId: string): Promise<void> {
  const messages = await tx.messages.allOfThread(threadId);
  await voidApprovals(tx, deps, threadId, ({ decisions, lastSeenMessageId }) =>
    messages.some(
      ({ id, direction, receivedAt }) =>
        direction === 'in' &&
        id !== lastSeenMessageId &&
        receivedAt >= (decisions.at(-1)?.at ?? receivedAt),
    ),
  );
}
