import { isEchoOf } from '#care/reply/lifecycle.ts';
import type { Message } from '#contract/message.ts';
import type { Reply } from '#contract/reply.ts';
import type { WriteTx } from '../../store/store.ts';
import type { Deps } from '../context.ts';
import { recordSent } from '../replies/sent.ts';

/** States in which nobody has said yet that it was posted. One that is held would be posted a second time. */
const awaited: readonly Reply['state'][] = ['unknown', 'assisted', 'failed', 'held'];

/** The channel shows our own post: what nobody knew the end of has arrived, by whatever way. */
export async function reconcileSent(tx: WriteTx, deps: Deps, echo: Message): Promise<boolean> {
  const replies = await tx.replies.ofThread(echo.threadId);
  const sent = replies.find((reply) => awaited.includes(reply.state) && isEchoOf(echo, reply));
  if (!sent) return false;
  const { externalId, permalink } = echo;
  await recordSent(tx, deps, sent, { externalId, permalink });
  return true;
}
