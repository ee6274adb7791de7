import { expect, test } from 'vitest';
import type { RuleDay } from '#contract/guidance.ts';
import { firstDay, reportsOf, withOneMore } from './report.ts';

function day(date: string, people: string[], fired = 0): RuleDay {
  return { id: `wordy|${date}`, rule: 'wordy', day: date, fired, notHere: people.length, people };
}

test('four weeks are counted, today among them', () => {
  expect(firstDay('2026-11-28T09:00:00.000Z')).toBe('2026-11-01');
});

test('one thing more is added to the day, and people are told once', () => {
  const first = withOneMore(undefined, 'wordy', '2026-11-18', { kind: 'fired' });
  expect(first).toEqual(day('2026-11-18', [], 1));
  const by = { kind: 'not-here', personId: 'anna' } as const;
  const twice = withOneMore(withOneMore(first, 'wordy', first.day, by), 'wordy', first.day, by);
  expect(twice).toMatchObject({ fired: 1, notHere: 2, people: ['anna'] });
});

test.each([
  ['nobody', [], false],
  ['one person often', [day('2026-11-18', ['anna']), day('2026-11-19', ['anna'])], false],
  ['two on one day', [day('2026-11-18', ['anna', 'max'])], true],
  ['two in a week', [day('2026-11-24', ['max']), day('2026-11-18', ['anna'])], true],
  ['two in eight days', [day('2026-11-18', ['anna']), day('2026-11-25', ['max'])], false],
] as const)('%s: doubted %s', (_who, days, isDoubted) => {
  expect(reportsOf(['wordy'], days)[0]?.isDoubted).toBe(isDoubted);
});

test('a rule that nothing happened to is told too, others are not mixed in', () => {
  expect(reportsOf(['wordy', 'officialese'], [day('2026-11-18', ['anna'], 3)])).toEqual([
    { rule: 'wordy', fired: 3, notHere: 1, isDoubted: false },
    { rule: 'officialese', fired: 0, notHere: 0, isDoubted: false },
  ]);
});
