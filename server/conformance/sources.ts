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
}

async function lastEntry(log: { since(after: number, limit: number): Promise<unknown[]> }) {
  return (await log.since(0, 1000)).at(-1);
}
