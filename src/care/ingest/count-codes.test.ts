import { expect, it } from 'vitest';
import { countCodes } from './count-codes.ts';

it('counts each answer, and those that were not given with 0', () => {
  const results = [{ code: 'accepted' }, { code: 'stale' }, { code: 'accepted' }] as const;
  expect(countCodes(results)).toEqual({
    accepted: 2,
    updated: 0,
    duplicate: 0,
    stale: 1,
    deferred_parent: 0,
    erased: 0,
    rejected: 0,
  });
});
