import { isEchoOf } from '#care/reply/lifecycle.ts';
import type { Message } from '#contract/message.ts';
import type { WriteTx } from '../../store/store.ts';
import type { Deps } from '../context.ts';
import { recordSent } from '../replies/sent.ts';

/** The channel shows our own post: a send that nobody knew the end of has arrived after all. */
export async function reconcileSent(tx: WriteTx, deps: Deps, echo: Message): Promise<boolean> {
  const replies = await tx.replies.ofThread(echo.threadId);
  const sent = replies.find((reply) => reply.state === 'unknown' && isEchoOf(echo, reply));
  if (!sent) return false;
  const { externalId, permalink } = echo;
  await recordSent(tx, deps, sent, { externalId, permalink });
  return true;
}
