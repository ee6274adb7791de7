import { sql } from 'kysely';
import type { WriteTx } from '../store.ts';
import { indexes, tables } from './tables.ts';
import type { WorkingSet } from './working/working-set.ts';

export function sqlHints(work: WorkingSet): WriteTx['hints'] {
  const table = tables.hints(work);
  return {
    get: table.get,
    put: table.put,
    delete: table.delete,
    ofAccount: async (id) => [
      ...(await table.by(indexes.hintFirst, [id])),
      ...(await table.by(indexes.hintSecond, [id])),
    ],
  };
}

/** Accounts compared in one transaction put keys of their own, and nobody is asked for again for that. */
const PUT_MEANWHILE = 16;

/** The keys of accounts, and who bears them: a table of its own, for some are borne by many thousands. */
export function sqlLikenessKeys(work: WorkingSet): WriteTx['likenessKeys'] & BearerLoader {
  const table = tables.likenessKeys(work);
  /** As the database has them, up to the limit that was asked. */
  const stored = new Map<string, { ids: string[]; limit: number }>();
  const changed = new Map<string, readonly string[]>();

  async function load(keys: readonly string[], limit: number): Promise<string[][]> {
    const asked = [...new Set(keys)].filter((key) => (stored.get(key)?.limit ?? 0) < limit);
    const read = () => keys.map((key) => stored.get(key)?.ids ?? []);
    if (asked.length === 0) return read();
    for (const key of asked) stored.set(key, { ids: [], limit });
    const { rows } = await sql<{ key: string; id: string }>`
      select key, bearer.id from unnest(${asked}::text[]) key cross join lateral (
        select id from likeness_bearers where likeness_bearers.key = key.key
        order by id limit ${limit}) bearer`.execute(work.tx);
    for (const { key, id } of rows) stored.get(key)?.ids.push(id);
    return read();
  }

  work.alsoFlush('likeness_bearers', async () => {
    if (changed.size === 0) return;
    const entries = [...changed].flatMap(([id, keys]) => keys.map((key) => ({ id, key })));
    await sql`
      delete from likeness_bearers where id = any(${[...changed.keys()]}::text[])`.execute(work.tx);
    await sql`
      insert into likeness_bearers (key, id)
      select e->>'key', e->>'id' from jsonb_array_elements(${JSON.stringify(entries)}::jsonb) e
      on conflict do nothing`.execute(work.tx);
    changed.clear();
    stored.clear();
  });

  return {
    get: table.get,
    async put(row) {
      await table.put(row);
      changed.set(row.id, row.keys);
    },
    async bearers(key, limit) {
      await load([key], limit + changed.size);
      const ids = new Set(stored.get(key)?.ids);
      for (const [id, keys] of changed) {
        if (keys.includes(key)) ids.add(id);
        else ids.delete(id);
      }
      return [...ids].sort().slice(0, limit);
    },
    loadBearers: (keys, limit) => load(keys, limit + PUT_MEANWHILE),
  };
}

interface BearerLoader {
  /** For each key the ids of those who bear it. */
  loadBearers(keys: readonly string[], limit: number): Promise<string[][]>;
}
