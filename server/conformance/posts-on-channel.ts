import { expect, test } from 'vitest';
import { STUCK_SECONDS } from '#care/reply/lifecycle.ts';
import type { Start } from './harness.ts';
import {
  asks,
  better,
  corrects,
  inChat,
  onFacebook,
  posted,
  removes,
  sent,
  shown,
  standing,
  toldSince,
} from './posted.ts';
import { expectRefused, type Answer } from './wire.ts';

/** What becomes of a correction on its channel: refused, unknown, seen there, and its echo. */
export function describePostsOnChannel(start: Start): void {
  test('what the channel refuses stands as it stood, and its reason is told', async () => {
    const api = await start();
    const post = await posted(api, ...onFacebook);
    api.outbound.answerNextChange({ state: 'failed', code: 'gone', reason: 'The post is closed.' });
    expect(await corrects(api, post)).toEqual({
      outcome: 'refused',
      reason: 'The post is closed.',
      message: post,
    });
    expect(await standing(api, post)).toEqual(post);
    expect(await toldSince(api, 1)).toMatchObject([
      { type: 'reply.not-changed', data: { isUnknown: false, reason: 'The post is closed.' } },
    ]);
  });

  test.each([
    ['says nothing', { state: 'unknown', reason: 'timed out' } as const],
    ['breaks', new Error('timed out')],
  ])('a channel that %s is asked again by a person alone', async (_what, answer) => {
    const api = await start();
    const post = await posted(api, ...onFacebook);
    api.outbound.answerNextChange(answer);
    const { outcome, message } = await corrects(api, post);
    expect(outcome).toBe('unknown');
    expect(message).toMatchObject({
      text: post.text,
      change: { text: better, byId: 'agent', reason: 'timed out' },
    });
    await api.deliverDue();
    expect(api.outbound.changed).toHaveLength(1);
    expect(await toldSince(api, 1)).toMatchObject([
      { type: 'reply.not-changed', data: { isUnknown: true } },
    ]);
    const again = await corrects(api, message);
    expect([again.outcome, again.message.change]).toEqual(['done', undefined]);
  });

  test('somebody looks and says that the words stand there, or that they do not', async () => {
    const api = await start();
    const post = await posted(api, ...onFacebook);
    api.outbound.answerNextChange({ state: 'unknown', reason: 'timed out' });
    await corrects(api, post);
    const before = await corrects(api, post, { text: post.text, byHand: true });
    expect(before).toMatchObject({ outcome: 'done', message: { text: post.text, revisions: [] } });
    expect(before.message.change).toBeUndefined();
    api.outbound.answerNextChange({ state: 'unknown', reason: 'timed out' });
    await corrects(api, post);
    const after = await corrects(api, post, { byHand: true });
    expect(after.message).toMatchObject({ text: better, revisions: [{ text: post.text }] });
    expect(api.outbound.changed).toHaveLength(2);
  });

  test('what the channel shows settles what nobody knew', async () => {
    const api = await start();
    const { threadId } = await api.arrives({ id: 'q', platform: 'facebook' }, 'facebook');
    const post = await sent(api, threadId);
    api.outbound.answerNextChange({ state: 'unknown', reason: 'timed out' });
    await corrects(api, post);
    const stood = shown(post, { version: '2' });
    expect(await api.ingest([stood], 'facebook')).toMatchObject([{ code: 'duplicate' }]);
    expect((await standing(api, post)).change?.reason).toBe('timed out');
    const stands = shown(post, { version: '3', text: `${better} `, editedAt: api.clock.now() });
    expect(await api.ingest([stands], 'facebook')).toMatchObject([{ code: 'updated' }]);
    const message = await standing(api, post);
    expect(message.text.trim()).toBe(better);
    expect(message.change).toBeUndefined();
  });

  test('while the channel is asked nobody else asks it', async () => {
    const api = await start();
    const post = await posted(api, ...inChat);
    let meanwhile: Answer | undefined;
    api.outbound.answerNextChange(async () => {
      meanwhile = await asks(api, post, { by: 'lead', text: null });
      return { state: 'done' };
    });
    await corrects(api, post);
    expectRefused(meanwhile as Answer, 'wrong_state');
    expect(api.outbound.changed).toHaveLength(1);
  });

  test('a channel that answers after somebody looked is not believed over what they saw', async () => {
    const api = await start();
    const post = await posted(api, ...inChat);
    api.outbound.answerNextChange(async () => {
      api.clock.advance(STUCK_SECONDS);
      await corrects(api, post, { by: 'lead', text: post.text, byHand: true });
      return { state: 'done' };
    });
    expect(await corrects(api, post)).toMatchObject({
      outcome: 'unknown',
      message: { text: post.text },
    });
  });

  test('a process that ends while the channel is asked leaves what nobody knows, and nothing asks again', async () => {
    const api = await start();
    const post = await posted(api, ...inChat);
    await new Promise<void>((isAsked) => {
      api.outbound.answerNextChange(() => {
        isAsked();
        return new Promise(() => {});
      });
      void asks(api, post, { text: better });
    });
    expect(await standing(api, post)).toMatchObject({
      text: post.text,
      change: { text: better, byId: 'agent', reason: null },
    });
    expectRefused(await asks(api, post, { text: better }), 'wrong_state');
    api.clock.advance(STUCK_SECONDS);
    await api.deliverDue();
    expect(api.outbound.changed).toHaveLength(1);
    expect((await corrects(api, post)).outcome).toBe('done');
  });

  test('its echo makes neither a version nor a message, and what comes later counts', async () => {
    const api = await start();
    const { threadId } = await api.arrives({ id: 'q', platform: 'facebook' }, 'facebook');
    const post = await sent(api, threadId);
    api.clock.advance(60);
    await corrects(api, post);
    const edited = { editedAt: api.clock.now(), text: better };
    const echoes = [
      // Read there before the correction, and told after it.
      shown(post, { version: '1' }),
      shown(post, { ...edited, version: '2' }),
      shown(post, { ...edited, version: '2' }),
      shown(post, { version: '1' }),
    ];
    const head = await api.store.log.head();
    for (const echo of echoes) await api.ingest([echo], 'facebook');
    // Each name is told once: of how it stood, and of how it stands.
    const named = { type: 'mention.named', threadId, subjectId: post.id };
    expect(await api.store.log.since(head, 9)).toMatchObject([named, named]);
    const [, ours] = await api.messages(threadId);
    expect(ours).toMatchObject({ text: better, version: '2', revisions: [{ text: post.text }] });
    expect(ours?.revisions).toHaveLength(1);
    api.clock.advance(60);
    const byModerator = { version: '3', text: 'Убрано модератором', editedAt: api.clock.now() };
    expect(await api.ingest([shown(post, byModerator)], 'facebook')).toMatchObject([
      { code: 'updated' },
    ]);
    const message = await standing(api, post);
    api.clock.advance(60);
    await removes(api, message);
    const gone = { op: 'delete', id: post.externalId ?? '', platform: 'facebook' } as const;
    expect(
      await api.ingest([{ ...gone, version: '4', occurredAt: api.clock.now() }], 'facebook'),
    ).toMatchObject([{ code: 'duplicate' }]);
    expect((await standing(api, post)).revisions).toHaveLength(3);
    expect(await api.messages(threadId)).toHaveLength(2);
  });
}
