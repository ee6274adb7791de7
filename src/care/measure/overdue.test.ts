import { expect, it } from 'vitest';
import type { Measure } from '#contract/measure.ts';
import { isMeasureOverdue, measuresInOrder } from './overdue.ts';

it.each([
  ['its own day', '2026-11-18', null, '2026-11-18T12:00:00Z', 'Europe/Moscow', false],
  ['the day after', '2026-11-17', null, '2026-11-18T12:00:00Z', 'Europe/Moscow', true],
  ['done', '2026-11-17', '2026-11-18T10:00:00Z', '2026-11-18T12:00:00Z', 'Europe/Moscow', false],
  ['already tomorrow in Moscow', '2026-11-18', null, '2026-11-18T22:00:00Z', 'Europe/Moscow', true],
  ['still today in London', '2026-11-18', null, '2026-11-18T22:00:00Z', 'Europe/London', false],
])('%s', (_name, plannedOn, doneAt, now, zone, isOverdue) => {
  expect(isMeasureOverdue(measure({ plannedOn, doneAt }), now, zone)).toBe(isOverdue);
});

it('shows first what is planned first, and last what is done', () => {
  const done = measure({ id: 'done', plannedOn: '2026-01-01', doneAt: '2026-01-01T00:00:00Z' });
  const soon = measure({ id: 'soon', plannedOn: '2026-11-20' });
  const later = measure({ id: 'later', plannedOn: '2026-12-20' });
  expect(measuresInOrder([done, later, soon]).map(({ id }) => id)).toEqual([
    'soon',
    'later',
    'done',
  ]);
});

function measure(change: Partial<Measure>): Measure {
  return {
    id: 'measure_1',
    title: 'Fees are shown before payment',
    doneNow: '',
    plannedOn: '2026-12-01',
    ownerId: 'lead',
    topic: 'fees',
    caseNumbers: [],
    doneAt: null,
    version: 1,
    ...change,
  };
}
