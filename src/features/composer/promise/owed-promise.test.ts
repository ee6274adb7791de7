import { expect, test } from 'vitest';
import type { NewsPromise } from '#contract/promise.ts';
import { isKeptUnasked, owedPromise } from './owed-promise.ts';

const now = '2026-11-22T12:00:00.000Z';

function promise(id: string, change: Partial<NewsPromise> = {}): NewsPromise {
  return { id, caseId: 'c-1', state: 'open', dueAt: now, ...change } as NewsPromise;
}

test('of the open promises of this case the first to fall due is owed', () => {
  const owed = owedPromise(
    [
      promise('later', { dueAt: '2026-11-24T12:00:00.000Z' }),
      promise('first', { dueAt: '2026-11-23T12:00:00.000Z' }),
      promise('kept', { state: 'kept' }),
      promise('of another case', { caseId: 'c-2' }),
    ],
    'c-1',
  );
  expect(owed?.id).toBe('first');
});

test.each([
  ['overdue', '2026-11-22T11:00:00.000Z', true],
  ['due within the hour', '2026-11-22T13:00:00.000Z', true],
  ['due later', '2026-11-22T13:01:00.000Z', false],
])('a reply is the promised news unasked when they are %s: %s → %s', (_, dueAt, expected) => {
  expect(isKeptUnasked(promise('p', { dueAt }), now)).toBe(expected);
});

test('an end that was not told is owed when nothing is open, and only the agent says that a reply tells it', () => {
  const broken = promise('broken', { state: 'broken', toldAt: null });
  const told = promise('told', { state: 'withdrawn', toldAt: now });
  expect(owedPromise([told, broken, promise('open')], 'c-1')?.id).toBe('open');
  expect(owedPromise([told, broken], 'c-1')?.id).toBe('broken');
  expect(owedPromise([told], 'c-1')).toBeUndefined();
  expect(isKeptUnasked(broken, now)).toBe(false);
});

test('without a promise nothing is kept', () => {
  expect(isKeptUnasked(undefined, now)).toBe(false);
});
