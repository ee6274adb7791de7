import { expect, test } from 'vitest';
import type { Case } from '#contract/case.ts';
import type { PlaceOption } from '#contract/reply.ts';
import type { ThreadDetail } from '#contract/thread.ts';
import { openCases, whyNoReply } from './why-no-reply.ts';

const open = { id: 'c-1', status: 'open' } as Case;
const newer = { id: 'c-2', status: 'new' } as Case;
const closed = { id: 'c-0', status: 'closed' } as Case;
const vk = { mode: 'api' } as PlaceOption;
const off = { mode: 'none' } as PlaceOption;

function thread(cases: Case[], places: PlaceOption[], caseId = 'c-1') {
  return { cases, places, row: { caseId } } as ThreadDetail;
}

test.each([
  ['an agent answers an open case', 'agent', thread([open], [off, vk]), null],
  ['a closed case is not answered', 'lead', thread([closed], [vk]), 'closed'],
  ['no open place, no answer', 'agent', thread([open], [off]), 'no-place'],
  ['an expert answers the agent, not the customer', 'expert', thread([open], [vk]), 'role'],
] as const)('%s', (_, role, detail, expected) => {
  expect(whyNoReply(role, detail)).toBe(expected);
});

test('of several open cases the one that the list speaks of comes first', () => {
  expect(openCases(thread([newer, open, closed], [vk]))).toEqual([open, newer]);
});
