import { sql, type RawBuilder } from 'kysely';
import { soonUntil } from '#care/promise/ledger.ts';
import { readQuery } from '#care/search/query.ts';
import type { ThreadRow } from '#contract/thread.ts';
import { countedIn, mineOf } from '../counted-views.ts';
import type { WriteTx } from '../store.ts';
import { inSets, SET_COUNTER, setOf, setsFor, type SourceSets } from './source-sets.ts';
import { readCounters } from './counters.ts';
import { searchRows } from './lists/search-rows.ts';
import { viewRows } from './lists/view-rows.ts';
import { tables } from './tables.ts';
import type { WorkingSet } from './working/working-set.ts';

const COUNTED = 'view:';
const COUNTED_IN = 'view-of:';

/** The rows of all threads, with the views counted as they change. */
export function sqlRows(work: WorkingSet): WriteTx['rows'] {
  const table = tables.rows(work);
  return {
    get: table.get,
    async put(row) {
      work.count(recounted(await table.get(row.id), row));
      await table.put(row);
    },
    async delete(threadId) {
      work.count(recounted(await table.get(threadId), undefined));
      await table.delete(threadId);
    },
    async list(query, reader) {
      await work.flush();
      const sets = await setsFor(work.tx, reader);
      const asked = { tx: work.tx, query, personId: reader.personId, sets };
      const terms = readQuery(query.q);
      if (terms.length > 0) return searchRows(asked, terms);
      return viewRows(asked, async (view) => (await readViews(work, [view], sets))(view));
    },
    quietSince: (before, limit, after) =>
      table.where(sql`
        (status is null or status = 'closed') and pending is null
        and (row->>'lastAt') collate "C" < ${before}
        and ((row->>'lastAt') collate "C", id) > (${after?.lastAt ?? ''}, ${after?.id ?? ''})
        and not exists (
          select 1 from cases where cases.thread_id = rows.id
          and (cases.row->>'closedAt') collate "C" >= ${before})
        order by (row->>'lastAt') collate "C", id limit ${limit}`),
    async counts({ personId, sources }, now) {
      await work.flush();
      const mine = mineOf(personId);
      const sets = await setsFor(work.tx, { sources });
      const names = [mine, 'unassigned', 'all', 'promises', 'checking', 'closed'] as const;
      const count = await readViews(work, names, sets);
      const dueBy = (from: RawBuilder<unknown>, to: string) =>
        table.count(sql`${from} and promise_due_at <= ${to} and ${inSets(sets)}`);
      return {
        mine: count(mine),
        unassigned: count('unassigned'),
        all: count('all'),
        promises: count('promises'),
        overdue: await dueBy(sql`true`, now),
        soon: await dueBy(sql`promise_due_at > ${now}`, soonUntil(now)),
        checking: count('checking'),
        closed: count('closed'),
      };
    },
  };
}

/** Of all threads, or of those that hold these sets of sources. */
async function readViews(
  work: WorkingSet,
  views: readonly string[],
  sets: SourceSets,
): Promise<(view: string) => number> {
  const namesOf = (view: string) =>
    sets === null ? [counter(view)] : sets.map((set) => counterIn(view, set));
  const names = views.flatMap(namesOf);
  if (names.length === 0) return () => 0;
  const count = await readCounters(work.tx, names);
  return (view) => namesOf(view).reduce((sum, name) => sum + count(name), 0);
}

function recounted(before?: ThreadRow, after?: ThreadRow): Map<string, number> {
  const changes = new Map<string, number>();
  const add = (row: ThreadRow | undefined, by: number) => {
    for (const name of row ? countersOf(row) : []) changes.set(name, (changes.get(name) ?? 0) + by);
  };
  add(before, -1);
  add(after, 1);
  return changes;
}

function countersOf(row: ThreadRow): string[] {
  const set = setOf(row.sourceIds);
  const views = countedIn(row).flatMap((view) => [counter(view), counterIn(view, set)]);
  return [SET_COUNTER + set, ...views];
}

function counter(view: string): string {
  return COUNTED + view;
}

/** Of the threads that hold this set of sources. */
function counterIn(view: string, set: string): string {
  return `${COUNTED_IN}${view}:${set}`;
}
