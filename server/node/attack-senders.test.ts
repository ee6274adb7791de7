import { afterAll, describe, expect, test, vi } from 'vitest';
import { attachmentId } from '#care/thread/attachment.ts';
import type { Message, MessagePage } from '#contract/message.ts';
import type { IngestResult } from '#contract/mention.ts';
import type { ThreadDetail } from '#contract/thread.ts';
import { mention, source } from '#server/conformance/factories.ts';
import { signature } from '../ingest/verify.ts';
import { startAttacked } from './attacked-server.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const { server, ask, stop } = await startAttacked();
afterAll(stop);

test('an invitation lets one person in, once', async () => {
  const token = (await server.accounts.invite('agent')).split('#')[1];
  const accept = (email: string) =>
    ask(null, 'POST', '/api/invitations/accept', {
      body: JSON.stringify({ token, name: 'Кто-то', email, password: 'correct horse battery' }),
    });
  expect((await accept('one@bank.example')).status).toBe(204);
  expect((await accept('two@bank.example')).status).toBe(404);
});

describe('the way in for senders', () => {
  test('forged, old, unsigned and renamed deliveries are refused; a repeated one is answered as before', async () => {
    const secret = await openDoor();
    const body = batch(mention('door-1'));
    const now = Math.floor(Date.now() / 1000);
    const sent = signed(secret, 'once', now, body);
    expect((await deliver(body, sent)).status).toBe(200);
    const head = await server.store.log.head();
    const other = batch(mention('door-2'));
    const tries: [headers: Record<string, string>, body: string, status: number][] = [
      [sent, body, 200],
      [sent, other, 401],
      [signed(secret, 'once', now, other), other, 409],
      [signed(`whsec_${btoa('another')}`, 'forged', now, other), other, 401],
      [signed(secret, 'old', now - 400, other), other, 401],
      [signed(secret, 'early', now + 400, other), other, 401],
      [{}, other, 401],
      [{ ...sent, 'webhook-signature': 'v1,' }, body, 401],
      [{ ...sent, 'webhook-id': 'once.' }, body, 401],
    ];
    for (const [headers, given, status] of tries)
      expect([headers['webhook-id'], (await deliver(given, headers)).status]).toEqual([
        headers['webhook-id'],
        status,
      ]);
    expect(await server.store.log.head()).toBe(head);
  });

  test('names come out on one line, in their own direction, and as words', async () => {
    const name = '<img src=x onerror=alert(1)>\u202Egpj.exe\u2066\u200B\u200B\nОператор банка';
    const { threadId } = await arrives('name-1', {
      author: { id: 'evil', name, handle: '\u202E\u200B=cmd|calc' },
      title: '<b>1</b>',
      text: '',
      html: '<script>steal()</script><p onclick=a()>слова</p>',
    });
    const answers = [
      await ask('agent', 'GET', '/api/threads?view=all'),
      await ask('agent', 'GET', `/api/threads/${threadId}`),
      await ask('agent', 'GET', `/api/threads/${threadId}/messages`),
    ];
    for (const answer of answers) {
      expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(await answer.text()).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]|steal|onclick/);
    }
    const { row, accounts } = await read<ThreadDetail>(`/api/threads/${threadId}`);
    expect(row.customerName).toBe('<img src=x onerror=alert(1)>gpj.exe Оператор банка');
    expect(accounts[0]?.handle).toBe('=cmd|calc');
  });

  test.each([
    `http://127.0.0.1/`,
    'http://localhost/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://0x7f000001/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1:22/',
    'http://user:pass@files.example/',
  ])('what a customer attached is not fetched from %s', async (url) => {
    const { mentionId, threadId } = await arrives(`file-${url}`, {
      attachments: [{ kind: 'image', url }],
    });
    const { messages } = await read<MessagePage>(`/api/threads/${threadId}/messages`);
    const message = messages.find(({ id }) => id === mentionId) as Message;
    const { status } = await ask('agent', 'GET', `/api/attachments/${attachmentId(message, 0)}`);
    expect(status).toBe(502);
  });
});

async function read<T>(path: string): Promise<T> {
  return (await ask('agent', 'GET', path)).json() as Promise<T>;
}

function batch(...items: object[]): string {
  return JSON.stringify({ spec: 'mention/1', items });
}

let doorSecret: string | undefined;

async function openDoor(): Promise<string> {
  if (doorSecret !== undefined) return doorSecret;
  const { version: _version, ...vk } = source('vk', 'vk');
  await ask('admin', 'POST', '/api/sources', { body: JSON.stringify(vk) });
  const answer = await ask('admin', 'PUT', '/api/doors/vk', {
    body: JSON.stringify({ profile: 'signed', adapter: { kind: 'mention/1' } }),
  });
  doorSecret = ((await answer.json()) as { secret: string }).secret;
  return doorSecret;
}

function signed(secret: string, id: string, seconds: number, body: string) {
  const timestamp = String(seconds);
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature(secret, id, timestamp, body)}`,
  };
}

function deliver(body: string, headers: Record<string, string>): Promise<Response> {
  return ask(null, 'POST', '/ingest/v1/vk', { body, headers });
}

async function arrives(id: string, change: object): Promise<IngestResult> {
  const secret = await openDoor();
  const body = batch({ ...mention(id, { author: { id } }), ...change });
  const name = `arrives_${id.replace(/\W/g, '_')}`;
  const answer = await deliver(body, signed(secret, name, Math.floor(Date.now() / 1000), body));
  const { results } = (await answer.json()) as { results: IngestResult[] };
  if (results[0]?.code !== 'accepted') throw new Error(JSON.stringify(results));
  return results[0];
}
