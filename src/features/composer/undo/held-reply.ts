import type { Reply } from '#contract/reply.ts';
import type { ThreadDetail } from '#contract/thread.ts';

/** The reply that can still be called back: of this author, the last to be held, its time not over. */
export function heldReply(
  threads: readonly (ThreadDetail | undefined)[],
  personId: string,
  now: string,
): { reply: Reply; customerName: string } | undefined {
  return threads
    .flatMap((detail) =>
      (detail?.replies ?? []).map((reply) => ({
        reply,
        customerName: detail?.row.customerName ?? '',
      })),
    )
    .filter(({ reply }) => isHeldBy(reply, personId, now))
    .toSorted((a, b) => ((a.reply.sendAt ?? '') < (b.reply.sendAt ?? '') ? 1 : -1))[0];
}

/** Whole seconds until it goes out, at least one while the button still works. */
export function secondsLeft(sendAt: string, now: string): number {
  return Math.max(1, Math.ceil((Date.parse(sendAt) - Date.parse(now)) / 1000));
}

function isHeldBy(reply: Reply, personId: string, now: string): boolean {
  return (
    reply.authorId === personId &&
    reply.state === 'held' &&
    reply.sendAt !== null &&
    reply.sendAt > now
  );
}
