import { whileAway } from '#care/thread/away.ts';
import type { Person } from '#contract/person.ts';
import type { Away, Visit } from '#contract/visit.ts';
import type { ReadTx } from '../../store/store.ts';
import type { Deps } from '../context.ts';
import { readHistory } from './read-history.ts';
import { homesShownIn, shownThread } from './show.ts';

/** What happened to a thread since this person read it. */
export async function readAway(
  tx: ReadTx,
  threadId: string,
  personId: string,
  now: string,
): Promise<Away> {
  const { id } = await shownThread(tx, threadId);
  const entries = await readHistory(tx, id);
  const seq = entries.at(-1)?.seq ?? 0;
  const visit = await lastVisit(tx, id, personId);
  if (!visit) return { since: null, steps: [], seq };
  const steps = whileAway({
    visit,
    personId,
    entries,
    messages: await tx.messages.allOfThread(id),
    promises: await tx.promises.ofThread(id),
    now,
  });
  return { since: visit.at, steps, seq };
}

/** Remembers how far somebody has read; never back. Entries that are not on their screen yet stay unread. */
export async function markSeen(
  deps: Deps,
  person: Person,
  threadId: string,
  seq: number,
): Promise<void> {
  await deps.store.write(async (tx) => {
    const { id } = await shownThread(tx, threadId);
    const before = await tx.visits.get(id, person.id);
    if (before && before.seq > seq) return;
    const entries = await readHistory(tx, id);
    const isAll = (entries.at(-1)?.seq ?? 0) <= seq;
    const read = entries.findLast((entry) => entry.seq <= seq);
    const at = isAll ? deps.clock.now() : read?.at;
    if (at !== undefined) await tx.visits.put({ threadId: id, personId: person.id, seq, at });
  });
}

/** Of the threads that links show here, the one that was read last speaks for the person. */
async function lastVisit(
  tx: ReadTx,
  threadId: string,
  personId: string,
): Promise<Visit | undefined> {
  const own = await tx.visits.get(threadId, personId);
  if (own) return own;
  const homes = await homesShownIn(tx, threadId);
  const visits = await Promise.all(homes.map((id) => tx.visits.get(id, personId)));
  return visits.flatMap((visit) => visit ?? []).toSorted((a, b) => b.seq - a.seq)[0];
}
