import { expect, it } from 'vitest';
import type { ThreadDetail } from '#contract/thread.ts';
import { composerShape } from './composer-shape.ts';

const thread = {
  row: { caseId: 'c-1' },
  cases: [{ id: 'c-1', status: 'open' }],
  places: [{ closedBecause: null }],
  promises: [],
  draft: null,
} as unknown as ThreadDetail;

it('threads whose composers show the same are of one shape', () => {
  const other = { ...thread, row: { ...thread.row, caseId: 'c-2' } };
  expect(composerShape(other)).toBe(composerShape(thread));
});

it.each([
  ['a case that is closed', { cases: [{ id: 'c-1', status: 'closed' }] }],
  ['one more place', { places: [{ closedBecause: null }, { closedBecause: null }] }],
  ['a place that is closed', { places: [{ closedBecause: 'policy' }] }],
  ['news that is owed', { promises: [{ state: 'open', caseId: 'c-1' }] }],
])('%s makes another shape', (_, change) => {
  expect(composerShape({ ...thread, ...change } as ThreadDetail)).not.toBe(composerShape(thread));
});

it('words that were begun make a shape that only drawing tells', () => {
  const draft = { text: 'Good morning' } as ThreadDetail['draft'];
  expect(composerShape({ ...thread, draft })).toBeNull();
});
