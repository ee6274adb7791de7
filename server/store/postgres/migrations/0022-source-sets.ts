import type { Kysely, Migration } from 'kysely';
import { run } from './create-entity.ts';

/** Lists and counts for people who see some sources only: by the set of sources that a thread holds. */
export const sourceSets: Migration = { up };

const open = `coalesce(status, 'closed') <> 'closed'`;
const views: Record<string, string> = {
  unassigned: `${open} and assignee_id is null`,
  all: open,
  promises: 'promise_due_at is not null',
  checking: `status = 'checking'`,
  closed: `status = 'closed'`,
};

async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `alter table rows add column source_set text collate "C"
      generated always as (row->>'sourceIds') stored`,
  );
  await run(db, 'create index rows_source_set on rows (source_set, status)');
  await run(
    db,
    `create index rows_wave on rows ((row->>'waveId')) where row->>'waveId' is not null`,
  );
  await run(
    db,
    `create index cases_open_of on cases ((row->>'assigneeId')) where row->>'status' <> 'closed'`,
  );
  await count(db, `'set:' || source_set`, 'rows', 'true');
  for (const [view, condition] of Object.entries(views))
    await count(db, `'view-of:${view}:' || source_set`, 'rows', condition);
  await count(db, `'view-of:mine ' || person_id || ':' || source_set`, mine, 'true');
}

/** A thread is somebody's own by its case, by a reply they have to mend, or by both. */
const mine = `(
  select source_set, assignee_id as person_id from rows where ${open} and assignee_id is not null
  union all
  select source_set, pending_author_id from rows
  where pending_author_id is not null and pending <> 'in-review'
    and not (${open} and assignee_id is not distinct from pending_author_id)
) own`;

async function count(
  db: Kysely<unknown>,
  name: string,
  table: string,
  condition: string,
): Promise<void> {
  await run(
    db,
    `insert into counters (name, value)
      select ${name}, count(*) from ${table} where ${condition} group by 1`,
  );
}
