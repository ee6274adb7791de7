import { claimReply, replyFailed, replyUnknown } from '#care/reply/lifecycle.ts';
import type { Source } from '#contract/channel.ts';
import type { Reply } from '#contract/reply.ts';
import type { Deps, PostResult } from '../context.ts';
import { decided } from '../errors.ts';
import { putReply } from './log-reply.ts';
import { noteNotSent } from './note-not-sent.ts';
import { recordSent } from './sent.ts';

const BATCH = 20;

/**
 * Sends the held replies whose time has come, one after another. Each is marked `sending` before a byte leaves,
 * so two runs at once never post it twice, and no sooner: while another one is on its way, a customer may
 * still write what voids its approval.
 */
export async function deliverDue(deps: Deps): Promise<number> {
  for (let count = 0; count < BATCH; count += 1) {
    const claimed = await claimNext(deps);
    if (!claimed) return count;
    await settle(deps, claimed.reply, await post(deps, claimed));
  }
  return BATCH;
}

interface Claimed {
  reply: Reply;
  source: Source | undefined;
}

/** Everything that sending needs is read here: nothing of ours may stand between this and the channel. */
async function claimNext(deps: Deps): Promise<Claimed | undefined> {
  return deps.store.write(async (tx) => {
    const at = deps.clock.now();
    const [reply] = await tx.replies.dueToSend(at, 1);
    if (!reply) return undefined;
    const next = decided(claimReply(reply, at), 'Only what is held goes out.');
    const source = await tx.sources.get(reply.place.sourceId);
    return {
      reply: await putReply(tx, next, { at, type: 'reply.sending', actorId: null }),
      source,
    };
  });
}

async function post(deps: Deps, { reply, source }: Claimed): Promise<PostResult> {
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
    await noteNotSent(tx, deps, decided(next, 'It is not on its way.'));
  });
}
