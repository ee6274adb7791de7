import { isEchoOf } from '#care/reply/lifecycle.ts';
import type { Message } from '#contract/message.ts';
import type { Reply } from '#contract/reply.ts';
import type { ReadTx } from '../../store/store.ts';

/** The reply as the channel has already shown it, where no reply of ours has been known by it yet. */
export async function findEcho(tx: ReadTx, reply: Reply): Promise<Message | undefined> {
  const messages = await tx.messages.allOfThread(reply.threadId);
  return messages.find(
    (message) =>
      message.direction === 'out' && message.replyId === null && isEchoOf(message, reply),
  );
}
