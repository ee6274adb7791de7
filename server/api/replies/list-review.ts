import { isLead } from '#care/team/roles.ts';
import type { Person } from '#contract/person.ts';
import type { Reply } from '#contract/reply.ts';
import type { ReviewItem } from '#contract/thread.ts';
import type { ReadTx } from '../../store/store.ts';
import { within } from '../access/sight.ts';
import type { Deps } from '../context.ts';
import { newestInbound } from './check-place.ts';

/** Leads see all that waits where they review, agents their own. Sorted by how long the customer has waited, not the reply. */
export async function listReview(deps: Deps, person: Person): Promise<ReviewItem[]> {
  return deps.store.read(async (tx) => {
    const items: ReviewItem[] = [];
    for (const reply of await reviewOf(tx, person)) {
      const row = await tx.rows.get(reply.threadId);
      if (!row) continue;
      items.push({
        reply,
        row,
        newestInboundId: (await newestInbound(tx, reply.threadId))?.id ?? null,
      });
    }
    return items.sort((a, b) => (waitingFrom(a) < waitingFrom(b) ? -1 : 1));
  });
}

export async function reviewOf(tx: ReadTx, person: Person): Promise<Reply[]> {
  const waiting = await tx.replies.inReview();
  const own = waiting.filter(({ authorId }) => authorId === person.id);
  const others = isLead(person) ? waiting.filter(({ authorId }) => authorId !== person.id) : [];
  return [
    ...(await within(tx, person, 'read', own)),
    ...(await within(tx, person, 'review', others)),
  ];
}

/** Ids break ties, so that every store lists alike. */
function waitingFrom({ row, reply }: ReviewItem): string {
  return `${row.waitingSince ?? reply.createdAt}|${reply.id}`;
}
