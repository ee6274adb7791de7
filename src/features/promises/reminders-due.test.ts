import { expect, test } from 'vitest';
import type { PromiseReminder } from '#contract/promise.ts';
import { remindersDue } from './reminders-due.ts';

const due = '2026-11-18T12:00:00.000Z';

function reminder(state = 'open'): PromiseReminder {
  return { promise: { id: 'p', dueAt: due, state } } as PromiseReminder;
}

test('the first look reminds of nothing, what falls due later is said once when near and once when over', () => {
  const times = ['10:59:00', '11:00:00', '11:01:00', '11:59:59', '12:00:00', '13:00:00'];
  let said: ReadonlyMap<string, string> | undefined;
  const told = times.map((time) => {
    const seen = remindersDue([reminder()], said, `2026-11-18T${time}.000Z`);
    said = seen.said;
    return seen.fresh.map(({ urgency }) => urgency);
  });
  expect(told).toEqual([[], ['soon'], [], [], ['overdue'], []]);
});

test('what was near at the first look is said when it is over; a promise that has ended is not', () => {
  const { said, fresh } = remindersDue([reminder()], undefined, '2026-11-18T11:30:00.000Z');
  expect(fresh).toEqual([]);
  const later = '2026-11-18T12:30:00.000Z';
  expect(remindersDue([reminder()], said, later).fresh).toHaveLength(1);
  expect(remindersDue([reminder('kept')], said, later).fresh).toEqual([]);
});

test('a promise that comes near at once, or from a colleague who leaves, is said', () => {
  const seen = remindersDue([reminder()], new Map(), '2026-11-18T11:30:00.000Z');
  expect(seen.fresh).toMatchObject([{ urgency: 'soon' }]);
});
