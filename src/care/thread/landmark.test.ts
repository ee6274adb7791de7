import { describe, expect, it, test } from 'vitest';
import type { Message } from '#contract/message.ts';
import { messageAt, messageOfCase, messageOfPromise } from './landmark.ts';

const messages = [
  { id: 'a', occurredAt: '2026-11-17T08:00:00.000Z', caseId: null, replyId: null },
  { id: 'b', occurredAt: '2026-11-18T08:00:00.000Z', caseId: 'one', replyId: null },
  { id: 'c', occurredAt: '2026-11-18T09:00:00.000Z', caseId: 'one', replyId: 'r' },
] as Message[];

describe('a moment leads to the first message from then on', () => {
  it.each([
    ['2026-11-01T00:00:00Z', 'a'],
    ['2026-11-18T08:00:00.000Z', 'b'],
    ['2026-11-18T11:30:00+03:00', 'c'],
    ['2027-01-01T00:00:00Z', 'c'],
  ])('%s', (at, id) => expect(messageAt(messages, at)?.id).toBe(id));

  it('and nowhere in an empty thread', () =>
    expect(messageAt([], messages[0]!.occurredAt)).toBe(undefined));
});

test('a case leads to its first message', () => {
  expect(messageOfCase(messages, 'one')?.id).toBe('b');
  expect(messageOfCase(messages, 'other')).toBe(undefined);
});

test('a promise leads to the reply that made it, else to what was said before', () => {
  const noted = (madeAt: string) => messageOfPromise(messages, { replyId: null, madeAt })?.id;
  expect(messageOfPromise(messages, { replyId: 'r', madeAt: '2026-11-16T00:00:00.000Z' })?.id).toBe(
    'c',
  );
  expect(noted('2026-11-18T08:30:00.000Z')).toBe('b');
  expect(noted('2026-11-01T00:00:00.000Z')).toBe('a');
});
