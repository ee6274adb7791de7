import { expect, test } from 'vitest';
import { aPromise } from '#care/thread/samples.ts';
import { sortPromises } from './sort-promises.ts';

test('what is owed comes soonest first, what is over newest first, and each end is counted', () => {
  const { open, ended, counts } = sortPromises([
    aPromise({ id: 'late', dueAt: '2026-11-20T10:00:00.000Z' }),
    aPromise({ id: 'soon', dueAt: '2026-11-19T10:00:00.000Z' }),
    aPromise({ id: 'kept', state: 'kept', closedAt: '2026-11-10T10:00:00.000Z' }),
    aPromise({ id: 'broken', state: 'broken', closedAt: '2026-11-12T10:00:00.000Z' }),
    aPromise({ id: 'withdrawn', state: 'withdrawn', closedAt: '2026-11-11T10:00:00.000Z' }),
  ]);
  expect(open.map(({ id }) => id)).toEqual(['soon', 'late']);
  expect(ended.map(({ id }) => id)).toEqual(['broken', 'withdrawn', 'kept']);
  expect(counts).toEqual({ kept: 1, broken: 1 });
});
