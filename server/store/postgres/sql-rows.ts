import { sql, type RawBuilder } from 'kysely';
import { soonUntil } from '#care/promise/ledger.ts';
import { readQuery } from '#care/search/query.ts';
import type { ThreadRow, ViewCounts } from '#contract/thread.ts';
import { countedIn, mineOf } from '../counted-views.ts';
import { keyOf } from '../key-of.ts';
import type { WriteTx } from '../store.ts';
import { weekOf } from './searched-weeks.ts';
import { inSets, SET_COUNTER, setOf, setsFor, type SourceSets } from './source-sets.ts';
import { pageOf } from './lists/conditions.ts';
import { searchRows } from './lists/search-rows.ts';
import { viewRows } from './lists/view-rows.ts';
import { measureWords } from './lists/word-shares.ts';
import { tables } from './tables.ts';
import type { WorkingSet } from './working/working-set.ts';

type Counts = Omit<ViewCounts, 'review'>;

const COUNTED = 'view:';
const COUNTED_IN = 'view-of:';

/** The rows of all threads, with the views counted as they change. */
export function sqlRows(work: WorkingSet): WriteTx['rows'] {
  const table = tables.rows(work);
  return {
    get: table.get,
    async put(row) {
      const before = await table.get(row.id);
      work.count(recounted(before, row));
      if (!before || weekOf(before.lastAt) !== weekOf(row.lastAt)) work.hasMoved(row.id);
      await table.put(row);
    },
    async delete(threadId) {
      const before = await table.get(threadId);
      work.count(recounted(before, undefined));
      // Another thread shows it from now on, or nobody does.
      if (before) work.hasMoved(threadId);
      await table.delete(threadId);
    },
    async list(query, reader) {
      await work.flush();
      const sets = await setsFor(work.tx, reader);
      const asked = { tx: work.tx, query, personId: reader.personId, sets };
      const terms = readQuery(query.q);
      const read =
        terms.length > 0
          ? await searchRows(asked, terms, measureWords(await work.statistics(), terms))
          : await viewRows(asked, (view) => viewCount(view, sets));
      // Whoever reads a list asks which of it they have read.
      const ids = read.rows.map(({ id }) => keyOf(id, reader.personId));
      tables.visits(work).reading(ids)?.take(read.visits);
      return pageOf(read, query);
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
      const sets = await setsFor(work.tx, { sources });
      const inView = (view: string) => viewCount(view, sets);
      const dueBy = (from: RawBuilder<unknown>, to: string) =>
        sql`(select count(*) from rows where ${from} and promise_due_at <= ${to} and ${inSets(sets)})`;
      const counts: Record<keyof Counts, RawBuilder<unknown>> = {
        mine: inView(mineOf(personId)),
        unassigned: inView('unassigned'),
        all: inView('all'),
        promises: inView('promises'),
        overdue: dueBy(sql`true`, now),
        soon: dueBy(sql`promise_due_at > ${now}`, soonUntil(now)),
        checking: inView('checking'),
        closed: inView('closed'),
      };
      const named = Object.entries(counts).map(([name, count]) => sql`${name}::text, ${count}`);
      const { rows } = await sql<{ counts: Counts }>`
        select jsonb_build_object(${sql.join(named)}) as counts`.execute(work.tx);
      return (rows[0] as { counts: Counts }).counts;
    },
  };
}

/** How many threads a view holds: of all threads, or of those that hold these sets of sources. */
function viewCount(view: string, sets: SourceSets): RawBuilder<unknown> {
  const names = sets === null ? [counter(view)] : sets.map((set) => counterIn(view, set));
  return sql`(select coalesce(sum(value), 0) from counters where name = any(${names}::text[]))`;
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
