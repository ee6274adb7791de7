import {
  COUNTED_DAYS,
  countsBy,
  dayOf,
  firstCountedDay,
  promiseDayId,
  withOneEnded,
} from '#care/promise/days.ts';
import type { Person } from '#contract/person.ts';
import type { NewsPromise, PromiseCounts } from '#contract/promise.ts';
import type { WriteTx } from '../../store/store.ts';
import { seesWord } from '../access/sight.ts';
import type { Deps } from '../context.ts';

/** One more on the line of the day: of whoever was to tell it, where it was asked for, about what. */
export async function countEnd(tx: WriteTx, promise: NewsPromise): Promise<void> {
  const { state, closedAt, askedMessageId, caseId, threadId, keeperId } = promise;
  if (state === 'open' || closedAt === null) return;
  const asked = askedMessageId ? await tx.messages.get(askedMessageId) : undefined;
  const owner = await tx.cases.get(caseId);
  const row = await tx.rows.get(threadId);
  const suggested = row?.caseId === caseId ? row.topic : null;
  const as = {
    day: dayOf(closedAt),
    personId: keeperId,
    sourceId: asked?.sourceId ?? null,
    topic: owner?.topic ?? suggested,
  };
  await tx.promiseDays.put(withOneEnded(await tx.promiseDays.get(promiseDayId(as)), as, state));
}

export async function readCounts(deps: Deps, person: Person): Promise<PromiseCounts> {
  const since = firstCountedDay(deps.clock.now());
  const all = await deps.store.read((tx) => tx.promiseDays.since(since));
  const lines = all.filter(({ sourceId }) => seesWord(person, sourceId));
  return {
    days: COUNTED_DAYS,
    byPerson: countsBy(lines, 'personId'),
    bySource: countsBy(lines, 'sourceId'),
    byTopic: countsBy(lines, 'topic'),
  };
}
