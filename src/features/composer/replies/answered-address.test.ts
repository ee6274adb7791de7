import { expect, test } from 'vitest';
import type { Message } from '#contract/message.ts';
import { answeredAddress } from './answered-address.ts';

const reply = {
  place: { sourceId: 'src-review', visibility: 'public', inReplyToId: 'm-1' },
} as const;

test.each([
  ['https://reviews.example/7', 'https://reviews.example/7'],
  [null, null],
  ['javascript:alert(1)', null],
])('an answered message at %j is opened at %j', (permalink, expected) => {
  const messages = [
    { id: 'm-0', permalink: 'https://other.example' },
    { id: 'm-1', permalink },
  ];
  expect(answeredAddress([{ messages: messages as Message[], before: null }], reply)).toBe(
    expected,
  );
});

test('a message that was not read has no address', () => {
  expect(answeredAddress([], reply)).toBeNull();
});
