import { sql, type RawBuilder } from 'kysely';
import { expect, test } from 'vitest';
import type { Database } from '#server/store/postgres/database.ts';
import { postgresStore } from '#server/store/postgres/postgres-store.ts';
import { verifyLog } from '#server/store/postgres/verify-log.ts';
import type { NewLogEntry, Store } from '#server/store/store.ts';
import { emptied } from './emptied.ts';

const entry: NewLogEntry = {
  at: '2026-11-18T09:00:00.000Z',
  type: 'note.added',
  actorId: 'anna',
  threadId: 'th_1',
  data: { word: 'дважды\0\ud83d', share: 0.1 + 0.2, isNew: true, none: null },
};

/** That whoever changes the log by hand is found out, and whoever writes it as the API does is not. */
export function describeLogChain(openDb: () => Promise<Database>): void {
  async function withEntries(): Promise<{ db: Database; store: Store }> {
    const db = await emptied(await openDb());
    const store = postgresStore(db);
    for (let nth = 0; nth < 3; nth += 1)
      await store.write(async (tx) => {
        await tx.log.append({ ...entry, subjectId: `m_${nth}` });
        // Reading the log in the middle of a write puts what waits into the database.
        await tx.log.ofThread('th_1', 10);
        await tx.log.append(nth === 1 ? { ...entry, data: {} } : entry);
      });
    return { db, store };
  }

  test('a log that the store wrote is whole, whatever its words; an empty one too', async () => {
    const { db } = await withEntries();
    const verdict = await verifyLog(db);
    expect(verdict).toMatchObject({ isWhole: true, entries: 6, head: { seq: 6 } });
    expect(await verifyLog(await emptied(db))).toMatchObject({ isWhole: true, entries: 0 });
  });

  test('processes that write at once make one chain, and what is taken back leaves none', async () => {
    const { db, store } = await withEntries();
    const other = postgresStore(db);
    await Promise.allSettled(
      Array.from({ length: 12 }, (_, nth) =>
        (nth % 2 ? store : other).write(async (tx) => {
          await tx.log.append(entry);
          if (nth % 4 === 3) throw new Error('no');
        }),
      ),
    );
    expect(await verifyLog(db)).toMatchObject({ isWhole: true, entries: 15 });
    expect(await store.log.head()).toBe(15);
  });

  const changes: [what: string, change: RawBuilder<unknown>, seq: number, fault: string][] = [
    [
      'a word is changed',
      sql`update log set entry = jsonb_set(entry, '{data,word}', '"иное"') where seq = 3`,
      3,
      'data-changed',
    ],
    [
      'who did it is changed',
      sql`update log set entry = jsonb_set(entry, '{actorId}', '"oleg"') where seq = 4`,
      4,
      'changed',
    ],
    ['one is removed', sql`delete from log where seq = 2`, 2, 'missing'],
    [
      'two are swapped',
      sql`update log set entry = (select entry from log l where l.seq = 8 - log.seq)
        where seq in (3, 5)`,
      3,
      'changed',
    ],
    ['the end is cut off', sql`delete from log where seq > 4`, 5, 'cut'],
    ['the head is gone too', sql`delete from log_head`, 1, 'unheaded'],
    ['the head is another', sql`update log_head set hash = 'f'`, 6, 'head-changed'],
    [
      'data are dropped and nobody tells it',
      sql`update log set entry = jsonb_set(entry, '{data}', '{}'), salt = '', erased_in = 9
        where seq = 1`,
      1,
      'erasure-untold',
    ],
  ];

  test.each(changes)('%s by hand: found', async (_what, change, seq, fault) => {
    const { db } = await withEntries();
    await change.execute(db);
    expect(await verifyLog(db)).toEqual({ isWhole: false, seq, fault });
  });

  test('the whole chain made anew is found by a head that was noted', async () => {
    const { db } = await withEntries();
    const noted = await verifyLog(db);
    await withEntries();
    if (!noted.isWhole) throw new Error('broken');
    expect(await verifyLog(db)).toMatchObject({ isWhole: true });
    const verdict = { isWhole: false, seq: 6, fault: 'noted-head-changed' };
    expect(await verifyLog(db, noted.head)).toEqual(verdict);
  });
}
