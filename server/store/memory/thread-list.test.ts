import fc from 'fast-check';
import { soonUntil } from '#care/promise/ledger.ts';
import { expect, test } from 'vitest';
import { threadRow } from '#care/thread/row.ts';
import { isInView, sortKey } from '#care/thread/views.ts';
import { aCase, aMessage, anAccount, now } from '#care/thread/samples.ts';
import type { ThreadListQuery, ThreadRow } from '#contract/thread.ts';
import { views } from '#contract/view-names.ts';
import { SearchIndex } from './search-index.ts';
import { ThreadLists } from './thread-list.ts';

const anna = { personId: 'anna', sources: null };
const query: ThreadListQuery = { view: 'all', q: '', sort: 'newest', limit: 100 };

function row(id: string, change: Partial<ThreadRow> = {}): ThreadRow {
  const cases = [aCase({ status: 'open' })];
  const news = { promises: [], parts: [], calendars: [] };
  const facts = { threadId: id, createdAt: now, cases, replies: [], reading: null, ...news };
  return {
    ...threadRow({ ...facts, accounts: [anAccount()], messages: [aMessage()] }),
    ...change,
  };
}

/** What a list answers after any changes, against looking at every row. */
const change = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  minute: fc.nat(5),
  waits: fc.boolean(),
  status: fc.constantFrom('open' as const, 'checking' as const, 'closed' as const),
  assigneeId: fc.constantFrom(null, 'anna', 'boris'),
  isGone: fc.boolean(),
});

test('after any changes every view holds its rows in order, page by page, and is counted', () => {
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 30 }),
      fc.constantFrom('newest' as const, 'waiting' as const),
      fc.integer({ min: 1, max: 4 }),
      (changes, sort, limit) => {
        const lists = new ThreadLists(new SearchIndex());
        const kept = new Map<string, ThreadRow>();
        for (const { id, minute, waits, isGone, ...rest } of changes) {
          const before = kept.get(id);
          if (before) lists.remove(before);
          kept.delete(id);
          if (isGone) continue;
          const lastAt = `2026-11-18T09:0${minute}:00.000Z`;
          const next = row(id, { ...rest, lastAt, waitingSince: waits ? lastAt : null });
          kept.set(id, next);
          lists.add(next);
          lists.page({ ...query, sort }, anna);
        }
        for (const view of views) {
          const expected = [...kept.values()]
            .filter((each) => isInView(each, view, 'anna'))
            .map((each) => ({ id: each.id, key: sortKey(each, view, sort) }))
            .sort((a, b) => (a.key < b.key ? -1 : 1))
            .map(({ id }) => id);
          expect(idsByCursor(lists, { ...query, view, sort, limit })).toEqual(expected);
          expect(idsByOffset(lists, { ...query, view, sort, limit })).toEqual(expected);
          expect(lists.counts(anna, now)[view]).toBe(expected.length);
        }
      },
    ),
  );
});

test('thousands of changes at once are sorted in as well as single ones', () => {
  const lists = new ThreadLists(new SearchIndex());
  const at = (index: number) => new Date(Date.parse(now) - ((index * 7919) % 1000) * 1000);
  const all = Array.from({ length: 1000 }, (_, index) =>
    row(`t${index}`, { lastAt: at(index).toISOString() }),
  );
  for (const each of all) lists.add(each);
  const times = () => lists.page({ ...query, limit: 200, offset: 700 }, anna).rows;
  const before = times();
  expect(before.map(({ lastAt }) => lastAt)).toEqual(
    before.map(({ lastAt }) => lastAt).toSorted((a, b) => (a < b ? 1 : -1)),
  );
  for (const each of all) {
    lists.remove(each);
    lists.add({ ...each, snippet: 'changed' });
  }
  expect(times()).toEqual(before.map((each) => ({ ...each, snippet: 'changed' })));
});

test('a few finds among many rows stand in their order, also after changes', () => {
  const search = new SearchIndex();
  const lists = new ThreadLists(search);
  const at = (index: number) => new Date(Date.parse(now) - ((index * 37) % 200) * 1000);
  const all = Array.from({ length: 200 }, (_, index) =>
    row(`t${index}`, { lastAt: at(index).toISOString() }),
  );
  all.forEach((each, index) => {
    const text = index % 50 === 7 ? 'комиссия' : 'вклад';
    search.add({ id: `m${index}`, threadId: each.id, text });
    lists.add(each);
  });
  const found = () => lists.page({ ...query, q: 'комиссией' }, anna).rows;
  const sorted = (rows: ThreadRow[]) => rows.toSorted((a, b) => (a.lastAt < b.lastAt ? 1 : -1));
  const finds = all.filter((_, index) => index % 50 === 7);
  expect(found()).toEqual(sorted(finds));

  const [first, second] = finds as [ThreadRow, ThreadRow];
  lists.remove(first);
  lists.remove(second);
  const later = { ...second, lastAt: new Date(Date.parse(now) + 1000).toISOString() };
  lists.add(later);
  expect(found()).toEqual(sorted([later, ...finds.slice(2)]));
  expect(lists.page({ ...query, q: 'комиссией', assignee: 'boris' }, anna).total).toBe(0);
});

test('overdue is what is due by now, soon what is due within the hour', () => {
  const lists = new ThreadLists(new SearchIndex());
  lists.add(row('a', { promiseDueAt: '2026-11-18T08:00:00.000Z' }));
  lists.add(row('b', { promiseDueAt: now }));
  lists.add(row('c'));
  lists.add(row('d', { promiseDueAt: soonUntil(now) }));
  lists.add(row('e', { promiseDueAt: new Date(Date.parse(soonUntil(now)) + 1).toISOString() }));
  expect(lists.counts(anna, now)).toMatchObject({ promises: 4, overdue: 2, soon: 1 });
});

function idsByCursor(lists: ThreadLists, asked: ThreadListQuery): string[] {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = lists.page({ ...asked, cursor }, anna);
    ids.push(...page.rows.map(({ id }) => id));
    cursor = page.cursor ?? undefined;
  } while (cursor !== undefined);
  return ids;
}

function idsByOffset(lists: ThreadLists, asked: ThreadListQuery): string[] {
  const { total } = lists.page(asked, anna);
  const ids: string[] = [];
  for (let offset = 0; offset < total; offset += asked.limit)
    ids.push(...lists.page({ ...asked, offset }, anna).rows.map(({ id }) => id));
  return ids;
}
