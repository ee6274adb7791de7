import fc from 'fast-check';
import { expect, test } from 'vitest';
import { priorityOf, priorityPoints, type PriorityFacts } from './priority.ts';

const calm: PriorityFacts = {
  waitingSince: null,
  promiseDueAt: null,
  isMoneyAtRisk: false,
  isUpset: false,
  isRegulatorNamed: false,
  repeats: 0,
  reach: 0,
};
const nine = '2026-11-18T09:00:00.000Z';

test.each([
  ['nothing is owed', {}, null, []],
  ['mere anger when nothing is owed', { isUpset: true }, null, []],
  ['a wait', { waitingSince: nine }, '2026-11-18T09:00:00.000Z', ['waiting']],
  [
    'money',
    { waitingSince: nine, isMoneyAtRisk: true },
    '2026-11-18T01:00:00.000Z',
    ['money', 'waiting'],
  ],
  ['a promise due at nine', { promiseDueAt: nine }, '2026-11-18T03:00:00.000Z', ['promise']],
  [
    'repeats, up to three',
    { waitingSince: nine, repeats: 9 },
    '2026-11-17T21:00:00.000Z',
    ['repeat', 'waiting'],
  ],
  [
    'reach',
    { waitingSince: nine, reach: 250_000 },
    '2026-11-18T01:00:00.000Z',
    ['reach', 'waiting'],
  ],
  [
    'a regulator',
    { waitingSince: nine, isRegulatorNamed: true },
    '2026-11-17T21:00:00.000Z',
    ['regulator', 'waiting'],
  ],
] as const)('%s', (_what, facts, priorityAt, reasons) => {
  expect(priorityOf({ ...calm, ...facts })).toEqual({ priorityAt, reasons });
});

test('ten points an hour, none before', () => {
  expect(priorityPoints(nine, '2026-11-18T10:30:00.000Z')).toBe(15);
  expect(priorityPoints(nine, '2026-11-18T08:00:00.000Z')).toBe(0);
  expect(priorityPoints(null, nine)).toBe(0);
});

test('whoever comes first now comes first at any later time', () => {
  const moment = fc.integer({ min: 0, max: 1_000_000 }).map((minute) => later(nine, minute));
  fc.assert(
    fc.property(moment, moment, fc.nat(1_000_000), (one, two, minutes) => {
      const now = later(nine, 1_000_000);
      const then = later(now, minutes);
      const order = Math.sign(priorityPoints(one, now) - priorityPoints(two, now));
      const order2 = Math.sign(priorityPoints(one, then) - priorityPoints(two, then));
      expect(order * order2).toBeGreaterThanOrEqual(0);
    }),
  );
});

function later(at: string, minutes: number): string {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString();
}
