import { expect, test } from 'vitest';
import type { Link } from '#contract/customer.ts';
import type { OpenedChat } from '#contract/chat.ts';
import { chatOf, type TestVisitor } from './chat-visitor.ts';
import { EventReader } from './event-reader.ts';
import type { Harness, Start } from './harness.ts';
import { putFile } from './reply-files.ts';
import { watchedLog } from './watched-log.ts';

/** What a customer's browser may do in our own chat, and what it is refused. */
export function describeChat(start: Start): void {
  test('what is said again under its id is stored once', async () => {
    const api = await start();
    const visitor = chatOf(api).visitor();
    await visitor.open();
    const first = await visitor.say('Списали дважды', { clientId: 'same-id-1' });
    const again = await visitor.say('Списали дважды', { clientId: 'same-id-1' });
    expect(again).toMatchObject({ status: 200, body: first.body });
    expect((await visitor.open()).body.messages).toEqual([first.body]);
  });

  test('the answer of an agent is there, and nothing of anybody else', async () => {
    const api = await start();
    const { maria, oleg } = await twoVisitors(api);
    const [row] = (await api.list('?q=перевод')).rows;
    await api.sends('agent', row?.id ?? '', { text: 'Перевод уже у вас. Анна' });
    await api.deliver();
    const { messages } = (await maria.open()).body;
    expect(messages.map(({ from, name, text }) => [from, name, text])).toEqual([
      ['customer', null, 'Где перевод?'],
      ['us', 'Анна', 'Перевод уже у вас. Анна'],
    ]);
    expect((await oleg.open()).body.messages).toHaveLength(1);
  });

  test('the files of an answer are the customer’s to see, and no other visitor’s', async () => {
    const api = await start();
    const { maria, oleg } = await twoVisitors(api);
    const threadId = (await api.list('?q=перевод')).rows[0]?.id ?? '';
    const sent = await putFile(api, 'agent', threadId, { name: 'где-перевод.gif' });
    await api.sends('agent', threadId, { fileIds: [sent.id] });
    await api.deliver();
    const answer = (await maria.open()).body.messages.at(-1);
    expect(answer?.files).toMatchObject([{ name: 'где-перевод.gif', bytes: 13, isPicture: true }]);
    const path = `/files/${answer?.files[0]?.id}`;
    const shown = await maria.request(path);
    expect(shown.status).toBe(200);
    expect((await shown.arrayBuffer()).byteLength).toBe(13);
    expect(shown.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect((await oleg.request(path)).status).toBe(404);
    const { id, version } = (await api.messages(threadId)).at(-1) ?? {};
    await api.ok('agent', 'POST', `/messages/${id}/remove`, { seenVersion: version });
    expect((await maria.request(path)).status).toBe(404);
  });

  test('what we correct reads so, what we take back says so, at once and later', async () => {
    const api = await start();
    const visitor = chatOf(api).visitor();
    await visitor.open();
    await visitor.say('Где перевод?');
    const [row] = (await api.list('?q=перевод')).rows;
    await api.sends('agent', row?.id ?? '', { text: 'Перевод у вас. Анна' });
    await api.deliver();
    const { seq } = (await visitor.open()).body;
    const change = async (verb: string, body: object) => {
      const { id, version } = (await api.messages(row?.id ?? '')).at(-1) ?? {};
      await api.ok('agent', 'POST', `/messages/${id}/${verb}`, { ...body, seenVersion: version });
      return (await visitor.open()).body.messages.at(-1);
    };
    const corrected = await change('correct', { text: 'Перевод придёт завтра. Анна' });
    expect(corrected).toMatchObject({ text: 'Перевод придёт завтра. Анна', change: 'corrected' });
    const [told] = await eventsOf(visitor, `/feed?after=${seq}`, 1);
    expect(told).toMatchObject({ ...corrected });
    const later = (await visitor.open()).body.seq;
    const takenBack = await change('remove', {});
    expect(takenBack).toMatchObject({ id: corrected?.id, text: '', change: 'taken-back' });
    const [gone] = await eventsOf(visitor, `/feed?after=${later}`, 1);
    expect(gone).toMatchObject({ ...takenBack });
  });

  test('"no" to "is it solved?" reopens the case under its number', async () => {
    const api = await start();
    const visitor = chatOf(api).visitor();
    await visitor.open();
    await visitor.say('Где перевод?');
    const [row] = (await api.list('?q=перевод')).rows;
    const threadId = row?.id ?? '';
    await api.resolve('agent', threadId);
    const { id, number } = await api.caseOf(threadId);
    const { asked } = (await visitor.open()).body.state;
    expect(asked).toEqual({ caseId: id, number, saidYes: false });
    await visitor.say('Да, решено.', { caseId: id });
    expect((await visitor.open()).body.state.asked).toMatchObject({ saidYes: true });
    await visitor.say('Нет, не решено.', { caseId: id });
    expect((await visitor.open()).body.state.asked).toBeNull();
    expect(await api.caseOf(threadId)).toMatchObject({ id, number, reopenedCount: 1 });
  });

  test('nobody answers for a case of somebody else', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    await api.resolve('agent', threadId);
    const { id } = await api.caseOf(threadId);
    const visitor = chatOf(api).visitor();
    await visitor.open();
    await visitor.say('Здравствуйте');
    expect((await visitor.say('Нет, не решено.', { caseId: id })).status).toBe(400);
    expect(await api.caseOf(threadId)).toMatchObject({ status: 'checking' });
  });

  test('the feed goes on where it broke off, without a gap or a repeat', async () => {
    const api = await start();
    const visitor = chatOf(api).visitor();
    await visitor.open();
    await visitor.say('раз');
    const { seq } = (await visitor.open()).body;
    await visitor.say('два');
    await visitor.say('три');
    const first = await eventsOf(visitor, `/feed?after=${seq}`, 2);
    expect(first.map(({ text }) => text)).toEqual(['два', 'три']);
    await visitor.say('четыре');
    const last = first.at(-1)?.eventId ?? '';
    const rest = await eventsOf(visitor, '/feed', 1, { 'last-event-id': last });
    expect(rest.map(({ text }) => text)).toEqual(['четыре']);
  });

  test('before the store closes every feed ends, and none reads or begins after that', async () => {
    const { change, looks } = watchedLog();
    const api = await start(change);
    const visitor = chatOf(api).visitor();
    await visitor.open();
    const feed = await openFeed(visitor);
    expect(await feed.take(2)).toMatchObject([{ event: 'ready' }, { event: 'state' }]);
    await api.feeds.end();
    await expect(feed.next()).rejects.toThrow('the stream ended');
    const before = looks();
    await visitor.say('Где перевод?');
    await expect((await openFeed(visitor)).next()).rejects.toThrow('the stream ended');
    expect(looks()).toBe(before);
  });

  test('an answer given while a link stood is told after it was undone', async () => {
    const api = await start();
    const visitor = chatOf(api).visitor();
    await visitor.open();
    await visitor.say('Где перевод?');
    const { seq } = (await visitor.open()).body;
    const [row] = (await api.list('?q=перевод')).rows;
    const { threadId } = await api.arrives({ text: 'Я же писала вам в чат' });
    const link = await api.ok<Link>('agent', 'POST', `/threads/${threadId}/links`, {
      otherThreadId: row?.id ?? '',
      basis: 'agent',
      note: 'Тот же вопрос',
    });
    const said = (await api.messages(threadId)).find(({ channel }) => channel === 'chat');
    await api.sends('agent', threadId, {
      text: 'Перевод уже у вас. Анна',
      place: { sourceId: 'chat', inReplyToId: said?.id ?? '', visibility: 'private' },
    });
    await api.deliver();
    await api.ok('agent', 'DELETE', `/links/${link.id}`);
    const [told] = await eventsOf(visitor, `/feed?after=${seq}`, 1);
    expect(told).toMatchObject({ from: 'us', text: 'Перевод уже у вас. Анна' });
  });

  test.each<[string, number, string, string, RequestInit]>([
    ['another site', 403, 'POST', '/open', json({}, { origin: 'https://evil.example' })],
    ['a form', 415, 'POST', '/open', json({}, { 'content-type': 'text/plain' })],
    ['no JSON', 400, 'POST', '/open', { ...json({}), body: '{' }],
    ['a field too many', 400, 'POST', '/open', json({ role: 'admin' })],
    ['too much', 413, 'POST', '/open', json({ invitation: 'a'.repeat(70_000) })],
    ['no cookie', 403, 'POST', '/messages', json({ clientId: 'client-id-1', text: 'а' })],
    ['no cookie for the feed', 403, 'GET', '/feed', {}],
    [
      'a cookie of no token’s shape',
      403,
      'GET',
      '/messages',
      { headers: { cookie: 'otklik-chat=a' } },
    ],
    ['another way', 404, 'DELETE', '/messages', {}],
  ])('%s is refused with %i', async (_what, status, method, path, init) => {
    const api = await start();
    const head = await api.store.log.head();
    expect((await chatOf(api).visitor().ask(method, path, init)).status).toBe(status);
    expect(await api.store.log.head()).toBe(head);
  });

  test.each([' ', 'а'.repeat(4001)])(
    'words that are none, or too many, are refused',
    async (text) => {
      const api = await start();
      const visitor = chatOf(api).visitor();
      await visitor.open();
      expect((await visitor.say(text)).status).toBe(400);
    },
  );

  test('a browser that says too much waits, and others do not', async () => {
    const api = await start();
    const chat = chatOf(api);
    const loud = chat.visitor();
    const calm = chat.visitor();
    for (const visitor of [loud, calm]) await visitor.open();
    const statuses: number[] = [];
    for (let said = 0; said < 22; said += 1) statuses.push((await loud.say(`раз ${said}`)).status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
    expect((await calm.say('и я')).status).toBe(200);
    api.clock.advance(60);
    expect((await loud.say('снова')).status).toBe(200);
  });

  test('only a source of this kind has a page', async () => {
    const api = await start();
    expect((await chatOf(api, 'vk').visitor().open()).status).toBe(404);
    expect((await chatOf(api, 'nowhere').visitor().open()).status).toBe(404);
  });

  test('the cookie is for this chat alone and for no script', async () => {
    const api = await start();
    const { headers } = await chatOf(api).visitor().open();
    const cookie = headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^otklik-chat=[\w-]{43}; /);
    for (const part of ['Path=/chat/v1/chat', 'HttpOnly', 'SameSite=Lax'])
      expect(cookie).toContain(part);
    const [token = ''] = /[\w-]{43}/.exec(cookie) ?? [];
    expect(JSON.stringify(await api.store.log.since(0, 100))).not.toContain(token);
  });
}

/** Each has asked something of their own. */
async function twoVisitors(api: Harness) {
  const chat = chatOf(api);
  const maria = chat.visitor();
  const oleg = chat.visitor();
  for (const visitor of [maria, oleg]) await visitor.open();
  await maria.say('Где перевод?');
  await oleg.say('Карта не работает');
  return { maria, oleg };
}

function json(input: object, headers: Record<string, string> = {}): RequestInit {
  return {
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(input),
  };
}

async function openFeed(
  visitor: TestVisitor,
  path = '/feed',
  headers: Record<string, string> = {},
): Promise<EventReader> {
  return new EventReader(await visitor.request(path, { headers }));
}

/** The first messages that a feed tells, each with the id to go on from. */
async function eventsOf(
  visitor: TestVisitor,
  path: string,
  count: number,
  headers: Record<string, string> = {},
): Promise<(OpenedChat['messages'][number] & { eventId: string })[]> {
  const feed = await openFeed(visitor, path, headers);
  const told: (OpenedChat['messages'][number] & { eventId: string })[] = [];
  while (told.length < count) {
    const { event, data, id } = await feed.next();
    if (event === 'message') told.push({ ...JSON.parse(data), eventId: id });
  }
  await feed.close();
  return told;
}
