import { expect, test } from 'vitest';
import { owesMissed } from './missed.ts';

const back = { reopenedCount: 1, missed: null, status: 'open' } as const;

test.each([
  ['a case that came back', {}, true],
  ['one that never came back', { reopenedCount: 0 }, false],
  ['one of which it is known', { missed: 'The wrong account' }, false],
  ['one that waits for an expert', { status: 'waiting-inside' as const }, false],
])('%s', (_what, change, isOwed) => {
  expect(owesMissed({ ...back, ...change })).toBe(isOwed);
});
