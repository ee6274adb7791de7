import { expect, test } from 'vitest';
import type { Delivery } from '#contract/door.ts';
import { fateOf, isFaulty } from './delivery-fate.ts';

const came = (outcome: Delivery['outcome']) => ({ outcome });
const result = (code: string, reason: string | null = null) => ({ code, reason });
const taken = (...results: object[]) => came({ status: 200, body: { results } });

test('what nobody has read yet is unread, and no fault', () => {
  expect(fateOf(came(null))).toEqual({ kind: 'unread' });
  expect(isFaulty(came(null))).toBe(false);
});

test('a body that could not be read says why', () => {
  const refused = came({ status: 400, body: { error: { message: 'the body is not valid JSON' } } });
  expect(fateOf(refused)).toEqual({ kind: 'refused', reason: 'the body is not valid JSON' });
  expect(isFaulty(refused)).toBe(true);
});

test('a delivery without entries says so', () => {
  expect(fateOf(taken())).toEqual({ kind: 'said', words: 'no entries' });
  expect(isFaulty(taken())).toBe(false);
});

test('entries are counted by what became of them, and each reason is told once', () => {
  const delivery = taken(
    result('rejected', 'id: is missing'),
    result('accepted'),
    result('rejected', 'id: is missing'),
    result('duplicate'),
    result('accepted'),
  );
  expect(fateOf(delivery)).toEqual({
    kind: 'taken',
    counts: [
      ['accepted', 2],
      ['duplicate', 1],
      ['rejected', 2],
    ],
    reasons: ['id: is missing'],
  });
  expect(isFaulty(delivery)).toBe(true);
  expect(isFaulty(taken(result('accepted'), result('stale')))).toBe(false);
});

test('what was no mention says what it was', () => {
  const copy = came({ status: 200, body: { results: [], said: 'a copy: reply r1' } });
  expect(fateOf(copy)).toEqual({ kind: 'said', words: 'a copy: reply r1' });
  expect(isFaulty(copy)).toBe(false);
});
