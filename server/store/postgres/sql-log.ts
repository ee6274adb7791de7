import { sql } from 'kysely';
import type { LogEntry } from '#contract/event.ts';
import type { NewLogEntry, WriteTx } from '../store.ts';
import { countBy } from './counters.ts';
import type { Database, Tx } from './database.ts';
import { storableJson } from './storable.ts';
import type { WorkingSet } from './working/working-set.ts';

interface Kept {
  seq: string;
  entry: Omit<LogEntry, 'seq'>;
}

/** The log inside a transaction. */
export function sqlLog(work: WorkingSet): WriteTx['log'] {
  return {
    append: async (entry) => work.append(entry),
    async ofThread(threadId, limit) {
      await work.flush();
      const { rows } = await sql<Kept>`
        select seq, entry from log where thread_id = ${threadId}
        order by seq desc limit ${limit}`.execute(work.tx);
      return rows.map(asEntry).reverse();
    },
  };
}

/** Writes entries in their order. The counter is rolled back with them, so `seq` has no gaps. */
export async function writeLog(tx: Tx, entries: readonly NewLogEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const last = await countBy(tx, 'log', entries.length);
  const first = last - entries.length + 1;
  const kept = entries.map((entry, nth) => ({
    seq: first + nth,
    threadId: entry.threadId ?? null,
    entry: whole(entry),
  }));
  await sql`
    insert into log (seq, thread_id, entry)
    select (e->>'seq')::bigint, e->>'threadId', e->'entry'
    from jsonb_array_elements(${storableJson(kept)}::jsonb) e`.execute(tx);
}

export async function entriesSince(db: Database, after: number, limit: number) {
  const { rows } = await sql<Kept>`
    select seq, entry from log where seq > ${after} order by seq limit ${limit}`.execute(db);
  return rows.map(asEntry);
}

function whole(entry: NewLogEntry): Omit<LogEntry, 'seq'> {
  const { at, type, actorId, threadId = null, caseId = null, subjectId = null, data = {} } = entry;
  return { at, type, actorId, threadId, caseId, subjectId, data };
}

function asEntry({ seq, entry }: Kept): LogEntry {
  return { seq: Number(seq), ...entry };
}
