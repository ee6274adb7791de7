import { expect, test } from 'vitest';
import type { Person, Trust } from '#contract/person.ts';
import type { Reply } from '#contract/reply.ts';
import type { TrustStanding } from '#contract/trust.ts';
import type { Harness, Start } from './harness.ts';
import { expectRefused } from './wire.ts';

/** A lead lets people go one by one, source by source, with the figures before their eyes. */
export function describeTrust(start: Start): void {
  test('a level of one source holds there alone, and is taken back', async () => {
    const api = await start();
    await setTrust(api, 'probation', { sourceId: 'vk', trust: 'none', seen: 'every-reply' });
    const vk = await api.arrives();
    const x = await api.arrives({ platform: 'x', author: { id: '9' } }, 'x');
    expect((await api.sends('probation', vk.threadId)).state).toBe('held');
    expect((await api.sends('probation', x.threadId)).reviewReason).toBe('trust');
    await setTrust(api, 'probation', { sourceId: 'vk', trust: null, seen: 'none' });
    expect((await api.sends('probation', vk.threadId)).reviewReason).toBe('trust');
  });

  test('a change is in the log, with who made it and what it was', async () => {
    const api = await start();
    const { body } = await setTrust(api, 'probation', {
      sourceId: null,
      trust: 'sample',
      sampleShare: 25,
      seen: 'every-reply',
    });
    expect(body).toMatchObject({ id: 'probation', trust: 'sample', sampleShare: 25 });
    expect(await api.store.log.since((await api.store.log.head()) - 1, 1)).toMatchObject([
      {
        type: 'trust.changed',
        actorId: 'lead',
        subjectId: 'probation',
        data: { sourceId: null, from: 'every-reply', to: 'sample', sampleShare: 25 },
      },
    ]);
  });

  test('a sample has the size that the lead chose', async () => {
    const api = await start();
    const level = { sourceId: null, trust: 'sample', sampleShare: 50, seen: 'sample' } as const;
    await setTrust(api, 'sampled', level);
    const { threadId } = await api.arrives();
    const reasons = [];
    for (let count = 0; count < 4; count += 1)
      reasons.push((await api.sends('sampled', threadId)).reviewReason);
    expect(reasons).toEqual([null, 'sample', null, 'sample']);
  });

  test('nobody decides about themselves, and nobody overlooks another lead', async () => {
    const api = await start();
    const change = { sourceId: null, trust: 'every-reply', seen: 'none' } as const;
    expectRefused(await setTrust(api, 'lead', change), 'own_trust');
    expect((await setTrust(api, 'lead', change, 'second-lead')).status).toBe(200);
    expectRefused(await setTrust(api, 'lead', change, 'second-lead'), 'version_conflict');
    expectRefused(await setTrust(api, 'nobody', change), 'not_found');
    expectRefused(await setTrust(api, 'agent', { ...change, sourceId: 'nowhere' }), 'not_found');
  });

  test('ten clean replies speak for a step; the lead takes it, and the next reply may go', async () => {
    const api = await start();
    for (let count = 0; count < 10; count += 1) await approvedReply(api, String(count));
    const standing = await standingOf(api, 'probation', null);
    expect(standing).toMatchObject({
      trust: 'every-reply',
      figures: { sent: 10, read: 10, returned: 0, edited: 0, warned: 0 },
      suggested: 'risky',
    });
    expect(await standingOf(api, 'probation', 'vk')).toMatchObject({
      isOwn: false,
      figures: { sent: 10 },
    });
    await setTrust(api, 'probation', { sourceId: null, trust: 'sample', seen: 'every-reply' });
    const { threadId } = await api.arrives({ author: { id: 'next' } });
    expect((await api.sends('probation', threadId)).state).toBe('held');
  });

  test('what was returned and edited is counted, and speaks for no step', async () => {
    const api = await start();
    for (let count = 0; count < 8; count += 1) await approvedReply(api, String(count));
    await approvedReply(api, 'edited', { text: 'Исправляю прямо сейчас. Анна' });
    const { threadId } = await api.arrives({ author: { id: 'returned' } });
    const reply = await api.sends('probation', threadId);
    const input = {
      seenVersion: reply.version,
      comment: 'Скажите когда',
      rule: 'principle-commitment',
    };
    expectRefused(
      await api.ask('lead', 'POST', `/replies/${reply.id}/return`, {
        ...input,
        rule: 'principle-x',
      }),
      'validation_failed',
    );
    const returned = await api.ok<Reply>('lead', 'POST', `/replies/${reply.id}/return`, input);
    expect(returned.decisions).toMatchObject([
      { action: 'returned', rule: 'principle-commitment' },
    ]);
    expect(await standingOf(api, 'probation', null)).toMatchObject({
      figures: { sent: 9, read: 10, returned: 1, edited: 1 },
      suggested: null,
    });
  });

  test.each([
    ['a court', 'Пойду в суд!', 'Уже исправляю', ['legal']],
    ['money', 'Вопрос', 'Возврат уже в пути, увидите его сегодня', ['money']],
  ])(
    '%s is read first of somebody trusted with all but the risky',
    async (_what, said, text, risks) => {
      const api = await start();
      const { threadId } = await api.arrives({ text: 'Здравствуйте' });
      await api.sends('agent', threadId);
      await api.deliver();
      api.clock.advance(60);
      await api.arrives({ text: said });
      expect(await api.sends('risky', threadId, { text })).toMatchObject({
        state: 'in-review',
        reviewReason: 'risk',
        risks,
      });
    },
  );

  test('a customer whom many follow is answered after a second look', async () => {
    const api = await start();
    const author = { id: 'star', name: 'Звезда', followers: 250_000 };
    const { threadId } = await api.arrives({ text: 'Вопрос', author });
    expect((await api.sends('risky', threadId)).risks).toContain('reach');
  });

  test('an agent says what the lead should look at', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const change = { askReview: true, authorNote: 'Верно ли я понял про тариф?' };
    expect(await api.sends('agent', threadId, change)).toMatchObject({
      reviewReason: 'asked',
      authorNote: 'Верно ли я понял про тариф?',
    });
  });
}

function setTrust(
  api: Harness,
  id: string,
  to: { sourceId: string | null; trust: Trust | null; sampleShare?: number; seen: Trust },
  lead = 'lead',
) {
  const level = to.trust && { trust: to.trust, sampleShare: to.sampleShare ?? 10 };
  const body = { sourceId: to.sourceId, level, seenTrust: to.seen };
  return api.ask<Person>(lead, 'POST', `/people/${id}/trust`, body);
}

async function approvedReply(api: Harness, customer: string, change: { text?: string } = {}) {
  const { threadId, id } = await api.arrives({ author: { id: customer } });
  const reply = await api.sends('probation', threadId, { text: `Исправила, номер ${customer}` });
  const input = { seenVersion: reply.version, lastSeenMessageId: id, ...change };
  await api.ok('lead', 'POST', `/replies/${reply.id}/approve`, input);
  await api.deliver();
}

async function standingOf(api: Harness, personId: string, sourceId: string | null) {
  const { items } = await api.ok<{ items: TrustStanding[] }>('lead', 'GET', '/trust');
  return items.find((item) => item.personId === personId && item.sourceId === sourceId);
}
