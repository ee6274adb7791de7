import { sql, type RawBuilder } from 'kysely';
import type { Database } from '#server/store/postgres/database.ts';
import { vectorInWeek } from '#server/store/postgres/searched-weeks.ts';
import { MARK, MONTH } from './marks.ts';

const COPIES_AT_ONCE = 25;
const reversed = (text: string) => [...text].reverse().join('');

/** Makes so many copies of every row that bears the mark, each under ids and in a month of its own. */
export async function multiply(db: Database, copies: number): Promise<void> {
  await db.connection().execute(async (one) => {
    await sql`set statement_timeout = 0`.execute(one);
    await sql`set synchronous_commit = off`.execute(one);
    await sql`set maintenance_work_mem = '512MB'`.execute(one);
    const indexes = await laidDown(one);
    const tables = await setAside(one);
    for (let from = 1; from <= copies; from += COPIES_AT_ONCE)
      await copyAll(one, tables, from, Math.min(copies, from + COPIES_AT_ONCE - 1));
    for (const index of indexes) await sql.raw(index).execute(one);
    await sql`
      update counters set value = value * ${copies + 1}
      where name like 'view:%' or name like 'view-of:%' or name like 'set:%'`.execute(one);
    await sql`vacuum (analyze)`.execute(one);
  });
}

/** Takes away the indexes that hold up no rule, for they are built faster at once. Answers how they are made. */
async function laidDown(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string; made: string }>`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as made
    from pg_index join pg_class on pg_class.oid = indrelid
    where relnamespace = current_schema()::regnamespace and not indisunique
      and relname in (
        select table_name from information_schema.columns
        where table_schema = current_schema() and column_name in ('row', 'words'))`.execute(db);
  for (const { name } of rows) await sql.raw(`drop index ${name}`).execute(db);
  return rows.map(({ made }) => made);
}

/** The rows of the pattern in tables of their own, so that a batch reads no copies. Answers the names of tables of rows. */
async function setAside(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = current_schema() and column_name in ('id', 'row')
    group by table_name having count(*) = 2`.execute(db);
  const names = rows.map(({ name }) => name);
  for (const name of [...names, 'searched', 'likeness_bearers'])
    await sql`
      create temporary table ${patternOf(name)} as
      select * from ${sql.table(name)} where position(${MARK} in id) > 0`.execute(db);
  await sql`
    create temporary table pattern_shown as
    select searched.thread_id, rows.row->>'lastAt' as last_at
    from (select distinct thread_id from searched where position(${MARK} in id) > 0) searched
    join rows on rows.id = shown_thread(searched.thread_id)`.execute(db);
  return names;
}

function patternOf(table: string): RawBuilder<unknown> {
  return sql.table(`pattern_${table}`);
}

async function copyAll(
  db: Database,
  tables: readonly string[],
  from: number,
  to: number,
): Promise<void> {
  const copies = sql`(
    select k, lpad(k::text, ${MARK.length}, '0') as mark,
      to_char(timestamp '2023-01-01' + make_interval(months => k % 45), 'YYYY-MM-') as month
    from generate_series(${from}::int, ${to}::int) k) copy`;
  for (const name of tables) {
    const computed = computedOf(name);
    const columns = ['id', 'row', ...Object.keys(computed)].map((column) => sql.ref(column));
    const values = [sql`id`, sql`row`, ...Object.values(computed)];
    await sql`
      insert into ${sql.table(name)} (${sql.join(columns)})
      select ${sql.join(values)} from (
        select ${swapped(sql`id`)} as id, ${swapped(sql`row::text`)}::jsonb as row
        from ${patternOf(name)}, ${copies}
      ) made`.execute(db);
  }
  await copySearched(db, copies);
  await sql`
    insert into likeness_bearers (key, id)
    select ${swapped(sql`key`)}, ${swapped(sql`id`)}
    from ${patternOf('likeness_bearers')}, ${copies}`.execute(db);
}

/** With the week of the thread that shows it among the words, in place of the pattern's. */
async function copySearched(db: Database, copies: RawBuilder<unknown>): Promise<void> {
  const words = sql`replace(${swapped(sql`words::text`)}, ${reversed(MARK)}, reverse(mark))::tsvector`;
  await sql`
    insert into searched (id, thread_id, text, week, words)
    select id, thread_id, text, new_week,
      ${vectorInWeek(sql`select unnest(tsvector_to_array(words))`, sql`new_week`)}
    from (
      select ${swapped(sql`id`)} as id, ${swapped(sql`thread_id`)} as thread_id,
        ${swapped(sql`text`)} as text, ${words} as words,
        week_of(${keyOfTime(swapped(sql`last_at`))}) as new_week
      from ${patternOf('searched')} join pattern_shown using (thread_id), ${copies}
    ) made`.execute(db);
}

function swapped(text: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`replace(replace(${text}, ${MARK}, mark), ${MONTH}, month)`;
}

const keyOfTime = (time: RawBuilder<unknown>) =>
  sql`(9000000000000000 - (extract(epoch from (${time})::timestamptz) * 1000)::bigint)::text`;
const lastAt = keyOfTime(sql`row->>'lastAt'`);
const withId = (key: RawBuilder<unknown>) => sql`${key} || '|' || id`;
const orQuiet = (time: string) => withId(sql`coalesce(row->>${sql.lit(time)}, '~' || ${lastAt})`);

/** What the store computes for a row, in the words of the database. */
function computedOf(table: string): Record<string, RawBuilder<unknown>> {
  if (table === 'messages')
    return {
      order_key: sql`
        (row->>'occurredAt') || '|' ||
        case when row->>'personId' is null then lpad(row->>'sequence', greatest(24, length(row->>'sequence')), '0') else '~' end
        || '|' || lpad(coalesce(row->>'externalId', ''), greatest(24, length(row->>'externalId')), '0')
        || '|' || id`,
    };
  if (table !== 'rows') return {};
  return {
    newest_key: withId(lastAt),
    waiting_key: orQuiet('waitingSince'),
    priority_key: orQuiet('priorityAt'),
    promise_key: withId(sql`coalesce(row->>'promiseDueAt', '~')`),
  };
}
