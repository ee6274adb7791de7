import { expect, it } from 'vitest';
import type { Message } from '#contract/message.ts';
import { evidenceOf } from './evidence.ts';

it('offers what the customer wrote on both sides, newest first', () => {
  const found = evidenceOf([
    page(message('a', '08:00'), message('b', '10:00')),
    page(message('c', '09:00')),
  ]);
  expect(found.map(({ id }) => id)).toEqual(['b', 'c', 'a']);
});

it('offers each message once, also when both sides are one thread already', () => {
  const both = page(message('a', '08:00'), message('b', '10:00'));
  expect(evidenceOf([both, both])).toHaveLength(2);
});

it('offers nothing of ours and nothing that was taken back', () => {
  const ours = message('a', '08:00', { direction: 'out' });
  const gone = message('b', '09:00', { deletedAt: '2026-11-18T10:00:00.000Z' });
  expect(evidenceOf([page(ours, gone)])).toEqual([]);
});

function page(...messages: Message[]) {
  return { messages, before: null };
}

function message(id: string, clock: string, change: Partial<Message> = {}): Message {
  const occurredAt = `2026-11-18T${clock}:00.000Z`;
  return { id, occurredAt, direction: 'in', deletedAt: null, ...change } as Message;
}
