import { describe, expect, test, vi } from 'vitest';
import type { Source } from '#contract/channel.ts';
import type { Reply } from '#contract/reply.ts';
import { sourceOf } from '../world/sources.ts';
import { demoOutbound } from './demo-outbound.ts';
import { createSwitches } from './switches.ts';

const source: Source = sourceOf('vk');

function replyTo(visibility: 'public' | 'private'): Reply {
  return {
    id: 'reply_000001',
    threadId: 'th_1',
    homeThreadId: 'th_1',
    caseId: 'case_1',
    authorId: 'p-anna',
    clientKey: 'press-00001',
    text: 'Здравствуйте!',
    place: { sourceId: source.id, visibility, inReplyToId: 'm_1' },
    channel: 'vk',
    state: 'sending',
    lastSeenMessageId: 'm_1',
    promise: null,
    keepsPromiseId: null,
    sendAt: null,
    sendingSince: null,
    failure: null,
    attempts: 1,
    reviewReason: null,
    risks: [],
    authorNote: null,
    reviewRequestedAt: null,
    decisions: [],
    messageId: null,
    createdAt: '2026-11-18T07:00:00.000Z',
    version: 1,
  };
}

describe('the failure switches', () => {
  test('tell every change with a new state', () => {
    const switches = createSwitches();
    const before = switches.get();
    const heard = vi.fn();
    const leave = switches.subscribe(heard);
    switches.dropStream(true);
    expect(switches.get()).toEqual({ nextPost: 'works', dropStream: true });
    expect(switches.get()).not.toBe(before);
    leave();
    switches.dropStream(false);
    expect(heard).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['fails', 'failed'],
    ['times-out', 'unknown'],
  ] as const)('a post that %s is %s, and the one after it is sent', async (weather, state) => {
    const switches = createSwitches();
    const outbound = demoOutbound(switches);
    switches.breakNextPost(weather);
    expect((await outbound.post(replyTo('public'), source, [])).state).toBe(state);
    expect((await outbound.post(replyTo('public'), source, [])).state).toBe('sent');
  });

  test('only a public post has an address', async () => {
    const outbound = demoOutbound(createSwitches());
    expect(await outbound.post(replyTo('public'), source, [])).toMatchObject({
      permalink: 'https://vk.example/ranet/reply_000001',
    });
    expect(await outbound.post(replyTo('private'), source, [])).toMatchObject({ permalink: null });
  });
});
