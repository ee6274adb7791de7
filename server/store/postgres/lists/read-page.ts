import { sql, type RawBuilder } from 'kysely';
import type { ThreadRow } from '#contract/thread.ts';
import type { Visit } from '#contract/visit.ts';
import { skippedBy, type Asked } from './conditions.ts';

export interface PageRead {
  /** One more than the page where it is not the last. */
  rows: ThreadRow[];
  /** When the person asking last read these threads. */
  visits: Visit[];
  /** By the names they were asked under. */
  counts: Record<string, number>;
}

/**
 * Reads a page, what it is counted by and the visits to it in one statement. `found` selects `id` and `key` of what
 * the page is taken from, `counts` are numbers; `before` are the parts (`name as (…)`) that these are made of, which may be recursive.
 */
export async function readPage(
  { tx, query, personId }: Asked,
  parts: {
    before?: RawBuilder<unknown>[];
    found: RawBuilder<unknown>;
    counts: Record<string, RawBuilder<unknown>>;
  },
): Promise<PageRead> {
  const page = sql`page as (
    select id, key from (${parts.found}) own order by key
    limit ${query.limit + 1} offset ${skippedBy(query)})`;
  const counts = Object.entries(parts.counts).map(([name, count]) => sql`${name}::text, ${count}`);
  const { rows } = await sql<{
    row: ThreadRow | null;
    visit: Visit | null;
    counts: Record<string, number>;
  }>`
    with recursive ${sql.join([...(parts.before ?? []), page], sql`, `)}
    select rows.row, visits.row as visit, counted.counts
    from (select jsonb_build_object(${sql.join(counts)}) as counts) counted
    left join (page
      join rows on rows.id = page.id
      left join visits on visits.thread_id = page.id and visits.person_id = ${personId}
    ) on true
    order by page.key`.execute(tx);
  return {
    rows: rows.flatMap(({ row }) => row ?? []),
    visits: rows.flatMap(({ visit }) => visit ?? []),
    counts: rows[0]?.counts ?? {},
  };
}
