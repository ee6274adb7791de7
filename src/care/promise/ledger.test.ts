import { expect, test } from 'vitest';
import { aPromise, now } from '../thread/samples.ts';
import { closePromise, liesAhead, makePromise, nextPromise, promiseUrgency } from './ledger.ts';

const at = {
  id: 'promise_1',
  caseId: 'case_1',
  threadId: 'th_1',
  homeThreadId: 'th_1',
  personId: 'anna',
  now,
  askedMessageId: null,
};

test('a promise keeps its instant in UTC, whatever offset it was written with', () => {
  const draft = { text: 'Напишу', dueAt: '2026-11-18T15:00:00+03:00' };
  expect(makePromise(draft, at)).toEqual({
    ok: true,
    value: aPromise({ text: 'Напишу', dueAt: '2026-11-18T12:00:00.000Z' }),
  });
});

test.each([
  ['2026-11-18T08:59:59Z', false],
  ['2026-11-18T09:00:00Z', false],
  ['2026-11-18T12:00:00+03:00', false],
  ['2026-11-18T12:00:01+03:00', true],
  ['2026-11-18T09:00:00.001Z', true],
])('%s lies ahead of nine: %s', (dueAt, isAhead) => {
  const draft = { text: 'Напишу', dueAt };
  expect(liesAhead(draft, now)).toBe(isAhead);
  expect(makePromise(draft, at).ok).toBe(isAhead);
});

test.each([
  ['kept', '2026-11-18T12:00:00.000Z', 'kept'],
  ['kept', '2026-11-18T12:00:00.001Z', 'broken'],
  ['withdrawn', '2026-11-18T11:00:00.000Z', 'withdrawn'],
  ['withdrawn', '2026-11-19T11:00:00.000Z', 'withdrawn'],
] as const)('%s at %s, due at noon, is %s', (how, closedAt, state) => {
  const by = { how, personId: 'boris', now: closedAt, note: 'по телефону' };
  expect(closePromise(aPromise(), by)).toMatchObject({
    ok: true,
    value: { state, closedAt, closedById: 'boris', note: 'по телефону' },
  });
});

test.each(['kept', 'broken', 'withdrawn'] as const)('a %s promise is closed for good', (state) => {
  const by = { how: 'kept', personId: 'anna', now, note: null } as const;
  expect(closePromise(aPromise({ state }), by)).toEqual({ ok: false, code: 'wrong_state' });
});

test('the next promise is the open one that is due first', () => {
  const promises = [
    aPromise({ id: 'late', dueAt: '2026-11-19T10:00:00.000Z' }),
    aPromise({ id: 'first', dueAt: '2026-11-18T10:00:00.000Z' }),
    aPromise({ id: 'gone', dueAt: '2026-11-18T08:00:00.000Z', state: 'kept' }),
  ];
  expect(nextPromise(promises)?.id).toBe('first');
  expect(nextPromise([])).toBeUndefined();
});

test.each([
  ['2026-11-18T08:00:00.000Z', 'overdue'],
  ['2026-11-18T09:00:00.000Z', 'overdue'],
  ['2026-11-18T10:00:00.000Z', 'soon'],
  ['2026-11-18T10:00:00.001Z', 'later'],
])('at nine, news due at %s is %s', (dueAt, urgency) => {
  expect(promiseUrgency(dueAt, now)).toBe(urgency);
});
