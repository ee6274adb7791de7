import { Migrator, sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { connectPglite } from '../open-pglite.ts';
import { postgresStore } from '../postgres-store.ts';
import { verifyLog } from '../verify-log.ts';
import { migrations } from './migrations.ts';

const db = await connectPglite();
afterAll(() => db.destroy());

test('a log from before is bound as it stands, and goes on', async () => {
  const names = Object.keys(migrations);
  const before = names[names.indexOf('0023-log-chain') - 1];
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateTo(before ?? '');
  expect(error).toBeUndefined();
  await sql`
    insert into log (seq, thread_id, entry) select seq, 'th_1', jsonb_build_object(
      'at', '2026-11-18T09:00:00.000Z', 'type', 'note.added', 'actorId', null, 'threadId', 'th_1',
      'caseId', null, 'subjectId', 'm_' || seq, 'data', jsonb_build_object('word', 'слово', 'b', 0.5))
    from generate_series(1, 2500) seq`.execute(db);
  await sql`insert into counters (name, value) values ('log', 2500)`.execute(db);
  await migrate(db);
  const store = postgresStore(db);
  expect(await store.log.head()).toBe(2500);
  await store.write((tx) =>
    tx.log.append({ at: '2026-11-18T10:00:00.000Z', type: 'note.added', actorId: null }),
  );
  expect(await verifyLog(db)).toMatchObject({ isWhole: true, entries: 2501 });
}, 60_000);
