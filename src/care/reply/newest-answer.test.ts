import { expect, test } from 'vitest';
import { newestAnswer } from './newest-answer.ts';

const message = (id: string, minute: number, change: object = {}) => ({
  id,
  direction: 'out' as const,
  personId: 'dina' as string | null,
  replyId: null as string | null,
  receivedAt: `2026-11-18T08:${minute}:00.000Z`,
  ...change,
});
const reply = (id: string, minute: number, change: object = {}) => ({
  id,
  authorId: 'dina',
  state: 'held' as const,
  createdAt: `2026-11-18T08:${minute}:00.000Z`,
  ...change,
});

test.each([
  ['nobody', [], [], null],
  ['the customer', [message('m', 10, { direction: 'in', personId: null })], [], null],
  [
    'oneself',
    [message('m', 10, { personId: 'anna' })],
    [reply('r', 11, { authorId: 'anna' })],
    null,
  ],
  ['a colleague', [message('m', 10)], [], { id: 'm', personId: 'dina' }],
  ['somebody elsewhere', [message('m', 10, { personId: null })], [], { id: 'm', personId: null }],
  ['a colleague’s reply on its way', [], [reply('r', 10)], { id: 'r', personId: 'dina' }],
  [
    'a colleague’s reply gone out',
    [message('m', 10, { replyId: 'r' })],
    [],
    { id: 'r', personId: 'dina' },
  ],
  ['one that was taken back', [], [reply('r', 10, { state: 'withdrawn' })], null],
  ['two, the later one', [message('m', 10)], [reply('r', 11)], { id: 'r', personId: 'dina' }],
])('of answers by %s the newest of others counts', (_who, messages, replies, newest) => {
  expect(newestAnswer('anna', messages, replies)).toEqual(newest);
});
