import { expect, test } from 'vitest';
import type { Source } from '#contract/channel.ts';
import type { Message } from '#contract/message.ts';
import type { Person } from '#contract/person.ts';
import { isOurs, offerOf } from './may-change.ts';

const now = '2026-11-18T09:00:00.000Z';
const post = {
  replyId: 'reply_1',
  personId: 'anna',
  deletedAt: null,
  visibility: 'private',
  occurredAt: now,
  externalId: 'e',
} as Message;
const anna: Person = { id: 'anna', name: 'Анна', role: 'agent', trust: 'none', tz: 'UTC' };
const chat = { id: 'chat', channel: 'chat', policy: 'full' } as Source;

test.each<[string, Message, Person, boolean]>([
  ['its author', post, anna, true],
  ['a colleague', post, { ...anna, id: 'boris' }, false],
  ['a lead', post, { ...anna, id: 'olga', role: 'lead' }, true],
  [
    'a lead who only answers there',
    post,
    { ...anna, id: 'olga', role: 'lead', rights: { chat: 'answer' } },
    false,
  ],
  ['nobody what is gone', { ...post, deletedAt: now }, anna, false],
  ['nobody what was posted elsewhere', { ...post, replyId: null }, anna, false],
])('%s', (_who, message, me, isTheirs) => {
  expect(isOurs(message, me, ['chat'])).toBe(isTheirs);
});

test('whose words a lead reads first corrects nothing, and may take back', () => {
  const me: Person = { ...anna, trust: 'every-reply' };
  expect(offerOf('edit', post, chat, { me, now })).toEqual({ way: 'none', because: 'lead' });
  expect(offerOf('remove', post, chat, { me, now })).toEqual({ way: 'api' });
  const x = { ...chat, channel: 'x' } as Source;
  expect(offerOf('edit', post, x, { me, now })).toEqual({ way: 'none', because: 'channel' });
});
