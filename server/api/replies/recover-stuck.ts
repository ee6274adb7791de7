import { isEchoOf, replyUnknown, STUCK_SECONDS } from '#care/reply/lifecycle.ts';
import type { Reply } from '#contract/reply.ts';
import type { WriteTx } from '../../store/store.ts';
import type { Deps } from '../context.ts';
import { decided } from '../errors.ts';
import { putReply } from './log-reply.ts';
import { recordSent } from './sent.ts';

const BATCH = 20;

/**
 * A process that stopped between handing a reply to the channel and hearing the answer leaves it
 * `sending`. It may have arrived, so it is never sent again: it is unknown, until the channel shows it
 * or a person looks.
 */
export async function recoverStuck(deps: Deps): Promise<void> {
  const before = new Date(Date.parse(deps.clock.now()) - STUCK_SECONDS * 1000).toISOString();
  const stuck = await deps.store.read((tx) => tx.replies.sendingSince(before, BATCH));
  if (stuck.length === 0) return;
  await deps.store.write(async (tx) => {
    for (const reply of await tx.replies.sendingSince(before, BATCH))
      await recover(tx, deps, reply);
  });
}

async function recover(tx: WriteTx, deps: Deps, reply: Reply): Promise<void> {
  const at = deps.clock.now();
  const reason = 'The console stopped while it was sending.';
  const lost = decided(replyUnknown(reply, { reason, at }), 'It is not on its way.');
  await putReply(tx, lost, { at, type: 'reply.unknown', actorId: null, data: { reason } });
  const messages = await tx.messages.allOfThread(reply.threadId);
  const echo = messages.find(
    (message) =>
      message.direction === 'out' && message.replyId === null && isEchoOf(message, reply),
  );
  if (echo) await recordSent(tx, deps, lost, echo);
}
