import { expect, test } from 'vitest';
import { countsBy, firstCountedDay, withOneEnded } from './days.ts';

const as = { day: '2026-11-18', personId: 'anna', sourceId: 'vk', topic: 'card' } as const;

test('each end is one more on the line of its day, person, source and topic', () => {
  const first = withOneEnded(undefined, as, 'kept');
  expect(first).toEqual({
    ...as,
    id: '2026-11-18|anna|vk|card',
    kept: 1,
    broken: 0,
    withdrawn: 0,
  });
  expect(withOneEnded(first, as, 'broken')).toMatchObject({ kept: 1, broken: 1, withdrawn: 0 });
});

test('lines add up by any column, what has none stands apart, the busiest comes first', () => {
  const lines = [
    withOneEnded(undefined, as, 'kept'),
    withOneEnded(undefined, { ...as, day: '2026-11-17' }, 'kept'),
    withOneEnded(undefined, { ...as, personId: 'dina', sourceId: null, topic: null }, 'withdrawn'),
  ];
  const anna = { kept: 2, broken: 0, withdrawn: 0 };
  const dina = { kept: 0, broken: 0, withdrawn: 1 };
  expect(countsBy(lines, 'personId')).toEqual([
    { id: 'anna', ...anna },
    { id: 'dina', ...dina },
  ]);
  expect(countsBy(lines, 'sourceId')).toEqual([
    { id: 'vk', ...anna },
    { id: null, ...dina },
  ]);
  expect(countsBy(lines, 'topic')).toEqual([
    { id: 'card', ...anna },
    { id: null, ...dina },
  ]);
  expect(countsBy([], 'topic')).toEqual([]);
});

test('four weeks are counted, today among them', () => {
  expect(firstCountedDay('2026-11-28T00:00:00.000Z')).toBe('2026-11-01');
});
