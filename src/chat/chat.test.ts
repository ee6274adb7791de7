import { describe, expect, it, test } from 'vitest';
import { readAnswer } from '#care/case/answer.ts';
import type { ChatMessage, ChatMessageInput } from '#contract/chat.ts';
import en from '#i18n/en/chat.json';
import ru from '#i18n/ru/chat.json';
import { backOff } from './back-off.ts';
import { receiptOf, withMessages } from './history.ts';
import { Outbox } from './outbox.ts';
import { Refusal } from './server.ts';

test.each([
  [en.yesWords, 'yes'],
  [ru.yesWords, 'yes'],
  [en.noWords, 'no'],
  [ru.noWords, 'no'],
])('what the button says, "%s", is read as %s', (words, reading) => {
  expect(readAnswer(words)).toBe(reading);
});

describe('the outbox', () => {
  it('sends one after another in the order of writing', async () => {
    const { outbox, server } = made();
    outbox.add('one');
    outbox.add('two');
    await outbox.start();
    await server.quiet();
    expect(server.stored()).toEqual(['one', 'two']);
    expect(outbox.unsent).toEqual([]);
  });

  it('waits with the first word until the chat is open', async () => {
    const { outbox, server } = made();
    outbox.add('one');
    await server.quiet();
    expect(server.tries).toBe(0);
    await outbox.start();
    expect(server.stored()).toEqual(['one']);
  });

  it('repeats under the same id what was stored and whose answer was lost', async () => {
    const { outbox, server } = made();
    server.next('lost', 'silent');
    outbox.add('one');
    outbox.add('two');
    await outbox.start();
    expect(server.tries).toBe(4);
    expect(server.stored()).toEqual(['one', 'two']);
  });

  it('keeps what was refused until somebody presses again, and goes on with the rest', async () => {
    const { outbox, server } = made();
    server.next('wrong_request');
    outbox.add('one');
    outbox.add('two');
    await outbox.start();
    expect(server.stored()).toEqual(['two']);
    expect(outbox.unsent).toMatchObject([{ text: 'one', state: 'refused' }]);
    outbox.again(outbox.unsent[0]?.clientId ?? '');
    await server.quiet();
    expect(server.stored()).toEqual(['two', 'one']);
  });

  it('takes out again what a reload interrupted', async () => {
    const kept = new Map<string, string>();
    const before = made(kept);
    before.outbox.add('one');
    const { outbox, server } = made(kept);
    expect(outbox.unsent).toMatchObject([{ text: 'one' }]);
    await outbox.start();
    await server.quiet();
    expect(server.stored()).toEqual(['one']);
  });
});

it('waits twice as long each time, up to half a minute', () => {
  expect([0, 1, 2, 9].map((tries) => backOff(tries, () => 1))).toEqual([1000, 2000, 4000, 30_000]);
  expect(backOff(0, () => 0)).toBe(500);
});

it('shows each message once, in time order', () => {
  const [a, b, c] = [message('a', '1'), message('b', '2'), message('c', '3')];
  expect(withMessages([a, c], [b, { ...c, text: 'newer' }])).toEqual([
    a,
    b,
    { ...c, text: 'newer' },
  ]);
});

it.each([
  [null, 'delivered'],
  ['0', 'delivered'],
  ['1', 'read'],
])('a message of 1 with all read until %s is %s', (readUntil, receipt) => {
  expect(receiptOf([message('a', '1')], readUntil)).toBe(receipt);
});

it('says nothing of a message that was answered', () => {
  expect(receiptOf([message('a', '1'), { ...message('b', '2'), from: 'us' }], '9')).toBeNull();
});

test('a cookie lost while there was no connection is asked for anew, once', async () => {
  const { outbox, server } = made();
  server.next('silent', 'not_allowed');
  outbox.add('hello');
  await outbox.start();
  expect(server.stored()).toEqual(['hello']);
  expect(server.reopened).toBe(1);
  server.next('not_allowed', 'not_allowed');
  outbox.add('again');
  await server.quiet();
  expect(outbox.unsent).toMatchObject([{ text: 'again', state: 'refused' }]);
  expect(server.reopened).toBe(2);
});

function message(id: string, at: string): ChatMessage {
  return { id, at, clientId: null, from: 'customer', name: null, text: id, files: [] };
}

type Weather = 'lost' | 'silent' | 'wrong_request' | 'not_allowed';

/** An outbox before a server that stores each client id once, and fails as it is told. */
function made(kept = new Map<string, string>()) {
  const stored = new Map<string, string>();
  const weather: Weather[] = [];
  const server = {
    tries: 0,
    reopened: 0,
    next: (...says: Weather[]) => void weather.push(...says),
    stored: () => [...stored.values()],
    async quiet() {
      for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
    },
  };
  async function say({ clientId, text }: ChatMessageInput): Promise<ChatMessage> {
    server.tries += 1;
    const says = weather.shift();
    if (says === 'wrong_request' || says === 'not_allowed') throw new Refusal(says);
    if (says !== 'silent') stored.set(clientId, text);
    if (says) throw new Refusal(null);
    return { ...message(clientId, '1'), clientId, text };
  }
  const outbox = new Outbox({
    say,
    openAgain: async () => void (server.reopened += 1),
    onChange: () => undefined,
    onSent: () => undefined,
    wait: async () => undefined,
    key: 'chat',
    keep: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    },
  });
  return { outbox, server };
}
