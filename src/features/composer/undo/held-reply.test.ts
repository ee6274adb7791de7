import { expect, test } from 'vitest';
import type { Reply } from '#contract/reply.ts';
import type { ThreadDetail } from '#contract/thread.ts';
import { heldReply, secondsLeft } from './held-reply.ts';

const now = '2026-11-22T12:00:00.000Z';

function thread(customerName: string, ...replies: Partial<Reply>[]): ThreadDetail {
  return {
    row: { customerName },
    replies: replies.map((reply) => ({
      authorId: 'p-anna',
      state: 'held',
      sendAt: '2026-11-22T12:00:05.000Z',
      ...reply,
    })),
  } as ThreadDetail;
}

test('the last to be held is the one to call back', () => {
  const found = heldReply(
    [
      thread('Ivan', { id: 'r-1', sendAt: '2026-11-22T12:00:04.000Z' }),
      undefined,
      thread('Olga', { id: 'r-2', sendAt: '2026-11-22T12:00:09.000Z' }),
    ],
    'p-anna',
    now,
  );
  expect(found).toMatchObject({ reply: { id: 'r-2' }, customerName: 'Olga' });
});

test.each<[string, Partial<Reply>]>([
  ['of somebody else', { authorId: 'p-max' }],
  ['on its way', { state: 'sending' }],
  ['whose time is over', { sendAt: now }],
  ['in review', { state: 'in-review', sendAt: null }],
])('a reply %s cannot be called back', (_, reply) => {
  expect(heldReply([thread('Ivan', reply)], 'p-anna', now)).toBeUndefined();
});

test.each([
  ['2026-11-22T12:00:10.000Z', 10],
  ['2026-11-22T12:00:00.200Z', 1],
  ['2026-11-22T11:59:59.000Z', 1],
])('until %s there are %i seconds left', (sendAt, seconds) => {
  expect(secondsLeft(sendAt, now)).toBe(seconds);
});
