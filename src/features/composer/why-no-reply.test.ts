import { expect, test } from 'vitest';
import type { Case } from '#contract/case.ts';
import type { PlaceOption } from '#contract/reply.ts';
import type { ThreadDetail } from '#contract/thread.ts';
import { isForOthers, openCases, whyNoReply } from './why-no-reply.ts';

const open = { id: 'c-1', status: 'open' } as Case;
const newer = { id: 'c-2', status: 'new' } as Case;
const closed = { id: 'c-0', status: 'closed' } as Case;
const vk = { mode: 'api' } as PlaceOption;
const off = { mode: 'none' } as PlaceOption;

const agent = { role: 'agent' } as const;
const reader = { role: 'agent', rights: { vk: 'read' } } as const;
const writer = { role: 'agent', rights: { vk: 'answer', x: 'read' } } as const;

function thread(cases: Case[], places: PlaceOption[], caseId = 'c-1') {
  return { cases, places, row: { caseId, sourceIds: ['vk'] } } as ThreadDetail;
}

test.each([
  ['an agent answers an open case', agent, thread([open], [off, vk]), null],
  ['a closed case is not answered', { role: 'lead' }, thread([closed], [vk]), 'closed'],
  ['no open place, no answer', agent, thread([open], [off]), 'no-place'],
  [
    'an expert answers the agent, not the customer',
    { role: 'expert' },
    thread([open], [vk]),
    'role',
  ],
  ['whoever may only read the source does not answer', reader, thread([open], [vk]), 'right'],
  ['nor is a reader told that a case is closed', reader, thread([closed], [vk]), 'right'],
  ['whoever may answer in the source answers', writer, thread([open], [vk]), null],
] as const)('%s', (_, me, detail, expected) => {
  expect(whyNoReply(me, detail)).toBe(expected);
  expect(isForOthers(expected)).toBe(expected === 'role' || expected === 'right');
});

test('of several open cases the one that the list speaks of comes first', () => {
  expect(openCases(thread([newer, open, closed], [vk]))).toEqual([open, newer]);
});
