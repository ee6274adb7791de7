import { expect, test } from 'vitest';
import type { SendReplyInput } from '#contract/reply.ts';
import { maria, oleg } from './factories.ts';
import type { Harness, Start } from './harness.ts';
import { expectRefused } from './wire.ts';

/** What happens when the agent presses the button, and what may never go out. */
export function describeSending(start: Start): void {
  test('a trusted agent’s reply is held for second thoughts and nothing is posted yet', async () => {
    const api = await start();
    const { threadId, id } = await api.arrives();
    const reply = await api.sends('agent', threadId, { text: 'Уже исправляю' });
    expect(reply).toMatchObject({
      state: 'held',
      sendAt: '2026-11-18T09:00:10.000Z',
      authorId: 'agent',
      channel: 'vk',
      place: { sourceId: 'vk', visibility: 'public', inReplyToId: id },
      reviewReason: null,
      decisions: [],
    });
    await api.deliverDue();
    expect(api.outbound.posted).toEqual([]);
    expect((await api.thread(threadId)).replies).toEqual([reply]);
    expect(await api.ok('agent', 'GET', `/replies/${reply.id}`)).toEqual(reply);
  });

  test('one press of the button is one reply, however often it is told', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const press = { clientKey: 'press-0001', text: 'Уже исправляю' };
    const [first, second] = await Promise.all([
      api.sends('agent', threadId, press),
      api.sends('agent', threadId, press),
    ]);
    expect(second).toEqual(first);
    await api.deliver();
    expect(await api.sends('agent', threadId, press)).toMatchObject({
      id: first.id,
      state: 'sent',
    });
    expect(api.outbound.posted).toHaveLength(1);
  });

  test('a key of one press does not carry other words, and keys of two people are two', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const press = { clientKey: 'press-0001', text: 'Уже исправляю' };
    const mine = await api.sends('agent', threadId, press);
    const other = await api.send('agent', threadId, { ...press, text: 'Другое' });
    expectRefused(other, 'key_reused');
    expect((await api.sends('colleague', threadId, press)).id).not.toBe(mine.id);
  });

  test('a reply to a customer who wrote again meanwhile is held back and the news is named', async () => {
    const api = await start();
    const { threadId, id } = await api.arrives();
    api.clock.advance(60);
    const news = await api.arrives({ text: 'Уже не надо' });
    const answer = await api.send('agent', threadId, { lastSeenMessageId: id });
    expect(expectRefused(answer, 'thread_moved_on').details).toEqual({
      newestInboundId: news.id,
    });
    expectRefused(
      await api.send('agent', threadId, { lastSeenMessageId: null }),
      'thread_moved_on',
    );
    expect((await api.sends('agent', threadId, { lastSeenMessageId: news.id })).state).toBe('held');
  });

  test.each(['', '  \n\t '])('%j is nothing to send', async (text) => {
    const api = await start();
    const { threadId } = await api.arrives();
    expectRefused(await api.send('agent', threadId, { text }), 'empty_reply');
  });

  test.each([
    ['x', 'a'.repeat(281), { used: 281, max: 280, unit: 'x-weighted' }],
    ['x', '日'.repeat(141), { used: 282, max: 280, unit: 'x-weighted' }],
    ['vk', 'я'.repeat(4097), { used: 4097, max: 4096, unit: 'utf16' }],
  ] as const)(
    '%s takes no longer text than it can, counted in its own unit',
    async (source, text, details) => {
      const api = await start();
      const { threadId } = await api.arrives({ platform: source }, source);
      const error = expectRefused(await api.send('agent', threadId, { text }), 'reply_too_long');
      expect(error.details).toEqual(details);
    },
  );

  test.each(['a'.repeat(280), `${'a'.repeat(256)} https://bank.example/${'long/'.repeat(60)}`])(
    'X takes 280 of its own units',
    async (text) => {
      const api = await start();
      const { threadId } = await api.arrives({ platform: 'x' }, 'x');
      expect((await api.sends('agent', threadId, { text })).state).toBe('held');
    },
  );

  test.each([
    ['inbound-only', 'inbound-only'],
    ['off', 'policy-off'],
  ])('nothing is sent where the source is %s', async (policy, reason) => {
    const api = await start();
    const { threadId } = await api.arrives();
    await api.ok('lead', 'PATCH', '/sources/vk', { policy, seenVersion: 1 });
    const { places } = await api.thread(threadId);
    expect(places).toMatchObject([{ mode: 'none', closedBecause: reason }]);
    expect(expectRefused(await api.send('agent', threadId), 'source_closed').details).toEqual({
      reason,
      source: 'Our vk',
    });
  });

  test('a reply is held back while somebody else of us has answered unseen, on its way or gone out', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const first = await api.sends('colleague', threadId);
    const unseen = await api.send('agent', threadId, { lastSeenAnswerId: null });
    expect(expectRefused(unseen, 'thread_moved_on').details).toEqual({
      answerId: first.id,
      answeredById: 'colleague',
    });
    await api.deliver();
    expectRefused(await api.send('agent', threadId, { lastSeenAnswerId: null }), 'thread_moved_on');
    await api.sends('agent', threadId, { lastSeenAnswerId: first.id });
  });

  test('one’s own answers and those that were taken back hold nothing back', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    await api.sends('agent', threadId, { lastSeenAnswerId: null });
    const { id } = await api.sends('colleague', threadId);
    await api.ok('colleague', 'POST', `/replies/${id}/undo`);
    const second = await api.send('agent', threadId, { lastSeenAnswerId: null });
    expect(second.status).toBe(200);
  });

  test('an answer given outside this console holds back too', async () => {
    const api = await start();
    const { threadId } = await api.arrives({ id: 'q1' });
    const ours = { direction: 'out' as const, author: { id: 'bank' }, parentId: 'q1' };
    const { id } = await api.arrives({ ...ours, text: 'Ответили с телефона' });
    const unseen = await api.send('agent', threadId, { lastSeenAnswerId: null });
    expect(expectRefused(unseen, 'thread_moved_on').details).toMatchObject({
      answerId: id,
      answeredById: null,
    });
    await api.sends('agent', threadId, { lastSeenAnswerId: id });
  });

  test('a message that its author took back is not answered, an older one that stands is', async () => {
    const api = await start();
    const first = await api.arrives({ id: '1' });
    api.clock.advance(60);
    const second = await api.arrives({ id: '2', text: 'И ещё' });
    await api.ingest([{ op: 'delete', id: '2', version: '1' }], 'vk');
    const { places } = await api.thread(first.threadId);
    expect(places.map(({ place }) => place.inReplyToId)).toEqual([first.id]);
    const pinned = { sourceId: 'vk', visibility: 'public', inReplyToId: second.id } as const;
    const answer = await api.send('agent', first.threadId, { place: pinned });
    expect(expectRefused(answer, 'source_closed').details).toMatchObject({
      reason: 'customer-deleted',
    });
    expect((await api.sends('agent', first.threadId)).place.inReplyToId).toBe(first.id);
  });

  test('words go only where this customer wrote, and never from a private place into the open', async () => {
    const api = await start();
    const { threadId, id } = await api.arrives();
    const secret = await api.arrives({ visibility: 'private', kind: 'message' });
    const stranger = await api.arrives({ author: oleg });
    await api.sends('agent', threadId, { place: at('vk', 'public', id) });
    await api.deliver();
    const ours = (await api.messages(threadId)).at(-1)?.id ?? '';
    const unknown = [
      at('x', 'public', id),
      at('nowhere', 'public', id),
      at('vk', 'public', stranger.id),
      at('vk', 'public', ours),
      at('vk', 'public', secret.id),
      at('vk', 'private', id),
    ];
    for (const place of unknown)
      expectRefused(await api.send('agent', threadId, { place }), 'place_unknown');
    expect(
      (await api.sends('agent', threadId, { place: at('vk', 'private', secret.id) })).state,
    ).toBe('held');
  });

  test('a private answer to a public comment goes where the channel itself leads there', async () => {
    const api = await start();
    const { threadId, id } = await api.arrives({ platform: 'facebook' }, 'facebook');
    const place = at('facebook', 'private', id);
    expect((await api.thread(threadId)).places.map((option) => option.place)).toContainEqual(place);
    expect(await api.sends('agent', threadId, { place })).toMatchObject({ state: 'held', place });
  });

  test('a card number does not go out, in public or in private, and the rule is named', async () => {
    const api = await start();
    const text = 'Ваша карта 4111 1111 1111 1111 уже разблокирована';
    for (const [source, visibility] of [
      ['vk', 'public'],
      ['chat', 'private'],
    ] as const) {
      const { threadId } = await api.arrives({ platform: source, visibility }, source);
      const error = expectRefused(await api.send('agent', threadId, { text }), 'guidance_block');
      expect(error.details).toMatchObject({ rule: 'pii-card', start: 11, end: 30 });
    }
  });

  test('a case of another thread, a closed case and an unknown thread are not answered', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const stranger = await api.arrives({ author: oleg });
    const { id } = await api.caseOf(stranger.threadId);
    expectRefused(await api.send('agent', threadId, { caseId: id }), 'not_found');
    await api.resolve('agent', threadId, { close: true, outcome: 'listened' });
    expectRefused(await api.send('agent', threadId), 'wrong_state');
    const input = await inputOf(api, stranger.threadId);
    expectRefused(
      await api.ask('agent', 'POST', '/threads/th_nowhere/replies', input),
      'not_found',
    );
  });

  test('what was settled in private and closed takes one more word: the line that the public is owed', async () => {
    const api = await start();
    const { threadId } = await api.arrives({ platform: 'facebook' }, 'facebook');
    const [open, hidden] = (await api.thread(threadId)).places.map(({ place }) => place);
    await api.sends('agent', threadId, { place: hidden });
    await api.deliver();
    await api.resolve('agent', threadId, { close: true, outcome: 'unconfirmed' });
    const promise = { text: 'Напишу', dueAt: '2026-11-20T12:00:00Z' };
    expectRefused(await api.send('agent', threadId, { place: hidden }), 'wrong_state');
    expectRefused(await api.send('agent', threadId, { place: open, promise }), 'wrong_state');
    await api.sends('agent', threadId, { place: open });
    // One is on its way: a second would tell the same twice.
    expectRefused(await api.send('agent', threadId, { place: open }), 'wrong_state');
    await api.deliver();
    expect((await api.caseOf(threadId)).status).toBe('closed');
    expectRefused(await api.send('agent', threadId, { place: open }), 'wrong_state');
  });

  test('news promised with a reply counts from the moment the customer can read it', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const news = { text: 'Напишу про возврат', dueAt: '2026-11-18T15:00:00+03:00' };
    const reply = await api.sends('agent', threadId, { promise: news });
    expect((await api.thread(threadId)).promises).toEqual([]);
    await api.deliver();
    const { promises, row } = await api.thread(threadId);
    expect(promises).toMatchObject([
      {
        text: news.text,
        dueAt: '2026-11-18T12:00:00.000Z',
        replyId: reply.id,
        caseId: reply.caseId,
        state: 'open',
      },
    ]);
    expect(row).toMatchObject({ status: 'open', promiseDueAt: '2026-11-18T12:00:00.000Z' });
  });

  test('news is not promised for a time gone by', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const promise = { text: 'Напишу', dueAt: '2026-11-18T08:00:00Z' };
    expectRefused(await api.send('agent', threadId, { promise }), 'time_in_past');
  });

  test.each([
    [0, 'kept'],
    [3600, 'broken'],
  ])('a reply with the news, sent %i s later, leaves the promise %s', async (seconds, state) => {
    const api = await start();
    const { threadId } = await api.arrives();
    const { id } = await api.caseOf(threadId);
    const draft = { text: 'Напишу', dueAt: '2026-11-18T10:00:00Z' };
    const owed = await api.ok<{ id: string }>('agent', 'POST', `/cases/${id}/promises`, draft);
    api.clock.advance(seconds);
    await api.sends('agent', threadId, { keepsPromiseId: owed.id });
    expect((await api.thread(threadId)).promises).toMatchObject([{ state: 'open' }]);
    await api.deliver();
    const { promises, row } = await api.thread(threadId);
    expect(promises).toMatchObject([{ id: owed.id, state }]);
    expect(row).toMatchObject({ promiseDueAt: null, status: 'waiting-customer' });
  });

  test('a reply speaks only of a promise of its own case that is still owed', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const other = await api.arrives({ author: oleg });
    const owed = await api.ok<{ id: string }>(
      'agent',
      'POST',
      `/cases/${(await api.caseOf(other.threadId)).id}/promises`,
      { text: 'Напишу', dueAt: '2026-11-18T12:00:00Z' },
    );
    for (const keepsPromiseId of [owed.id, 'promise_nowhere'])
      expectRefused(await api.send('agent', threadId, { keepsPromiseId }), 'not_found');
    await api.ok('agent', 'POST', `/promises/${owed.id}/close`, { how: 'kept' });
    expectRefused(
      await api.send('agent', other.threadId, { keepsPromiseId: owed.id }),
      'not_found',
    );
  });

  test('an agent reads own replies only, a lead everybody’s', async () => {
    const api = await start();
    const { threadId } = await api.arrives({ author: maria });
    const { id } = await api.sends('agent', threadId);
    expectRefused(await api.ask('colleague', 'GET', `/replies/${id}`), 'not_found');
    expect((await api.ask('lead', 'GET', `/replies/${id}`)).status).toBe(200);
  });
}

function at(sourceId: string, visibility: 'public' | 'private', inReplyToId: string) {
  return { sourceId, visibility, inReplyToId };
}

async function inputOf(api: Harness, threadId: string): Promise<SendReplyInput> {
  const { row, places } = await api.thread(threadId);
  const place = places[0]?.place ?? at('vk', 'public', 'm');
  return {
    clientKey: 'press-9999',
    caseId: row.caseId ?? '',
    text: 'Уже исправляю',
    place,
    lastSeenMessageId: place.inReplyToId,
  };
}
