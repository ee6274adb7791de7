import { expect, it } from 'vitest';
import type { NewsPromise } from '#contract/promise.ts';
import { promiseStanding } from './promise-look.ts';

const now = '2026-11-18T10:00:00.000Z';

it.each([
  ['open', '2026-11-18T12:00:00.000Z', 'later'],
  ['open', '2026-11-18T10:40:00.000Z', 'soon'],
  ['open', '2026-11-18T09:59:00.000Z', 'overdue'],
  ['kept', '2026-11-18T09:00:00.000Z', 'kept'],
  ['broken', '2026-11-18T09:00:00.000Z', 'notKept'],
  ['withdrawn', '2026-11-18T12:00:00.000Z', 'withdrawn'],
] as const)('an %s promise due at %s stands as %s', (state, dueAt, standing) => {
  expect(promiseStanding(promise({ state, dueAt }), now)).toBe(standing);
});

it('a broken promise whose customer was told late stands as broken', () => {
  expect(promiseStanding(promise({ state: 'broken', toldAt: now }), now)).toBe('broken');
});

function promise(change: Partial<NewsPromise>): NewsPromise {
  return {
    id: 'promise-1',
    caseId: 'case-1',
    threadId: 'thread-1',
    homeThreadId: 'thread-1',
    text: 'Tell whether the money is back',
    dueAt: now,
    askedMessageId: null,
    madeAt: '2026-11-17T10:00:00.000Z',
    madeById: 'p-anna',
    keeperId: 'p-anna',
    handedBy: [],
    replyId: null,
    state: 'open',
    closedAt: null,
    closedById: null,
    note: null,
    toldAt: null,
    toldReplyId: null,
    ...change,
  };
}
