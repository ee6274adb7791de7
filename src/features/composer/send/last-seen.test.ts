import { expect, test } from 'vitest';
import type { Message, MessagePage } from '#contract/message.ts';
import { customerTexts, hasAnswer, newestInbound } from './last-seen.ts';

function message(id: string, change: Partial<Message> = {}): Message {
  return { id, text: id, direction: 'in', deletedAt: null, ...change } as Message;
}

const newest: MessagePage = {
  messages: [
    message('m-3'),
    message('m-4', { deletedAt: 'then' }),
    message('n-1', { direction: 'note' }),
  ],
  before: 'm-3',
};
const older: MessagePage = {
  messages: [message('m-1'), message('m-2', { direction: 'out' })],
  before: null,
};

test('the newest word of the customer counts as seen, even one taken back', () => {
  expect(newestInbound([newest, older])?.id).toBe('m-4');
});

test('it is looked for further back where the newest page holds only our own', () => {
  const ours: MessagePage = { messages: [message('o-1', { direction: 'out' })], before: 'o-1' };
  expect(newestInbound([ours, older])?.id).toBe('m-1');
  expect(newestInbound([ours])).toBeUndefined();
});

test('the guidance reads the customer from the oldest page on', () => {
  expect(customerTexts([newest, older])).toEqual(['m-1', 'm-3']);
});

test('a first reply is one before any answer', () => {
  expect(hasAnswer([newest])).toBe(false);
  expect(hasAnswer([newest, older])).toBe(true);
});
