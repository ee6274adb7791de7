import { expect, test } from 'vitest';
import type { Source } from '#contract/channel.ts';
import type { Start } from './harness.ts';
import { expectRefused } from './wire.ts';

export function describeSources(start: Start): void {
  test('a source is connected to be read only unless said otherwise, and everybody sees it', async () => {
    const api = await start();
    const input = { channel: 'mastodon', name: '  Наш Mastodon  ' };
    const { status, body } = await api.ask<Source>('lead', 'POST', '/sources', input);
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.stringMatching(/^src_/),
      channel: 'mastodon',
      name: 'Наш Mastodon',
      handle: null,
      policy: 'inbound-only',
      visibility: 'public',
      ownDomains: [],
      privateUrl: null,
      version: 1,
    });
    const { sources } = await api.ok<{ sources: Source[] }>('expert', 'GET', '/sources');
    expect(sources).toContainEqual(body);
    expect(await lastEntry(api.store.log)).toMatchObject({
      type: 'source.added',
      actorId: 'lead',
      subjectId: body.id,
    });
  });

  test('an id of one’s own is kept, and given once', async () => {
    const api = await start();
    const input = { id: 'ok-1', channel: 'ok', name: 'ОК', policy: 'full' };
    expect((await api.ask<Source>('admin', 'POST', '/sources', input)).body.id).toBe('ok-1');
    expectRefused(await api.ask('admin', 'POST', '/sources', input), 'key_reused');
  });

  test.each([
    ['channel', { channel: 'pigeon', name: 'x' }],
    ['name', { channel: 'x', name: ' ' }],
    ['policy', { channel: 'x', name: 'x', policy: 'loud' }],
  ])('a source with a wrong %s is refused', async (path, input) => {
    const api = await start();
    const error = expectRefused(
      await api.ask('lead', 'POST', '/sources', input),
      'validation_failed',
    );
    expect(error.issues?.map((issue) => issue.path)).toEqual([path]);
  });

  test('a public place leads into private by the address of its source, kept until it is changed', async () => {
    const api = await start();
    const privateUrl = 'https://vk.me/bank?ref={case}';
    const change = (input: object, seenVersion: number) =>
      api.ask<Source>('lead', 'PATCH', '/sources/vk', { policy: 'full', seenVersion, ...input });
    const { threadId } = await api.arrives();
    const urls = async () =>
      (await api.thread(threadId)).places.map((option) => [
        option.place.visibility,
        option.privateUrl,
      ]);
    expect(await urls()).toEqual([['public', null]]);
    expect((await change({ privateUrl }, 1)).body).toMatchObject({ privateUrl });
    expect((await change({}, 2)).body).toMatchObject({ privateUrl });
    expect(await urls()).toEqual([['public', privateUrl]]);
    for (const wrong of ['http://vk.me/bank', 'javascript:alert(1)', 'https://'])
      expectRefused(await change({ privateUrl: wrong }, 3), 'validation_failed');

    // Whoever follows the link writes from another account and still comes back to this case.
    const { number, id } = await api.caseOf(threadId);
    await api.sends('agent', threadId, {
      text: `Мария, сюда: ${privateUrl.replace('{case}', number)}`,
    });
    await api.deliver();
    const there = await api.arrives(
      {
        platform: 'chat',
        kind: 'message',
        visibility: 'private',
        text: `Я от вас, ${number}`,
        author: { id: 'unseen-1' },
      },
      'chat',
    );
    expect((await api.thread(there.threadId)).row).toMatchObject({ id: threadId, caseId: id });
    expect((await api.thread(threadId)).cases).toMatchObject([{ id, assigneeId: 'agent' }]);
  });

  test('a policy is changed by who has seen the newest one', async () => {
    const api = await start();
    const change = (policy: string, seenVersion: number) =>
      api.ask<Source>('lead', 'PATCH', '/sources/vk', { policy, seenVersion });
    expect((await change('assisted', 1)).body).toMatchObject({ policy: 'assisted', version: 2 });
    expectRefused(await change('off', 1), 'version_conflict');
    expect((await change('off', 2)).body).toMatchObject({ policy: 'off', version: 3 });
    expect(await lastEntry(api.store.log)).toMatchObject({
      type: 'source.changed',
      subjectId: 'vk',
      data: { policy: 'off' },
    });
    const nowhere = { policy: 'off', seenVersion: 1 };
    expectRefused(await api.ask('lead', 'PATCH', '/sources/nowhere', nowhere), 'not_found');
  });

  test('name, own domains and private address are changed alone, and the log has each before and after', async () => {
    const api = await start();
    const input = {
      name: '  Наша стена ',
      ownDomains: ['bank.example', 'localhost:8080'],
      privateUrl: 'https://vk.me/bank',
      seenVersion: 1,
    };
    const changed = await api.ok<Source>('admin', 'PATCH', '/sources/vk', input);
    expect(changed).toMatchObject({
      name: 'Наша стена',
      policy: 'full',
      ownDomains: ['bank.example', 'localhost:8080'],
      privateUrl: 'https://vk.me/bank',
      version: 2,
    });
    const { sources } = await api.ok<{ sources: Source[] }>('agent', 'GET', '/sources');
    expect(sources).toContainEqual(changed);
    expect(await lastEntry(api.store.log)).toMatchObject({
      type: 'source.changed',
      actorId: 'admin',
      subjectId: 'vk',
      data: {
        name: 'Наша стена',
        nameBefore: 'Our vk',
        ownDomains: 'bank.example, localhost:8080',
        ownDomainsBefore: 'bank.example',
        privateUrl: 'https://vk.me/bank',
        privateUrlBefore: null,
      },
    });
    await api.ok('admin', 'PATCH', '/sources/vk', { policy: 'off', seenVersion: 2 });
    expect(await lastEntry(api.store.log)).toHaveProperty('data', {
      policy: 'off',
      policyBefore: 'full',
    });
  });

  test('a change that changes nothing leaves version and log as they are', async () => {
    const api = await start();
    const head = await api.store.log.head();
    const same = { name: 'Our vk', policy: 'full', ownDomains: ['bank.example'], seenVersion: 1 };
    expect(await api.ok<Source>('admin', 'PATCH', '/sources/vk', same)).toHaveProperty(
      'version',
      1,
    );
    expect(await api.store.log.head()).toBe(head);
  });

  test.each([
    ['name', { name: ' ' }],
    ['ownDomains.0', { ownDomains: ['https://bank.example/'] }],
    ['ownDomains.1', { ownDomains: ['bank.example', 'bank example'] }],
    ['privateUrl', { privateUrl: 'vk.me/bank' }],
  ])('a change with a wrong %s is refused', async (path, input) => {
    const api = await start();
    const change = { ...input, seenVersion: 1 };
    const answer = await api.ask('admin', 'PATCH', '/sources/vk', change);
    const error = expectRefused(answer, 'validation_failed');
    expect(error.issues?.map((issue) => issue.path)).toEqual([path]);
  });
}

async function lastEntry(log: { since(after: number, limit: number): Promise<unknown[]> }) {
  return (await log.since(0, 1000)).at(-1);
}
