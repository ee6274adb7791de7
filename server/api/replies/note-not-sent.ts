import type { Reply } from '#contract/reply.ts';
import type { WriteTx } from '../../store/store.ts';
import type { Deps } from '../context.ts';
import { findEcho } from './find-echo.ts';
import { putReply } from './log-reply.ts';
import { recordSent } from './sent.ts';

/** It failed, or nobody knows what became of it, unless the channel has already shown it. */
export async function noteNotSent(tx: WriteTx, deps: Deps, reply: Reply): Promise<void> {
  await putReply(tx, reply, {
    at: deps.clock.now(),
    type: reply.state === 'failed' ? 'reply.failed' : 'reply.unknown',
    actorId: null,
    data: { reason: reply.failure?.reason ?? '' },
  });
  const echo = await findEcho(tx, reply);
  if (echo) await recordSent(tx, deps, reply, echo);
}
