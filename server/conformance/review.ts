import { expect, test } from 'vitest';
import type { Reply } from '#contract/reply.ts';
import type { ReviewItem, ViewCounts } from '#contract/thread.ts';
import { oleg } from './factories.ts';
import type { Harness, Start } from './harness.ts';
import { expectRefused } from './wire.ts';

/** Four eyes: a lead lets a reply go, edits it or gives it back; a customer's news voids that. */
export function describeReview(start: Start): void {
  test('on probation every reply waits for a lead, with what the lead needs to judge it', async () => {
    const api = await start();
    const { threadId, id } = await api.arrives();
    const reply = await api.sends('probation', threadId);
    expect(reply).toMatchObject({
      state: 'in-review',
      reviewReason: 'trust',
      reviewRequestedAt: api.clock.now(),
      sendAt: null,
      version: 1,
    });
    await api.deliver();
    expect(api.outbound.posted).toEqual([]);
    const { row } = await api.thread(threadId);
    expect(row).toMatchObject({ pending: 'in-review', pendingAuthorId: 'probation' });
    expect(await review(api, 'lead')).toEqual([{ reply, row, newestInboundId: id }]);
  });

  test('an approved reply is held for its author’s second thoughts and then goes', async () => {
    const api = await start();
    const { threadId, reply, seen } = await waiting(api);
    const approved = await approve(api, reply, { ...seen, comment: 'Тепло вышло' });
    expect(approved.body).toMatchObject({
      state: 'held',
      sendAt: '2026-11-18T09:00:10.000Z',
      decisions: [
        {
          action: 'approved',
          byId: 'lead',
          at: api.clock.now(),
          comment: 'Тепло вышло',
          textBefore: null,
          textAfter: null,
        },
      ],
    });
    expect(await review(api, 'lead')).toEqual([]);
    await api.deliver();
    expect(api.outbound.posted.map(({ text }) => text)).toEqual([reply.text]);
    expect((await api.thread(threadId)).row.pending).toBeNull();
  });

  test('what a lead edits goes out edited, both texts are kept, and the first press stays one press', async () => {
    const api = await start();
    const { threadId, reply, seen } = await waiting(api);
    const text = 'Это наша ошибка, исправляю прямо сейчас. Анна';
    const { body } = await approve(api, reply, { ...seen, text });
    expect(body).toMatchObject({
      text,
      decisions: [{ action: 'edited', textBefore: reply.text, textAfter: text }],
    });
    const again = await api.sends('probation', threadId, {
      clientKey: reply.clientKey,
      text: reply.text,
    });
    expect(again.id).toBe(reply.id);
    await api.deliver();
    expect((await api.messages(threadId)).at(-1)).toMatchObject({ text, personId: 'probation' });
  });

  test('the same words given back as an edit are an approval', async () => {
    const api = await start();
    const { reply, seen } = await waiting(api);
    const { body } = await approve(api, reply, { ...seen, text: reply.text });
    expect(body.decisions).toMatchObject([{ action: 'approved', textBefore: null }]);
  });

  test('what a lead writes is judged like anybody’s', async () => {
    const api = await start();
    const { reply, seen } = await waiting(api);
    const edit = (text: string) => approve(api, reply, { ...seen, text });
    expectRefused(await edit('Карта 4111 1111 1111 1111 готова'), 'guidance_block');
    expectRefused(await edit('  '), 'empty_reply');
    expectRefused(await edit('я'.repeat(4097)), 'reply_too_long');
    expect(await api.ok('probation', 'GET', `/replies/${reply.id}`)).toEqual(reply);
  });

  test('a returned reply goes back to its author with a comment, and from there into the draft', async () => {
    const api = await start();
    const { threadId, reply } = await waiting(api);
    const returned = await giveBack(api, reply, 'Скажите, что сделали');
    expect(returned.body).toMatchObject({
      state: 'returned',
      decisions: [{ action: 'returned', byId: 'lead', comment: 'Скажите, что сделали' }],
    });
    expect(await review(api, 'lead')).toEqual([]);
    expect((await api.list('?view=mine', 'probation')).rows).toMatchObject([
      { id: threadId, pending: 'returned' },
    ]);
    await api.ok('probation', 'POST', `/replies/${reply.id}/withdraw`);
    expect((await api.thread(threadId, 'probation')).draft?.text).toBe(reply.text);
    expect((await api.sends('probation', threadId, { text: 'Вернула вторую' })).state).toBe(
      'in-review',
    );
  });

  test('a reply is not returned without a word', async () => {
    const api = await start();
    const { reply } = await waiting(api);
    expectRefused(await giveBack(api, reply, '  '), 'validation_failed');
  });

  test('an author takes a waiting reply back into the draft', async () => {
    const api = await start();
    const { threadId, reply } = await waiting(api);
    await api.ok('probation', 'POST', `/replies/${reply.id}/withdraw`);
    expect(await review(api, 'lead')).toEqual([]);
    expect((await api.thread(threadId, 'probation')).draft?.text).toBe(reply.text);
  });

  test('nobody decides about their own reply, a lead neither; another lead does', async () => {
    const api = await start();
    const { threadId, id } = await api.arrives();
    const reply = await api.sends('lead', threadId, { askReview: true });
    expect(reply).toMatchObject({ state: 'in-review', reviewReason: 'asked' });
    const seen = { seenVersion: reply.version, lastSeenMessageId: id };
    expectRefused(await approve(api, reply, seen), 'own_reply');
    expectRefused(await giveBack(api, reply, 'Нет'), 'own_reply');
    expect((await approve(api, reply, seen, 'second-lead')).body.state).toBe('held');
  });

  test('an approval is of the version that was seen, and given once', async () => {
    const api = await start();
    const { reply, seen } = await waiting(api);
    expectRefused(await approve(api, reply, { ...seen, seenVersion: 0 }), 'version_conflict');
    const both = await Promise.all([
      approve(api, reply, seen),
      approve(api, reply, seen, 'second-lead'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expectRefused(await approve(api, reply, seen), 'wrong_state');
    expectRefused(await giveBack(api, reply, 'Поздно'), 'wrong_state');
  });

  test('a lead who has not seen the customer’s news approves nothing', async () => {
    const api = await start();
    const { reply, seen } = await waiting(api);
    api.clock.advance(60);
    const news = await api.arrives({ text: 'Уже не надо' });
    expectRefused(await approve(api, reply, seen), 'thread_moved_on');
    const { body } = await approve(api, reply, { ...seen, lastSeenMessageId: news.id });
    expect(body).toMatchObject({ state: 'held', lastSeenMessageId: news.id });
  });

  test.each(['vk', 'review'])(
    'a customer who writes again before it went voids an approval (%s)',
    async (source) => {
      const api = await start();
      const { threadId, reply, seen } = await waiting(api, source);
      await approve(api, reply, seen);
      api.clock.advance(5);
      const news = await api.arrives({ text: 'Уже не надо' }, source);
      const back = await api.ok<Reply>('probation', 'GET', `/replies/${reply.id}`);
      expect(back).toMatchObject({
        state: 'in-review',
        sendAt: null,
        decisions: [{ action: 'approved' }, { action: 'voided', byId: null }],
      });
      await api.deliver();
      expect(api.outbound.posted).toEqual([]);
      expect((await api.thread(threadId)).row.pending).toBe('in-review');
      expect(await review(api, 'lead')).toMatchObject([{ newestInboundId: news.id }]);
      const again = { seenVersion: back.version, lastSeenMessageId: news.id };
      await approve(api, back, again);
      if (source === 'vk') await api.deliver();
      expect(api.outbound.posted).toHaveLength(source === 'vk' ? 1 : 0);
    },
  );

  test('a link that brings what the customer wrote elsewhere since voids an approval', async () => {
    const api = await start();
    const { threadId, reply, seen } = await waiting(api);
    await approve(api, reply, seen);
    api.clock.advance(5);
    const other = await api.arrives({ author: oleg, text: 'Пишу и отсюда: уже не надо' });
    const link = { otherThreadId: other.threadId, basis: 'agent' };
    await api.ok('agent', 'POST', `/threads/${threadId}/links`, link);
    expect((await api.ok<Reply>('probation', 'GET', `/replies/${reply.id}`)).state).toBe(
      'in-review',
    );
    await api.deliver();
    expect(api.outbound.posted).toEqual([]);
  });

  test('a link to what was written before an approval voids nothing', async () => {
    const api = await start();
    const other = await api.arrives({ author: oleg });
    api.clock.advance(5);
    const { threadId, reply, seen } = await waiting(api);
    api.clock.advance(5);
    await approve(api, reply, seen);
    const link = { otherThreadId: other.threadId, basis: 'agent' };
    await api.ok('agent', 'POST', `/threads/${threadId}/links`, link);
    expect((await api.ok<Reply>('probation', 'GET', `/replies/${reply.id}`)).state).toBe('held');
  });

  test('news of another customer, an edit or our own answer voids nothing', async () => {
    const api = await start();
    const { reply, seen } = await waiting(api);
    await approve(api, reply, seen);
    await api.arrives({ author: oleg });
    await api.ingest([{ op: 'delete', id: 'asked', version: '7', platform: 'vk' }], 'vk');
    await api.arrives({ direction: 'out', parentId: 'asked', author: { id: 'bank' } });
    expect((await api.ok<Reply>('lead', 'GET', `/replies/${reply.id}`)).state).toBe('held');
  });

  test('a reply that promises news for an hour gone by is not approved', async () => {
    const api = await start();
    const promise = { text: 'Напишу', dueAt: '2026-11-18T10:00:00Z' };
    const { reply, seen } = await waiting(api, 'vk', { promise });
    api.clock.advance(3600);
    expectRefused(await approve(api, reply, seen), 'time_in_past');
    expect((await giveBack(api, reply, 'Час прошёл')).status).toBe(200);
  });

  test.each([
    ['agent', 'Уже исправляю', null],
    ['agent', 'Приносим извинения за доставленные неудобства.', null],
    ['risky', 'Уже исправляю', null],
    ['risky', 'Приносим извинения за доставленные неудобства.', 'guidance'],
    ['risky', 'Верну деньги сегодня', 'risk'],
    ['probation', 'Уже исправляю', 'trust'],
    ['sampled', 'Уже исправляю', null],
  ])(
    'a reply of “%s” in chat, “%s”, is read first because of: %s',
    async (person, text, reason) => {
      const api = await start();
      const { threadId } = await api.arrives(
        { platform: 'chat', visibility: 'private', text: 'Сменил тариф' },
        'chat',
      );
      const reply = await api.sends(person, threadId, { text });
      expect(reply).toMatchObject({
        reviewReason: reason,
        state: reason === null ? 'held' : 'in-review',
      });
    },
  );

  test('of an agent trusted with a sample every tenth reply is read', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const reasons = [];
    for (let count = 0; count < 20; count += 1)
      reasons.push((await api.sends('sampled', threadId)).reviewReason);
    expect(reasons.flatMap((reason, index) => (reason ? [index + 1] : []))).toEqual([10, 20]);
    expect(new Set(reasons)).toEqual(new Set([null, 'sample']));
  });

  test('leads see all that waits, the longest waiting customer first; agents see and count their own', async () => {
    const api = await start();
    const late = await api.arrives({ author: oleg });
    api.clock.advance(60);
    const later = await api.arrives();
    const second = await api.sends('probation', later.threadId);
    api.clock.advance(60);
    const first = await api.sends('agent', late.threadId, { askReview: true });
    expect(await listed(api, 'lead')).toEqual({ ids: [first.id, second.id], counted: 2 });
    expect(await listed(api, 'admin')).toEqual({ ids: [first.id, second.id], counted: 2 });
    expect(await listed(api, 'agent')).toEqual({ ids: [first.id], counted: 1 });
    expect(await listed(api, 'colleague')).toEqual({ ids: [], counted: 0 });
  });
}

async function waiting(api: Harness, source = 'vk', change: Parameters<Harness['sends']>[2] = {}) {
  const { threadId, id } = await api.arrives({ id: 'asked' }, source);
  const reply = await api.sends('probation', threadId, change);
  return { threadId, reply, seen: { seenVersion: reply.version, lastSeenMessageId: id } };
}

function approve(api: Harness, reply: Reply, body: object, person = 'lead') {
  return api.ask<Reply>(person, 'POST', `/replies/${reply.id}/approve`, body);
}

function giveBack(api: Harness, reply: Reply, comment: string) {
  const body = { seenVersion: reply.version, comment };
  return api.ask<Reply>('lead', 'POST', `/replies/${reply.id}/return`, body);
}

async function review(api: Harness, person: string): Promise<ReviewItem[]> {
  return (await api.ok<{ items: ReviewItem[] }>(person, 'GET', '/review')).items;
}

async function listed(api: Harness, person: string) {
  const ids = (await review(api, person)).map(({ reply }) => reply.id);
  const { review: counted } = await api.ok<ViewCounts>(person, 'GET', '/views');
  return { ids, counted };
}
