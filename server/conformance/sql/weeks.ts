import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Link } from '#contract/customer.ts';
import type { Database } from '#server/store/postgres/database.ts';
import { postgresStore } from '#server/store/postgres/postgres-store.ts';
import { WEEK, weekOf, weekOfThread } from '#server/store/postgres/searched-weeks.ts';
import { startWith } from '../harness.ts';
import { emptied } from './emptied.ts';

const accounts = ['vk', 'x', 'chat', 'facebook'] as const;
const who = fc.constantFrom(...accounts);
const writes = fc.record({
  what: fc.constant('writes' as const),
  who,
  weeksAgo: fc.nat(3),
  isNext: fc.boolean(),
});
const step = fc.oneof(
  { weight: 2, arbitrary: writes },
  fc.record({ what: fc.constant('links' as const), who, other: who }),
  fc.record({ what: fc.constant('unlinks' as const), nth: fc.nat(9) }),
);

/** That every text bears the week of the thread that shows it, whatever is written, linked and undone. */
export function describeWeeks(openDb: () => Promise<Database>): void {
  test('every text bears the week of the thread that shows it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const db = await emptied(await openDb());
        const api = await startWith(async () => postgresStore(db))();
        const homes = new Map<string, string>();
        const links: Link[] = [];
        for (const taken of steps) {
          if (taken.what === 'writes') {
            if (taken.isNext) api.clock.advance(7 * 86_400);
            const ago = taken.weeksAgo * 7 * 86_400_000;
            const occurredAt = new Date(Date.parse(api.clock.now()) - ago).toISOString();
            const author = { id: taken.who };
            const arrived = { platform: taken.who, author, occurredAt };
            const { id } = await api.arrives(arrived, taken.who);
            const message = await api.store.read((tx) => tx.messages.get(id));
            homes.set(taken.who, message?.homeThreadId ?? '');
          } else if (taken.what === 'links') {
            const [to, other] = [homes.get(taken.who), homes.get(taken.other)];
            if (!to || !other) continue;
            const body = { otherThreadId: other, basis: 'agent' };
            const made = await api.ask<Link>('agent', 'POST', `/threads/${to}/links`, body);
            if (made.status === 201) links.push(made.body);
          } else {
            const [link] = links.splice(taken.nth % links.length || 0, 1);
            if (link) await api.ok('agent', 'DELETE', `/links/${link.id}`);
          }
          await expectWeeks(db);
        }
      }),
      { numRuns: 20 },
    );
  });
}

async function expectWeeks(db: Database): Promise<void> {
  const { rows } = await sql<{ id: string; week: number; words: string[]; stands: number }>`
    select id, week, ${weekOfThread(sql`searched.thread_id`)} as stands,
      tsvector_to_array(words) as words
    from searched`.execute(db);
  expect(rows.filter(({ week, stands }) => week !== stands)).toEqual([]);
  for (const { week, words } of rows) {
    const plain = words.filter((word) => !word.startsWith(WEEK));
    const inWeek = plain.filter((word) => /^\p{L}/u.test(word)).map((word) => WEEK + week + word);
    expect(words).toHaveLength(plain.length + inWeek.length + 1);
    expect(words).toEqual(expect.arrayContaining([WEEK + String(week), ...inWeek]));
  }
  const { rows: threads } = await sql<{ week: number; lastAt: string }>`
    select week_of(newest_key) as week, row->>'lastAt' as "lastAt" from rows`.execute(db);
  for (const { week, lastAt } of threads) expect(week).toBe(weekOf(lastAt));
}
