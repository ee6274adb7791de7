import type { Store } from '#server/store/store.ts';
import { threadListQuery } from '#contract/thread.ts';
import { people } from '../people.ts';
import { instantOf } from '../times.ts';

/** Whoever does something in a thread has read it. */
export async function noteRead(
  store: Store,
  visit: { threadId: string; personId: string; now: string },
): Promise<void> {
  const { threadId, personId, now: at } = visit;
  const seq = await store.log.head();
  await store.write((tx) => tx.visits.put({ threadId, personId, seq, at }));
}

/** Everybody went home last evening with nothing unread: what is new came since. */
export async function readUntilLastEvening(store: Store): Promise<void> {
  const evening = instantOf('-1d 19:00');
  const entries = await store.log.since(0, await store.log.head());
  const seq = entries.findLast(({ at }) => at <= evening)?.seq ?? 0;
  await store.write(async (tx) => {
    for (const view of ['all', 'closed'] as const) {
      const { rows } = await tx.rows.list(threadListQuery.parse({ view, limit: 200 }), {
        personId: '',
        sources: null,
      });
      for (const { id: threadId } of rows)
        for (const { id: personId } of people) {
          const visit = await tx.visits.get(threadId, personId);
          if (!visit || visit.at < evening)
            await tx.visits.put({ threadId, personId, seq, at: evening });
        }
    }
  });
}
