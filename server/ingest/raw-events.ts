import { sql } from 'kysely';
import type { Database } from '../store/postgres/database.ts';

export interface RawEvent {
  sourceId: string;
  /** The sender's name of the delivery; the same when it tries again. */
  key: string;
  /** Of the body. */
  digest: string;
  receivedAt: string;
  body: Uint8Array;
}

/** What a delivery was answered. */
export interface Outcome {
  status: 200 | 400;
  body: unknown;
}

export interface Kept {
  digest: string;
  outcome: Outcome | null;
}

/** Keeps a delivery as it came, before anybody reads it. Answers what is kept under its key already. */
export async function keepRaw(db: Database, event: RawEvent): Promise<Kept | undefined> {
  const { sourceId, key, digest, receivedAt, body } = event;
  const added = await sql`
    insert into raw_events (source_id, key, digest, received_at, body)
    values (${sourceId}, ${key}, ${digest}, ${receivedAt}, ${Buffer.from(body)})
    on conflict (source_id, key) do nothing returning key`.execute(db);
  if (added.rows.length > 0) return undefined;
  const { rows } = await sql<Kept>`
    select digest, outcome from raw_events
    where source_id = ${sourceId} and key = ${key}`.execute(db);
  return rows[0];
}

/** A body stays only where an erasure finds it again: by its mentions. */
export async function keepOutcome(
  db: Database,
  { sourceId, key }: Pick<RawEvent, 'sourceId' | 'key'>,
  { outcome, keepsBody }: { outcome: Outcome; keepsBody: boolean },
): Promise<void> {
  await sql`
    update raw_events set outcome = ${JSON.stringify(outcome)}::jsonb,
      body = case when ${keepsBody} then body else '' end
    where source_id = ${sourceId} and key = ${key}`.execute(db);
}

/** Deliveries that were kept and never answered, the oldest first, after one of them: their process ended in between. */
export async function unanswered(
  db: Database,
  { before, after }: { before: string; after: RawEvent | undefined },
  limit: number,
): Promise<RawEvent[]> {
  const { receivedAt = '', sourceId = '', key = '' } = after ?? {};
  const { rows } = await sql<RawEvent>`
    select source_id as "sourceId", key, digest, received_at as "receivedAt", body
    from raw_events where outcome is null and received_at < ${before}
    and (received_at, source_id, key) > (${receivedAt}, ${sourceId}, ${key})
    order by received_at, source_id, key limit ${limit}`.execute(db);
  return rows;
}

export interface Delivery {
  key: string;
  receivedAt: string;
  bytes: number;
  outcome: Outcome | null;
}

/** The latest deliveries of a source, newest first. */
export async function latest(db: Database, sourceId: string, limit: number): Promise<Delivery[]> {
  const { rows } = await sql<Delivery>`
    select key, received_at as "receivedAt", length(body) as bytes, outcome from raw_events
    where source_id = ${sourceId} order by received_at desc limit ${limit}`.execute(db);
  return rows;
}

export async function forgetOlder(db: Database, before: string): Promise<void> {
  await sql`
    delete from raw_events where received_at < ${before} and outcome is not null`.execute(db);
}
