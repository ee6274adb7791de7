import { sendRate, takeOne } from '#care/channels/send-rates.ts';
import { claimReply, replyDeferred, replyFailed, replyUnknown } from '#care/reply/lifecycle.ts';
import type { Source } from '#contract/channel.ts';
import type { Reply } from '#contract/reply.ts';
import type { WriteTx } from '../../store/store.ts';
import type { Deps, PostResult } from '../context.ts';
import { decided } from '../errors.ts';
import { refusalAtSend, sourceClosed } from './check-at-send.ts';
import { putReply } from './log-reply.ts';
import { outboundFiles } from '../reply-files/outbound-files.ts';
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
  /** Why it may not go there any more. */
  refusal: PostResult | undefined;
}

/** Everything that sending needs is read here: nothing of ours may stand between this and the channel. */
async function claimNext(deps: Deps): Promise<Claimed | undefined> {
  return deps.store.write(async (tx) => {
    const at = deps.clock.now();
    const reply = await firstAllowed(tx, at);
    if (!reply) return undefined;
    const next = decided(claimReply(reply, at), 'Only what is held goes out.');
    const source = await tx.sources.get(reply.place.sourceId);
    return {
      reply: await putReply(tx, next, { at, type: 'reply.sending', actorId: null }),
      source,
      refusal: await refusalAtSend(tx, reply, source, at),
    };
  });
}

/** The longest due whose source may send now. One that has sent enough does not keep the others waiting. */
async function firstAllowed(tx: WriteTx, now: string): Promise<Reply | undefined> {
  const spent: string[] = [];
  for (;;) {
    const reply = await tx.replies.nextToSend(now, spent);
    if (!reply) return undefined;
    const { sourceId } = reply.place;
    const source = await tx.sources.get(sourceId);
    const rate = source && sendRate(source.channel);
    if (!rate) return reply;
    const left = takeOne(await tx.sendAllowances.get(sourceId), rate, now);
    if (left) {
      await tx.sendAllowances.put({ id: sourceId, ...left });
      return reply;
    }
    spent.push(sourceId);
  }
}

async function post(deps: Deps, { reply, source, refusal }: Claimed): Promise<PostResult> {
  if (refusal || !source) return refusal ?? sourceClosed(reply.place.sourceId);
  try {
    return await deps.outbound.post(reply, source, outboundFiles(deps, reply));
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
    if (result.state === 'retry') return putOff(tx, reply, result, at);
    const { reason } = result;
    const next =
      result.state === 'failed'
        ? replyFailed(reply, { code: result.code, reason, at })
        : replyUnknown(reply, { reason, at });
    await noteNotSent(tx, deps, decided(next, 'It is not on its way.'));
  });
}

async function putOff(
  tx: WriteTx,
  reply: Reply,
  { afterSeconds, reason }: Extract<PostResult, { state: 'retry' }>,
  now: string,
): Promise<void> {
  const next = decided(replyDeferred(reply, { now, afterSeconds }), 'It is not on its way.');
  await putReply(tx, next, { at: now, type: 'reply.deferred', actorId: null, data: { reason } });
}
