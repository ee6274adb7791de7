import { createHash, randomBytes } from 'node:crypto';
import { sql, type Kysely, type Migration } from 'kysely';
import { emptyChain, linkEntry } from '#care/log/chain.ts';
import type { LogEntry } from '#contract/event.ts';
import { run } from './create-entity.ts';

/** Entries are bound to those before them; what was logged until now is taken as it stands. */
export const logChain: Migration = { up };

const AT_ONCE = 1_000;

async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `alter table log add column salt text, add column data_hash text, add column hash text,
      add column erased_in bigint`,
  );
  await run(
    db,
    `create table log_head (
      id integer primary key check (id = 1), seq bigint not null, hash text not null)`,
  );
  const head = await bindAll(db);
  if (head.seq > 0)
    await sql`insert into log_head (id, seq, hash) values (1, ${head.seq}, ${head.hash})`.execute(
      db,
    );
  await run(db, `delete from counters where name = 'log'`);
  await run(
    db,
    `alter table log alter column salt set not null, alter column data_hash set not null,
      alter column hash set not null`,
  );
}

async function bindAll(db: Kysely<unknown>) {
  let head = emptyChain;
  for (;;) {
    const { rows } = await sql<{ seq: string; entry: Omit<LogEntry, 'seq'> }>`
      select seq, entry from log where seq > ${head.seq} order by seq limit ${AT_ONCE}`.execute(db);
    if (rows.length === 0) return head;
    const links = rows.map(({ seq, entry }) => {
      const link = linkEntry({ seq: Number(seq), ...entry }, head, { sha256, salt });
      head = { seq: Number(seq), hash: link.hash };
      return { seq, ...link };
    });
    await sql`
      update log set salt = e->>'salt', data_hash = e->>'dataHash', hash = e->>'hash'
      from jsonb_array_elements(${JSON.stringify(links)}::jsonb) e
      where log.seq = (e->>'seq')::bigint`.execute(db);
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function salt(): string {
  return randomBytes(16).toString('hex');
}
