import type { Deps } from '../context.ts';
import { recordSent } from './sent.ts';

/**
 * The channel shows an attempt of ours. `sent` where nobody knew what had become of it, `known` where that
 * is known, `later` while it is under way: whoever sends it may hear yet that it was refused.
 */
export async function noteSent(
  deps: Deps,
  sourceId: string,
  seen: { replyId: string; attempt: number; externalId: string; permalink: string | null },
): Promise<'sent' | 'known' | 'later'> {
  return deps.store.write(async (tx) => {
    const reply = await tx.replies.get(seen.replyId);
    if (reply?.attempts !== seen.attempt || reply.place.sourceId !== sourceId) return 'known';
    if (reply.state === 'sending') return 'later';
    if (reply.state !== 'unknown') return 'known';
    await recordSent(tx, deps, reply, seen);
    return 'sent';
  });
}
