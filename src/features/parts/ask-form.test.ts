import { expect, test } from 'vitest';
import { askFaults, hasFault, isTooLate, type AskForm } from './ask-form.ts';

const now = '2026-11-18T09:00:00.000Z';
const whole: AskForm = {
  expertId: 'lena',
  question: 'Why twice?',
  messageIds: [],
  dueAt: '2026-11-18T12:00:00.000Z',
};

test.each<[Partial<AskForm>, ReturnType<typeof askFaults>]>([
  [{}, { expert: null, question: null, due: null }],
  [{ expertId: null }, { expert: 'noExpert', question: null, due: null }],
  [{ question: '  ' }, { expert: null, question: 'noQuestion', due: null }],
  [{ dueAt: null }, { expert: null, question: null, due: 'missing' }],
  [{ dueAt: now }, { expert: null, question: null, due: 'past' }],
])('%j wants %j', (change, faults) => {
  expect(askFaults({ ...whole, ...change }, now)).toEqual(faults);
  expect(hasFault(faults)).toBe(Object.keys(change).length > 0);
});

test('an answer that comes with the promised news or after it is too late', () => {
  expect(isTooLate(whole, '2026-11-18T12:00:00.000Z', now)).toBe(true);
  expect(isTooLate(whole, '2026-11-18T15:00:00.000Z', now)).toBe(false);
  expect(isTooLate(whole, null, now)).toBe(false);
});
