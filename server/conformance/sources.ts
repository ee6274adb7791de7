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
