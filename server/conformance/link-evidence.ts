import { expect, test } from 'vitest';
import type { UpsertItem } from './factories.ts';
import type { Harness, Start } from './harness.ts';
import { expectRefused } from './wire.ts';

type Author = NonNullable<UpsertItem['author']>;

/** Accounts are linked without asking on what is proven or said, and on nothing else. */
export function describeLinkEvidence(start: Start): void {
  test('the same customer signed in with us in two places is one thread, by that basis', async () => {
    const api = await start();
    const chat = await writes(api, 'chat', { id: 'u-7', assurance: 'customer' });
    const app = await writes(api, 'app.bank.example', { id: 'u-7', assurance: 'customer' });
    expect(app).toBe(chat);
    const { links, accounts } = await api.thread(chat);
    expect(accounts).toHaveLength(2);
    expect(links).toMatchObject([
      {
        basis: 'signed-in',
        madeById: null,
        evidenceMessageId: null,
        moved: { messages: 0, cases: 0 },
      },
    ]);
  });

  test('a verified phone links the text message and the call, and says what it brought along', async () => {
    const api = await start();
    const call = await writes(api, 'call', { id: '89123456789' });
    const sms = await writes(api, 'sms', { id: '+79123456789', assurance: 'channel' });
    expect(sms).not.toBe(call);
    await writes(api, 'call', { id: '89123456789', assurance: 'channel' });
    const { links, row } = await api.thread(sms);
    expect(links).toMatchObject([
      {
        basis: 'verified-contact',
        fromThreadId: call,
        toThreadId: sms,
        moved: { messages: 1, cases: 1 },
      },
    ]);
    expect(row.messageCount).toBe(3);
  });

  test.each<[string, Author, string, Author, string]>([
    ['alike in everything but proven', petr('1'), 'vk', petr('2'), 'x'],
    ['of one id that only platforms vouch for', proven('platform'), 'vk', proven('platform'), 'x'],
    ['of one number that nobody verified', proven('none'), 'call', proven('channel'), 'sms'],
    ['of one address, forged once', mail('none'), 'email', mail('channel'), 'imap'],
  ])('two accounts %s stay apart', async (_what, a, here, b, there) => {
    const api = await start();
    const one = await writes(api, here, a);
    const other = await writes(api, there, { ...b, scope: 'other' });
    expect(other).not.toBe(one);
    expect((await api.thread(one)).links).toEqual([]);
  });

  test('two customers who share a phone stay two', async () => {
    const api = await start();
    const one = await writes(api, 'chat', { id: 'u-7', assurance: 'customer' });
    const other = await writes(api, 'chat', { id: 'u-8', assurance: 'customer' });
    expect(one).not.toBe(other);
  });

  test('a link that somebody undid is not made again by the next message', async () => {
    const api = await start();
    const chat = await writes(api, 'chat', { id: 'u-7', assurance: 'customer' });
    await writes(api, 'app.bank.example', { id: 'u-7', assurance: 'customer' });
    const [link] = (await api.thread(chat)).links;
    await api.ok('agent', 'DELETE', `/links/${link?.id}`);
    const app = await writes(api, 'app.bank.example', { id: 'u-7', assurance: 'customer' });
    expect(app).not.toBe(chat);
    await writes(api, 'chat', { id: 'u-7', assurance: 'customer' });
    expect((await api.thread(chat)).links).toEqual([]);
  });

  test('"the customer said so" names a message of the customer', async () => {
    const api = await start();
    const vk = await api.arrives();
    const x = await api.arrives({ platform: 'x', author: { id: '9' } }, 'x');
    const join = (evidenceMessageId?: string) =>
      api.ask('agent', 'POST', `/threads/${vk.threadId}/links`, {
        otherThreadId: x.threadId,
        basis: 'declared',
        ...(evidenceMessageId ? { evidenceMessageId } : {}),
      });
    expectRefused(await join(), 'evidence_needed');
    const note = await api.ok<{ id: string }>('agent', 'POST', `/threads/${vk.threadId}/notes`, {
      text: 'Кажется, это она',
    });
    expectRefused(await join(note.id), 'not_found');
    expect((await join(x.id)).body).toMatchObject({ evidenceMessageId: x.id });
  });
}

function petr(id: string): Author {
  return { id, handle: 'petr_kuznetsov', name: 'Пётр Кузнецов' };
}

function proven(assurance: NonNullable<Author['assurance']>): Author {
  return { id: '+79123456789', assurance };
}

function mail(assurance: NonNullable<Author['assurance']>): Author {
  return { id: 'nora@example.com', assurance };
}

/** A message of this author; answers the thread it is shown in. */
async function writes(api: Harness, platform: string, author: Author): Promise<string> {
  api.clock.advance(60);
  const source = platform === 'vk' || platform === 'x' ? platform : 'chat';
  return (await api.arrives({ platform, author }, source)).threadId;
}
