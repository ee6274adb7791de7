import { sql } from 'kysely';
import { afterAll, expect, test, vi } from 'vitest';
import { openPglite } from '#server/store/postgres/open-pglite.ts';
import { postgresStore } from '#server/store/postgres/postgres-store.ts';
import { sourceSets } from '#server/store/postgres/migrations/0022-source-sets.ts';
import { startWith } from '../harness.ts';

vi.setConfig({ testTimeout: 60_000 });
const db = await openPglite();

afterAll(() => db.destroy());

test('what a migration counts of old threads is what a store would have counted', async () => {
  const api = await startWith(async () => postgresStore(db))();
  for (const [number, from] of ['vk', 'x', 'vk', 'review', 'x', 'vk'].entries()) {
    const { threadId } = await api.arrives({ author: { id: `${number}` } }, from);
    const { id } = await api.caseOf(threadId);
    if (number % 2 === 0) await api.sends('probation', threadId);
    if (number % 3 === 0) {
      const owner = { assigneeId: 'agent', seenAssigneeId: null };
      await api.ok('agent', 'POST', `/cases/${id}/assign`, owner);
      const draft = { text: 'Напишу', dueAt: '2026-12-01T10:00:00Z' };
      await api.ok('agent', 'POST', `/cases/${id}/promises`, draft);
    }
  }
  const [first, second] = (await api.list('?source=vk')).rows;
  const x = (await api.list('?source=x')).rows[0];
  for (const other of [second, x])
    await api.ok('agent', 'POST', `/threads/${first?.id}/links`, {
      otherThreadId: other?.id,
      basis: 'agent',
    });
  const [waiting] = (await api.list('?source=review')).rows;
  await api.sends('agent', waiting?.id ?? '');
  await api.resolve('agent', second?.id ?? '');
  const counted = await counters();
  expect(counted.length).toBeGreaterThan(6);
  await sql`delete from counters where name like 'set:%' or name like 'view-of:%'`.execute(db);
  await sql`alter table rows drop column source_set`.execute(db);
  await sql`drop index rows_wave, cases_open_of`.execute(db);
  await sourceSets.up(db);
  expect(await counters()).toEqual(counted);
});

async function counters() {
  const { rows } = await sql`
    select name, value::int from counters
    where (name like 'set:%' or name like 'view-of:%') and value > 0 order by name`.execute(db);
  return rows;
}
