import { sql, type RawBuilder } from 'kysely';
import { sortKey } from '#care/thread/views.ts';
import type { ThreadListQuery, ThreadPage } from '#contract/thread.ts';
import type { View } from '#contract/view-names.ts';
import type { Tx } from '../database.ts';
import { inSets, type SourceSets } from '../source-sets.ts';

export interface Asked {
  tx: Tx;
  query: ThreadListQuery;
  personId: string;
  sets: SourceSets;
}

/** What narrows a view or a search. */
export function filters({ query, personId }: Asked): RawBuilder<unknown>[] {
  const { channel, source, assignee, status, waiting, kind, topic, unread, wave } = query;
  const asked: RawBuilder<unknown>[] = [];
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

/** What the reader may see of it, and the filters. */
export function narrowed(asked: Asked): RawBuilder<unknown> {
  return sql.join([inSets(asked.sets), ...filters(asked)], sql` and `);
}

export function keyColumn({ view, sort }: ThreadListQuery): RawBuilder<unknown> {
  if (view === 'promises') return sql.ref('promise_key');
  return sql.ref(`${sort}_key`);
}

export function afterCursor(query: ThreadListQuery): RawBuilder<unknown> {
  return query.cursor === undefined ? sql`true` : sql`${keyColumn(query)} > ${query.cursor}`;
}

/** How many rows are passed over. */
export function skippedBy({ cursor, offset }: ThreadListQuery): number {
  return cursor === undefined ? (offset ?? 0) : 0;
}

/** `rows` has one more than the page where the page is not the last. */
export function pageOf(
  { rows: found, total, hasMore }: Pick<ThreadPage, 'rows' | 'total' | 'hasMore'>,
  query: ThreadListQuery,
): ThreadPage {
  const rows = found.slice(0, query.limit);
  const last = rows.at(-1);
  const isLast = found.length <= query.limit;
  const cursor = isLast || !last ? null : sortKey(last, query.view, query.sort);
  return { rows, total, hasMore, cursor };
}

/** `isUnread` of `src/care/thread/views.ts` in the words of the database. */
function isUnread(personId: string): RawBuilder<unknown> {
  return sql`(
    coalesce(row->>'lastInAt', '') > coalesce((
      select visits.row->>'at' from visits
      where visits.thread_id = rows.id and visits.person_id = ${personId}), '')
  )`;
}

/**
 * `isInView` of `src/care/thread/views.ts` in the words of the database: conditions of which no row meets two,
 * each with an index that has it in the order of the list.
 */
export function waysInto(view: View, personId: string): RawBuilder<unknown>[] {
  switch (view) {
    case 'mine':
      return [
        sql`status <> 'closed' and assignee_id = ${personId}`,
        sql`pending is not null and pending <> 'in-review' and pending_author_id = ${personId}
          and (status is null or status = 'closed' or assignee_id is distinct from ${personId})`,
      ];
    case 'unassigned':
      return [sql`status <> 'closed' and assignee_id is null`];
    case 'all':
      return [sql`status <> 'closed'`];
    case 'promises':
      return [sql`promise_due_at is not null`];
    case 'checking':
      return [sql`status = 'checking'`];
    case 'closed':
      return [sql`status = 'closed'`];
  }
}
