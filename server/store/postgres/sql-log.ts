import { hash } from 'node:crypto';
import { sql } from 'kysely';
import { emptyChain, linkEntry, type ChainedEntry, type ChainHead } from '#care/log/chain.ts';
import type { LogEntry } from '#contract/event.ts';
import { randomHex } from './random-hex.ts';
import type { NewLogEntry, WriteTx } from '../store.ts';
import type { Database, Tx } from './database.ts';
import { storableJson } from './storable.ts';
import type { WorkingSet } from './working/working-set.ts';

interface Kept {
  seq: string;
  entry: Omit<LogEntry, 'seq'>;
}

interface KeptLink extends Kept {
  salt: string;
  dataHash: string;
  hash: string;
  erasedIn: string | null;
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

/**
 * Writes entries in their order, each bound to the one before it. Writers take turns, so the head that was
 * read is the head still; it is rolled back with them, so `seq` has no gaps.
 */
export async function writeLog(tx: Tx, entries: readonly NewLogEntry[]): Promise<void> {
  if (entries.length === 0) return;
  let head = await readLogHead(tx);
  const kept = entries.map((entry) => {
    const rest = whole(entry);
    const seq = head.seq + 1;
    const link = linkEntry({ seq, ...rest }, head, { sha256: sha256OfNode, salt });
    head = { seq, hash: link.hash };
    return { seq, threadId: rest.threadId, entry: rest, ...link };
  });
  await sql`
    with added as (
      insert into log (seq, thread_id, entry, salt, data_hash, hash)
      select (e->>'seq')::bigint, e->>'threadId', e->'entry', e->>'salt', e->>'dataHash', e->>'hash'
      from jsonb_array_elements(${storableJson(kept)}::jsonb) e
    )
    insert into log_head (id, seq, hash) values (1, ${head.seq}, ${head.hash})
    on conflict (id) do update set seq = excluded.seq, hash = excluded.hash`.execute(tx);
}

export async function readLogHead(db: Database): Promise<ChainHead> {
  const { rows } = await sql<{ seq: string; hash: string }>`
    select seq, hash from log_head`.execute(db);
  const [head] = rows;
  return head ? { seq: Number(head.seq), hash: head.hash } : emptyChain;
}

export function sha256OfNode(text: string): string {
  return hash('sha256', text, 'hex');
}

function salt(): string {
  return randomHex(16);
}

const PAGE = 1_000;

/** The whole log with what binds it together, in pages. */
export async function* chainedPages(db: Database): AsyncGenerator<ChainedEntry[]> {
  for (let after = 0; ;) {
    const { rows } = await sql<KeptLink>`
      select seq, entry, salt, data_hash as "dataHash", hash, erased_in as "erasedIn"
      from log where seq > ${after} order by seq limit ${PAGE}`.execute(db);
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(({ seq, entry, erasedIn, ...link }) => ({
      ...asEntry({ seq, entry }),
      ...link,
      erasedIn: erasedIn === null ? null : Number(erasedIn),
    }));
    after = Number(last.seq);
  }
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
