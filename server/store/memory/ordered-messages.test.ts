import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aMessage } from '#care/thread/samples.ts';
import type { Message } from '#contract/message.ts';
import { messageOrder } from '../message-order.ts';
import { OrderedMessages } from './ordered-messages.ts';

const at = (second: number) => `2026-11-18T09:00:0${second}.000Z`;

function inOrder(...messages: Message[]): string[] {
  return messages.toSorted((a, b) => (messageOrder(a) < messageOrder(b) ? -1 : 1)).map((m) => m.id);
}

test('messages stand by the time they were written, not by when they came', () => {
  const late = aMessage({ id: 'late', occurredAt: at(2), receivedAt: at(0) });
  const early = aMessage({ id: 'early', occurredAt: at(1), receivedAt: at(9) });
  expect(inOrder(late, early)).toEqual(['early', 'late']);
});

test('within one second the channel’s own order counts, as numbers, then its ids', () => {
  const tenth = aMessage({ id: 'b', sequence: '10' });
  const ninth = aMessage({ id: 'a', sequence: '9', externalId: '99' });
  expect(inOrder(tenth, ninth)).toEqual(['a', 'b']);
  const second = aMessage({ id: 'x', externalId: '10' });
  const first = aMessage({ id: 'y', externalId: '9' });
  expect(inOrder(second, first)).toEqual(['y', 'x']);
});

test('what we wrote here comes after what the customer wrote in the same instant', () => {
  const note = aMessage({ id: 'a-note', direction: 'note', personId: 'anna', externalId: null });
  const reply = aMessage({ id: 'b-reply', direction: 'out', personId: 'anna', externalId: '0' });
  const question = aMessage({ id: 'question', sequence: '77' });
  expect(inOrder(note, reply, question)).toEqual(['question', 'a-note', 'b-reply']);
});

const messages = fc.uniqueArray(
  fc.record({ id: fc.string({ minLength: 1, maxLength: 4 }), second: fc.nat(5) }),
  { selector: ({ id }) => id, maxLength: 30 },
);

test('pages of any size, read back one after the other, are all messages in order and each once', () => {
  fc.assert(
    fc.property(messages, fc.integer({ min: 1, max: 7 }), (rows, limit) => {
      const ordered = new OrderedMessages();
      for (const { id, second } of rows) ordered.add(aMessage({ id, occurredAt: at(second) }));
      const read: Message[] = [];
      let before: string | undefined;
      do {
        const page = ordered.page(before, limit);
        read.unshift(...page.messages);
        before = page.before ?? undefined;
      } while (before !== undefined);
      expect(read).toEqual(ordered.all());
      expect(read.map(({ id }) => id)).toEqual(inOrder(...read));
      expect(read).toHaveLength(rows.length);
    }),
  );
});

test('a removed message is gone, and one that was never there changes nothing', () => {
  fc.assert(
    fc.property(messages, fc.func(fc.boolean()), (rows, isKept) => {
      const ordered = new OrderedMessages();
      const all = rows.map(({ id, second }) => aMessage({ id, occurredAt: at(second) }));
      for (const message of all) ordered.add(message);
      ordered.remove(aMessage({ id: 'stranger' }));
      for (const message of all) if (!isKept(message.id)) ordered.remove(message);
      expect(ordered.all().map(({ id }) => id)).toEqual(
        inOrder(...all.filter(({ id }) => isKept(id))),
      );
    }),
  );
});
