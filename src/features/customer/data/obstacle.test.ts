import { expect, test } from 'vitest';
import type { ThreadDetail } from '#contract/thread.ts';
import { obstacleTo } from './obstacle.ts';

type Standing = Pick<ThreadDetail, 'cases' | 'replies'>;

function standing(statuses: string[], states: string[]): Standing {
  return {
    cases: statuses.map((status, at) => ({ status, number: `C-2026-00000${at + 1}` })),
    replies: states.map((state) => ({ state })),
  } as unknown as Standing;
}

test('a customer whose cases are over and whom we owe no reply can be forgotten', () => {
  expect(obstacleTo(standing(['closed', 'closed'], ['sent', 'withdrawn']))).toBeNull();
});

test('open cases are named, before a reply that is on its way', () => {
  expect(obstacleTo(standing(['closed', 'new', 'resolved'], ['held']))).toEqual({
    why: 'open',
    numbers: ['C-2026-000002', 'C-2026-000003'],
  });
});

test.each(['in-review', 'held', 'sending', 'failed', 'unknown', 'assisted'])(
  'a reply that is %s comes first',
  (state) => {
    expect(obstacleTo(standing(['closed'], [state]))).toEqual({ why: 'unsent' });
  },
);
