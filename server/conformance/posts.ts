import { expect, test } from 'vitest';
import type { Message } from '#contract/message.ts';
import type { Person } from '#contract/person.ts';
import type { Reply } from '#contract/reply.ts';
import { person } from './factories.ts';
import type { Harness, Start } from './harness.ts';
import {
  asks,
  better,
  corrects,
  inChat,
  newest,
  onFacebook,
  posted,
  removes,
  sent,
  standing,
  toldSince,
} from './posted.ts';
import { expectRefused } from './wire.ts';

const card = 'Карта 4111 1111 1111 1111 снова работает';

/** Who corrects and takes back what we posted, where, with which words, and what that does to the matter. */
export function describePosts(start: Start): void {
  test('a correction is there at once, and the words before it stay with the team', async () => {
    const api = await start();
    const post = await posted(api, ...inChat);
    api.clock.advance(60);
    const { outcome, message } = await corrects(api, post);
    expect(outcome).toBe('done');
    expect(api.outbound.changed).toMatchObject([
      { text: better, post: { externalId: 'posted-1' } },
    ]);
    expect(message).toMatchObject({
      text: better,
      editedAt: api.clock.now(),
      deletedAt: null,
      revisions: [{ text: post.text, isDeleted: false }],
    });
    expect(message).not.toHaveProperty('change');
    expect(await standing(api, post)).toEqual(message);
    expect((await api.thread(post.threadId)).row.snippet).toBe(better);
    expect(await toldSince(api, 2)).toMatchObject([
      {
        type: 'reply.changing',
        actorId: 'agent',
        subjectId: post.replyId,
        data: { isRemoval: false },
      },
      {
        type: 'reply.corrected',
        actorId: 'agent',
        subjectId: post.replyId,
        threadId: post.threadId,
        data: { messageId: post.id, byHand: false },
      },
    ]);
  });

  test('whose only answer is taken back waits again, and reads nothing of it in the list', async () => {
    const api = await start();
    const post = await posted(api, ...inChat);
    expect((await api.thread(post.threadId)).row).toMatchObject({
      status: 'waiting-customer',
      waitingSince: null,
    });
    api.clock.advance(60);
    const { outcome, message } = await removes(api, post);
    expect([outcome, message.deletedAt, message.text]).toEqual([
      'done',
      api.clock.now(),
      post.text,
    ]);
    expect(api.outbound.changed).toMatchObject([{ text: null }]);
    expect((await api.thread(post.threadId)).row).toMatchObject({
      status: 'open',
      waitingSince: expect.any(String),
      snippet: '',
    });
    expect(await toldSince(api, 2)).toMatchObject([
      { type: 'case.heard' },
      { type: 'reply.removed' },
    ]);
    expectRefused(
      await asks(api, post, { text: better, seenVersion: message.version }),
      'wrong_state',
    );
  });

  test('who has another answer of ours still waits for nothing', async () => {
    const api = await start();
    const post = await posted(api, ...inChat);
    await api.sends('agent', post.threadId);
    await api.deliver();
    await removes(api, post);
    expect((await api.thread(post.threadId)).row).toMatchObject({
      status: 'waiting-customer',
      waitingSince: null,
    });
  });

  test('news that was promised in it stays owed, and what it told stays told', async () => {
    const api = await start();
    const { threadId } = await api.arrives(...inChat);
    const promise = { text: 'Напишу', dueAt: '2026-11-18T15:00:00Z' };
    const post = await sent(api, threadId, 'agent', { promise });
    await corrects(api, post);
    await removes(api, await standing(api, post));
    expect((await api.thread(threadId)).promises).toMatchObject([
      { state: 'open', text: 'Напишу' },
    ]);
  });

  test('what somebody changed meanwhile is looked at again first', async () => {
    const api = await start();
    const post = await posted(api, ...inChat);
    await corrects(api, post);
    expectRefused(await asks(api, post, { text: 'Иначе. Анна' }), 'version_conflict');
    expectRefused(await asks(api, post, { text: null }), 'version_conflict');
    expect(api.outbound.changed).toHaveLength(1);
  });

  test('only its author changes it, or a lead who reads replies there', async () => {
    const api = await start();
    await api.store.write((tx) => tx.people.put(answering));
    const post = await posted(api, ...inChat);
    for (const other of ['colleague', answering.id])
      expectRefused(await asks(api, post, { by: other, text: better }), 'forbidden');
    expect(api.outbound.changed).toEqual([]);
    expect((await corrects(api, post, { by: 'lead' })).outcome).toBe('done');
    expect(await toldSince(api, 1)).toMatchObject([
      { actorId: 'lead', data: { authorId: 'agent' } },
    ]);
  });

  test('neither a customer’s message nor what was posted elsewhere is ours to change', async () => {
    const api = await start();
    const { id, threadId } = await api.arrives({ id: 'q' });
    await api.arrives({
      direction: 'out',
      author: { id: 'bank' },
      parentId: 'q',
      text: 'С телефона',
    });
    const [asked, ours] = await api.messages(threadId);
    for (const message of [asked, ours])
      expectRefused(
        await asks(api, message as Message, { by: 'lead', text: better }),
        'wrong_state',
      );
    expectRefused(
      await asks(api, { id: 'm_nowhere', version: '0' }, { text: better }),
      'not_found',
    );
    expect(id).toBe(asked?.id);
  });

  test.each([
    ['a card number', card, 'guidance_block'],
    ['nothing', ' \n', 'empty_reply'],
    ['more than fits', 'я'.repeat(8001), 'reply_too_long'],
  ] as const)('%s does not come to stand there by a correction', async (_what, text, code) => {
    const api = await start();
    const post = await posted(api, ...onFacebook);
    expectRefused(await asks(api, post, { text }), code);
    expect(api.outbound.changed).toEqual([]);
    expect(await standing(api, post)).toEqual(post);
  });

  test('whose replies a lead reads corrects nothing past the lead, and may take back', async () => {
    const api = await start();
    const { threadId } = await api.arrives(...inChat);
    await approves(api, await api.sends('probation', threadId));
    const post = await newest(api, threadId);
    expectRefused(await asks(api, post, { by: 'probation', text: better }), 'lead_reads_first');
    expect(api.outbound.changed).toEqual([]);
    const corrected = await corrects(api, post, { by: 'lead' });
    expect((await removes(api, corrected.message, 'probation')).outcome).toBe('done');
  });

  test('whose risky replies a lead reads corrects what has no risk', async () => {
    const api = await start();
    const { threadId } = await api.arrives(...inChat);
    // The first answer is a risk by itself.
    await approves(api, await api.sends('risky', threadId));
    const post = await newest(api, threadId);
    expect((await corrects(api, post, { by: 'risky' })).outcome).toBe('done');
    const risky = { by: 'risky', text: 'Подавайте в суд. Анна' };
    expectRefused(await asks(api, await standing(api, post), risky), 'lead_reads_first');
  });

  test('whose replies a lead reads one in some corrects: a correction is no further reply', async () => {
    const api = await start();
    const all = { trust: 'sample', sampleShare: 100 };
    const post = await posted(api, ...inChat, 'sampled');
    const change = { sourceId: null, level: all, seenTrust: 'sample' };
    await api.ok('lead', 'POST', '/people/sampled/trust', change);
    expect((await corrects(api, post, { by: 'sampled' })).outcome).toBe('done');
  });

  test.each([
    ['X', { platform: 'x' }, 'x', 0, 'channel'],
    ['VK after a day', { visibility: 'private', kind: 'message' }, 'vk', 86_401, 'window'],
  ] as const)('%s changes no words', async (_what, mention, source, seconds, reason) => {
    const api = await start();
    const post = await posted(api, mention, source);
    api.clock.advance(seconds);
    const refused = expectRefused(await asks(api, post, { text: better }), 'unchangeable');
    expect(refused.details).toEqual({ reason, source: `Our ${source}` });
    expectRefused(await asks(api, post, { text: better, byHand: true }), 'unchangeable');
    expect(api.outbound.changed).toEqual([]);
  });

  test('what X does not let us correct it lets us take back', async () => {
    const api = await start();
    const post = await posted(api, { platform: 'x' }, 'x');
    expect((await removes(api, post)).outcome).toBe('done');
  });

  test.each(['off', 'inbound-only'])('a source that is %s is left as it is', async (policy) => {
    const api = await start();
    const post = await posted(api, ...onFacebook);
    await api.ok('lead', 'PATCH', '/sources/facebook', { policy, seenVersion: 1 });
    for (const text of [better, null]) {
      const { details } = expectRefused(await asks(api, post, { text }), 'unchangeable');
      expect(details).toEqual({ reason: 'policy', source: 'Our facebook' });
    }
    expect(api.outbound.changed).toEqual([]);
  });

  test('where a person changes it by hand, they say so, and the channel is asked nothing', async () => {
    const api = await start();
    const post = await posted(api);
    const refused = expectRefused(await asks(api, post, { text: better }), 'unchangeable');
    expect(refused.details).toEqual({ reason: 'by-hand', source: 'Our vk' });
    expectRefused(await asks(api, post, { text: card, byHand: true }), 'guidance_block');
    const { message, outcome } = await corrects(api, post, { byHand: true });
    expect([outcome, message.text]).toEqual(['done', better]);
    expect(await toldSince(api, 1)).toMatchObject([
      { type: 'reply.corrected', data: { byHand: true } },
    ]);
    const gone = await asks(api, message, { text: null, byHand: true });
    expect(gone.body).toMatchObject({ outcome: 'done', message: { deletedAt: api.clock.now() } });
    expect(api.outbound.changed).toEqual([]);
  });

  test('nobody says that they did by hand what the console does', async () => {
    const api = await start();
    const post = await posted(api, ...inChat);
    expectRefused(await asks(api, post, { text: better, byHand: true }), 'wrong_state');
  });

  test('what was posted by hand and corrected by hand is known by its new words when the channel shows it', async () => {
    const api = await start();
    const { threadId } = await api.arrives(
      { id: 'q', platform: 'banki.ru', kind: 'review' },
      'review',
    );
    const { id } = await api.sends('agent', threadId);
    await api.ok('agent', 'POST', `/replies/${id}/confirm`, { outcome: 'posted' });
    await corrects(api, await newest(api, threadId), { byHand: true });
    const shown = { platform: 'banki.ru', direction: 'out', author: { id: 'bank' } } as const;
    await api.arrives({ ...shown, id: 'shown', parentId: 'q', text: better }, 'review');
    const ours = (await api.messages(threadId)).filter(({ direction }) => direction === 'out');
    expect(ours).toMatchObject([{ text: better, externalId: 'shown', replyId: id }]);
  });

  test('words that stand there already are asked of nobody', async () => {
    const api = await start();
    const post = await posted(api, ...inChat);
    const head = await api.store.log.head();
    expect(await corrects(api, post, { text: post.text })).toEqual({
      outcome: 'done',
      reason: null,
      message: post,
    });
    expect([api.outbound.changed, await api.store.log.head()]).toEqual([[], head]);
  });
}

const answering: Person = person('answering-lead', { role: 'lead', rights: { chat: 'answer' } });

async function approves(
  api: Harness,
  { id, version: seenVersion, lastSeenMessageId }: Reply,
): Promise<void> {
  await api.ok('lead', 'POST', `/replies/${id}/approve`, { seenVersion, lastSeenMessageId });
  await api.deliver();
}
