import { claimReply, replyFailed, replyUnknown } from '#care/reply/lifecycle.ts';
import type { Reply } from '#contract/reply.ts';
import type { Deps, PostResult } from '../context.ts';
import { decided } from '../errors.ts';
import { putReply } from './log-reply.ts';
import { recordSent } from './sent.ts';

const BATCH = 20;

/**
 * Sends the held replies whose time has come. A reply is marked `sending` before a byte leaves,
 * so two runs at once never post it twice.
 */
export async function deliverDue(deps: Deps): Promise<number> {
  const due = await deps.store.write(async (tx) => {
    const replies = await tx.replies.dueToSend(deps.clock.now(), BATCH);
    const at = deps.clock.now();
    const claimed: Reply[] = [];
    for (const reply of replies) {
      const next = decided(claimReply(reply, at), 'Only what is held goes out.');
      claimed.push(await putReply(tx, next, { at, type: 'reply.sending', actorId: null }));
    }
    return claimed;
  });
  for (const reply of due) await settle(deps, reply, await post(deps, reply));
  return due.length;
}

async function post(deps: Deps, reply: Reply): Promise<PostResult> {
  const source = await deps.store.read((tx) => tx.sources.get(reply.place.sourceId));
  if (!source || source.policy === 'off' || source.policy === 'inbound-only')
    return { state: 'failed', code: 'source_closed', reason: source?.name ?? reply.place.sourceId };
  try {
    return await deps.outbound.post(reply, source);
  } catch (error) {
    return { state: 'unknown', reason: error instanceof Error ? error.message : String(error) };
  }
}

async function settle(deps: Deps, claimed: Reply, result: PostResult): Promise<void> {
  await deps.store.write(async (tx) => {
    const reply = await tx.replies.get(claimed.id);
    if (reply?.state !== 'sending') return;
    if (result.state === 'sent') return void (await recordSent(tx, deps, reply, result));
    const at = deps.clock.now();
    const { reason } = result;
    const next =
      result.state === 'failed'
        ? replyFailed(reply, { code: result.code, reason, at })
        : replyUnknown(reply, { reason, at });
    await putReply(tx, decided(next, 'It is not on its way.'), {
      at,
      type: result.state === 'failed' ? 'reply.failed' : 'reply.unknown',
      actorId: null,
      data: { reason: result.reason },
    });
  });
}
