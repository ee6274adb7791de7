import { replyUnknown, STUCK_SECONDS } from '#care/reply/lifecycle.ts';
import type { Reply } from '#contract/reply.ts';
import type { Deps } from '../context.ts';
import { decided } from '../errors.ts';
import { noteNotSent } from './note-not-sent.ts';

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
      await noteNotSent(tx, deps, lost(reply, deps.clock.now()));
  });
}

function lost(reply: Reply, at: string): Reply {
  const reason = 'The console stopped while it was sending.';
  return decided(replyUnknown(reply, { reason, at }), 'It is not on its way.');
}
