import { expect, test } from 'vitest';
import { bankToken, chatOf } from './chat-visitor.ts';
import { erase } from './erasure.ts';
import { mention } from './factories.ts';
import type { Start } from './harness.ts';

/** Customers whom the site around the chat has signed in. */
export function describeChatIdentity(start: Start): void {
  test('a signed-in customer is one account on every browser, and reads it on each', async () => {
    const api = await start();
    const chat = chatOf(api);
    const [phone, desk] = [chat.visitor(), chat.visitor()];
    const opened = await phone.open({ identity: await bankToken(api, { name: 'Мария К.' }) });
    expect(opened.body.identity).toMatchObject({ state: 'signed-in', name: 'Мария К.' });
    await phone.say('Где мой перевод?');
    api.clock.advance(1);
    await desk.open({ identity: await bankToken(api) });
    await desk.say('Это снова я');
    const { messages } = (await phone.open({ identity: await bankToken(api) })).body;
    expect(messages.map(({ text }) => text)).toEqual(['Где мой перевод?', 'Это снова я']);
    const { rows } = await api.list();
    expect(rows).toHaveLength(1);
    expect(await account(api)).toMatchObject({ name: 'Мария К.', assurance: 'customer' });
  });

  test('what this browser wrote before is linked to the customer, and stays in view', async () => {
    const api = await start();
    const visitor = chatOf(api).visitor();
    await visitor.open();
    await visitor.say('Ещё без входа');
    const opened = await visitor.open({ identity: await bankToken(api) });
    expect(opened.body.messages.map(({ text }) => text)).toEqual(['Ещё без входа']);
    await visitor.say('Уже со входом');
    const [row, ...others] = (await api.list()).rows;
    expect(others).toEqual([]);
    const links = await api.store.read((tx) => tx.links.ofThread(row?.id ?? ''));
    expect(links).toMatchObject([{ basis: 'signed-in', undoneAt: null }]);
  });

  test('a link that somebody undid is not made again by the next sign-in', async () => {
    const api = await start();
    const visitor = chatOf(api).visitor();
    await visitor.open();
    await visitor.say('Ещё без входа');
    await visitor.open({ identity: await bankToken(api) });
    const [row] = (await api.list()).rows;
    const [link] = await api.store.read((tx) => tx.links.ofThread(row?.id ?? ''));
    await api.ok('agent', 'DELETE', `/links/${link?.id}`);
    await visitor.open({ identity: await bankToken(api) });
    const links = await api.store.read((tx) => tx.links.ofThread(row?.id ?? ''));
    expect(links.filter(({ undoneAt }) => undoneAt === null)).toEqual([]);
  });

  test('two customers at one browser are two, and neither reads the other', async () => {
    const api = await start();
    const visitor = chatOf(api).visitor();
    await visitor.open();
    await visitor.say('Ещё без входа');
    await visitor.open({ identity: await bankToken(api, { sub: 'c-1' }) });
    await visitor.say('Я первая');
    const second = await visitor.open({ identity: await bankToken(api, { sub: 'c-2' }) });
    expect(second.body.messages).toEqual([]);
    await visitor.say('Я второй');
    expect((await api.list()).rows).toHaveLength(2);
    // Signed out, the browser shows what it wrote itself.
    const out = (await visitor.open()).body.messages;
    expect(out.map(({ text }) => text)).toEqual(['Ещё без входа']);
  });

  test('a verified phone links the texts of the same number, an unverified one does not', async () => {
    const api = await start();
    const sms = (id: string, phone: string) =>
      mention(id, {
        platform: 'sms',
        kind: 'sms',
        visibility: 'private',
        author: { id: phone, assurance: 'channel' },
      });
    await api.ingest([sms('s1', '+79161234567'), sms('s2', '+79167654321')]);
    const chat = chatOf(api);
    const [first, second] = [chat.visitor(), chat.visitor()];
    const phone = { phone_number: '+7 916 123-45-67', phone_number_verified: true };
    await first.open({ identity: await bankToken(api, { sub: 'c-1', ...phone }) });
    await first.say('Пишу и здесь');
    const other = { phone_number: '+7 916 765-43-21', phone_number_verified: false };
    await second.open({ identity: await bankToken(api, { sub: 'c-2', ...other }) });
    await second.say('И я');
    expect((await api.list()).rows).toHaveLength(3);
  });

  test('of an erased customer the browser remembers nothing', async () => {
    const api = await start();
    const visitor = chatOf(api).visitor();
    await visitor.open({ identity: await bankToken(api) });
    await visitor.say('Забудьте меня');
    const [row] = (await api.list()).rows;
    const [message] = await api.messages(row?.id ?? '');
    const [, id = ''] = message?.externalId?.split('.') ?? [];
    const remembered = () => api.store.read((tx) => tx.visitors.get(id));
    expect(await remembered()).toMatchObject({ customer: 'bank.example:c-1' });
    const evidence = { kind: 'call', note: 'Сказал по телефону' } as const;
    const ending = { close: true, customerConfirms: true, evidence };
    expect((await api.resolve('agent', row?.id ?? '', ending)).status).toBe(200);
    await erase(api, row?.id ?? '');
    expect(await remembered()).toBeUndefined();
  });

  test.each([
    ['expired', 'too old', { iat: 1_700_000_000, exp: 1_700_000_300 }],
    ['refused', 'of another issuer', { iss: 'evil.example' }],
    ['refused', 'for somebody else', { aud: 'another' }],
    ['refused', 'of nobody', { sub: undefined }],
    ['refused', 'that can be used twice', { jti: undefined }],
  ])(
    'a token is %s that is %s, and the customer writes as nobody',
    async (state, _what, claims) => {
      const api = await start();
      const visitor = chatOf(api).visitor();
      const opened = await visitor.open({ identity: await bankToken(api, claims) });
      expect(opened).toMatchObject({ status: 200, body: { identity: { state } } });
      expect((await visitor.say('Здравствуйте')).status).toBe(200);
      expect(await account(api)).toMatchObject({ assurance: 'none' });
    },
  );

  test('a token is good once', async () => {
    const api = await start();
    const identity = await bankToken(api);
    const chat = chatOf(api);
    expect((await chat.visitor().open({ identity })).body.identity.state).toBe('signed-in');
    expect((await chat.visitor().open({ identity })).body.identity.state).toBe('refused');
  });

  test('a pass ends after an hour and is worth nothing in another browser', async () => {
    const api = await start();
    const chat = chatOf(api);
    const [own, thief] = [chat.visitor(), chat.visitor()];
    await own.open({ identity: await bankToken(api) });
    await thief.open();
    const stolen = await thief.ask('GET', '/messages', { headers: own.lend() });
    expect(stolen.status).toBe(403);
    expect((await own.say('Здравствуйте')).status).toBe(200);
    api.clock.advance(3601);
    expect((await own.say('Я ещё здесь')).status).toBe(403);
    const feed = await own.request(`/feed?after=0&pass=${own.lend()['x-chat-pass']}`);
    expect(await feed.text()).toContain('event: reset');
    await own.open({ identity: await bankToken(api) });
    expect((await own.say('Я ещё здесь')).status).toBe(200);
  });
}

async function account(api: Awaited<ReturnType<Start>>) {
  const [row] = (await api.list()).rows;
  const accounts = await api.store.read((tx) => tx.accounts.ofHomeThreads([row?.id ?? '']));
  return accounts[0];
}
