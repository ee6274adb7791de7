import { sql, type RawBuilder } from 'kysely';
import { soonUntil } from '#care/promise/ledger.ts';
import { readQuery } from '#care/search/query.ts';
import { sortKey } from '#care/thread/views.ts';
import type { ThreadListQuery, ThreadPage, ThreadRow } from '#contract/thread.ts';
import type { View } from '#contract/view-names.ts';
import { countedIn, mineOf } from '../counted-views.ts';
import type { WriteTx } from '../store.ts';
import { inSets, SET_COUNTER, setOf, setsFor, type SourceSets } from './source-sets.ts';
import { readCounters } from './counters.ts';
import { foundBy } from './sql-search.ts';
import type { WorkingSet } from './working/working-set.ts';
import type { WorkingTable } from './working/working-table.ts';

const COUNTED = 'view:';
const COUNTED_IN = 'view-of:';

/** The rows of all threads, with the views counted as they change. */
export function sqlRows(work: WorkingSet): WriteTx['rows'] & Loader {
  const table = work.table<ThreadRow>('rows', (row) => ({
    newest_key: sortKey(row, 'all', 'newest'),
    waiting_key: sortKey(row, 'all', 'waiting'),
    priority_key: sortKey(row, 'all', 'priority'),
    promise_key: sortKey(row, 'promises', 'newest'),
  }));
  return {
    get: table.get,
    load: table.load,
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
      const asked = conditions(query, reader.personId, sets);
      const key = keyColumn(query);
      const after = query.cursor === undefined ? sql`true` : sql`${key} > ${query.cursor}`;
      const skipped = query.cursor === undefined ? (query.offset ?? 0) : 0;
      const found = await table.where(sql`
        ${sql.join(asked, sql` and `)} and ${after}
        order by ${key} limit ${query.limit + 1} offset ${skipped}`);
      return page(found, query, await total(work, table, query, reader.personId, sets));
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

function page(found: ThreadRow[], query: ThreadListQuery, totalCount: number): ThreadPage {
  const rows = found.slice(0, query.limit);
  const last = rows.at(-1);
  const isLast = found.length <= query.limit;
  return {
    rows,
    total: totalCount,
    cursor: isLast || !last ? null : sortKey(last, query.view, query.sort),
  };
}

/** A view as it is has its counter; only what narrows it is counted on the spot. */
async function total(
  work: WorkingSet,
  table: WorkingTable<ThreadRow>,
  query: ThreadListQuery,
  personId: string,
  sets: SourceSets,
): Promise<number> {
  const [view, seen, ...narrower] = conditions(query, personId, sets);
  if (narrower.length === 0 && readQuery(query.q).length === 0 && query.wave === undefined) {
    const name = query.view === 'mine' ? mineOf(personId) : query.view;
    return (await readViews(work, [name], sets))(name);
  }
  return table.count(sql.join([view, seen, ...narrower], sql` and `));
}

/** The view, or what a search found over all of them, what the reader may see of it, and then the filters. */
function conditions(
  query: ThreadListQuery,
  personId: string,
  sets: SourceSets,
): RawBuilder<unknown>[] {
  const { channel, source, assignee, status, waiting, kind, topic, unread, wave } = query;
  const terms = readQuery(query.q);
  const view = terms.length > 0 ? foundBy(terms) : viewOf(query, personId);
  const asked = [view, inSets(sets)];
  if (channel !== undefined) asked.push(sql`row->'channels' ? ${channel}`);
  if (source !== undefined) asked.push(sql`row->'sourceIds' ? ${source}`);
  if (assignee === 'none') asked.push(sql`assignee_id is null`);
  else if (assignee !== undefined) asked.push(sql`assignee_id = ${assignee}`);
  if (status !== undefined) asked.push(sql`status = ${status}`);
  if (wave !== undefined) asked.push(sql`row->>'waveId' = ${wave}`);
  if (kind !== undefined) asked.push(sql`row->>'kind' = ${kind}`);
  if (topic !== undefined) asked.push(sql`row->>'topic' = ${topic}`);
  if (unread !== undefined)
    asked.push(unread === 'yes' ? isUnread(personId) : sql`not ${isUnread(personId)}`);
  if (waiting !== undefined)
    asked.push(waiting === 'yes' ? sql`waiting_since is not null` : sql`waiting_since is null`);
  return asked;
}

/** A wave is looked for in all views, as search is. */
function viewOf({ view, wave }: ThreadListQuery, personId: string): RawBuilder<unknown> {
  return wave === undefined ? inView(view, personId) : sql`true`;
}

/** `isUnread` of `src/care/thread/views.ts` in the words of the database. */
function isUnread(personId: string): RawBuilder<unknown> {
  return sql`(
    coalesce(row->>'lastInAt', '') > coalesce((
      select visits.row->>'at' from visits
      where visits.thread_id = rows.id and visits.person_id = ${personId}), '')
  )`;
}

/** `isInView` of `src/care/thread/views.ts` in the words of the database. */
function inView(view: View, personId: string): RawBuilder<unknown> {
  switch (view) {
    case 'mine':
      return sql`(
        (status <> 'closed' and assignee_id = ${personId})
        or (pending_author_id = ${personId} and pending <> 'in-review')
      )`;
    case 'unassigned':
      return sql`status <> 'closed' and assignee_id is null`;
    case 'all':
      return sql`status <> 'closed'`;
    case 'promises':
      return sql`promise_due_at is not null`;
    case 'checking':
      return sql`status = 'checking'`;
    case 'closed':
      return sql`status = 'closed'`;
  }
}

function keyColumn({ view, sort }: ThreadListQuery): RawBuilder<unknown> {
  if (view === 'promises') return sql.ref('promise_key');
  return sql.ref(`${sort}_key`);
}

interface Loader {
  load(ids: readonly string[]): Promise<void>;
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
