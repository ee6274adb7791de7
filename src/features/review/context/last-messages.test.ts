import { expect, it } from 'vitest';
import type { Message } from '#contract/message.ts';
import { lastMessages, newestInboundId } from './last-messages.ts';

it('shows the last of the talk, oldest first, over pages', () => {
  const older = page(letters('a', 9));
  const newer = page(letters('b', 9));
  const shown = lastMessages([newer, older], null).map(({ message }) => message.id);
  expect(shown).toHaveLength(12);
  expect(shown[0]).toBe('a6');
  expect(shown.at(-1)).toBe('b8');
});

it('marks what the customer wrote after the author’s eyes, and nothing of ours', () => {
  const messages = [message('m1'), message('m2', 'out'), message('m3'), message('n1', 'note')];
  const news = lastMessages([page(messages)], 'm1').filter(({ isNews }) => isNews);
  expect(news.map(({ message }) => message.id)).toEqual(['m3']);
});

it('never cuts off news', () => {
  const shown = lastMessages([page(letters('m', 30))], 'm2');
  expect(shown[0]?.message.id).toBe('m3');
  expect(shown).toHaveLength(27);
});

it('knows no news where the author’s message is not loaded', () => {
  const shown = lastMessages([page(letters('m', 3))], 'long-ago');
  expect(shown.some(({ isNews }) => isNews)).toBe(false);
});

it('finds the customer’s newest message behind ours', () => {
  expect(newestInboundId([page([message('m1'), message('m2', 'out')])])).toBe('m1');
  expect(newestInboundId([page([message('m2', 'out')])])).toBeNull();
});

function letters(name: string, count: number): Message[] {
  return Array.from({ length: count }, (_, index) => message(`${name}${index}`));
}

function page(messages: Message[]) {
  return { messages, before: null };
}

function message(id: string, direction: Message['direction'] = 'in'): Message {
  return { id, direction } as Message;
}
