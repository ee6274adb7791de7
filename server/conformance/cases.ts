import { expect, test } from 'vitest';
import { oleg } from './factories.ts';
import type { LogEntry } from '#contract/event.ts';
import type { Harness, Start } from './harness.ts';

/** Which case a customer's message belongs to, and what it does there. */
export function describeCases(start: Start): void {
  test('the first message of a customer opens a new case, the next ones join it', async () => {
    const api = await start();
    const { threadId, id } = await api.arrives();
    const opened = await api.caseOf(threadId);
    expect(opened).toMatchObject({ number: 'C-2026-000001', status: 'new', assigneeId: null });
    await api.arrives({ text: 'И ещё вопрос' });
    const { cases, row } = await api.thread(threadId);
    expect(cases).toEqual([opened]);
    expect(row).toMatchObject({ status: 'new', openCaseCount: 1, messageCount: 2 });
    expect((await api.messages(threadId)).map(({ caseId }) => caseId)).toEqual([
      opened.id,
      opened.id,
    ]);
    const { entries } = await api.ok<{ entries: unknown[] }>(
      'agent',
      'GET',
      `/threads/${threadId}/log`,
    );
    expect(entries).toMatchObject([
      { type: 'case.opened', caseId: opened.id, subjectId: id, actorId: null },
      { type: 'mention.accepted' },
      { type: 'mention.accepted' },
    ]);
  });

  test('numbers run on through all customers and begin anew with the year', async () => {
    const api = await start();
    const first = await api.arrives();
    const second = await api.arrives({ author: oleg });
    api.clock.advance(60 * 24 * 3600);
    const third = await api.arrives({ author: undefined });
    const numbers = await Promise.all(
      [first, second, third].map(async ({ threadId }) => (await api.caseOf(threadId)).number),
    );
    expect(numbers).toEqual(['C-2026-000001', 'C-2026-000002', 'C-2027-000001']);
  });

  test('a customer who writes again after our answer makes the case wait for us', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    await api.sends('agent', threadId);
    await api.deliver();
    expect(await api.caseOf(threadId)).toMatchObject({
      status: 'waiting-customer',
      assigneeId: 'agent',
    });
    expect((await api.thread(threadId)).row.waitingSince).toBeNull();
    api.clock.advance(60);
    const now = api.clock.now();
    await api.arrives({ occurredAt: now });
    expect(await api.caseOf(threadId)).toMatchObject({ status: 'open', assigneeId: 'agent' });
    expect((await api.thread(threadId)).row.waitingSince).toBe(now);
  });

  test('a “no” while we wait to hear reopens the same number with the same agent', async () => {
    const api = await start();
    const { threadId, before } = await checking(api);
    const { id } = await api.arrives({ text: 'Нет, деньги так и не пришли' });
    expect(await api.caseOf(threadId)).toMatchObject({
      id: before.id,
      number: before.number,
      assigneeId: 'agent',
      status: 'open',
      reopenedCount: 1,
      reopenedAt: api.clock.now(),
      fixedAt: null,
      fixedById: null,
      answerMessageId: null,
    });
    expect(await logTypes(api, threadId)).toContain('case.reopened');
    expect((await api.messages(threadId)).at(-1)).toMatchObject({ id, caseId: before.id });
  });

  test.each([
    ['yes', 'Да, всё пришло, спасибо!'],
    ['unclear', 'Посмотрю вечером'],
    ['a question', 'А когда посмотреть?'],
  ])(
    'any other answer (%s) while we wait to hear is left for the agent to read',
    async (_what, text) => {
      const api = await start();
      const { threadId, before } = await checking(api);
      const { id } = await api.arrives({ text });
      expect(await api.caseOf(threadId)).toMatchObject({
        id: before.id,
        status: 'checking',
        answerMessageId: id,
        fixedAt: before.fixedAt,
      });
      expect((await logTypes(api, threadId)).slice(-2)).toEqual([
        'case.answered',
        'mention.accepted',
      ]);
    },
  );

  test('thanks while we wait to hear are no yes: shown as a courtesy, nothing reopens or closes', async () => {
    const api = await start();
    const { threadId, before } = await checking(api);
    const { id } = await api.arrives({ text: 'Спасибо' });
    const after = { id: before.id, status: 'checking', answerMessageId: id };
    expect(await api.caseOf(threadId)).toMatchObject(after);
    expect((await logTypes(api, threadId)).slice(-2)).toEqual(['case.thanked', 'mention.accepted']);
  });

  test.each([
    ['checking', 'Я не согласен с вашим ответом'],
    ['closed', 'Не согласна, прошу пересмотреть решение'],
    ['closed', 'Thanks, but I do not accept this'],
  ])('an appeal against the answer of a case that is %s continues it: “%s”', async (at, text) => {
    const api = await start();
    const { threadId, before } = await (at === 'closed' ? closed(api) : checking(api));
    const { id } = await api.arrives({ text });
    const { cases } = await api.thread(threadId);
    expect(cases).toMatchObject([
      { id: before.id, number: before.number, status: 'open', assigneeId: 'agent' },
    ]);
    const path = `/threads/${threadId}/log`;
    const { entries } = await api.ok<{ entries: LogEntry[] }>('agent', 'GET', path);
    expect(entries.find(({ type }) => type === 'case.appealed')).toMatchObject({
      subjectId: id,
      actorId: null,
    });
  });

  test.each([
    ['its words', { text: 'Что с C-2026-000001?' }],
    ['its title', { title: 'Re: [C-2026-000001]', text: 'Есть новости?' }],
    ['its subject', { subject: { id: 's', title: 'Дело С-2026-000001' }, text: 'Ну что?' }],
  ])(
    'a number quoted in %s leads to its case, also to a closed one beside an open one',
    async (_in, change) => {
      const api = await start();
      const { threadId, before } = await closed(api);
      await api.arrives({ text: 'Хочу ещё карту' });
      expect((await api.thread(threadId)).cases).toHaveLength(2);
      const { id } = await api.arrives(change);
      expect((await api.messages(threadId)).find((item) => item.id === id)?.caseId).toBe(before.id);
      const { cases } = await api.thread(threadId);
      expect(cases.find((item) => item.id === before.id)?.status).toBe('open');
    },
  );

  test('contacts on one matter before we answer are counted, and press', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    await api.arrives({ text: 'Я жду' });
    expect((await api.thread(threadId)).repeats).toEqual({});
    api.clock.advance(2 * 3600);
    await api.arrives({ text: 'Всё ещё жду' });
    const { repeats, row } = await api.thread(threadId);
    expect(repeats).toEqual({ [row.caseId ?? '']: 1 });
    expect(row.priorityReasons).toContain('repeat');
  });

  test.each(['Спасибо!', 'Да, всё пришло'])(
    '“%s” after the end joins the closed case quietly',
    async (text) => {
      const api = await start();
      const { threadId, before } = await closed(api);
      const { id } = await api.arrives({ text });
      expect((await api.thread(threadId)).cases).toEqual([before]);
      expect((await api.messages(threadId)).at(-1)).toMatchObject({ id, caseId: before.id });
      expect((await api.thread(threadId)).row).toMatchObject({
        status: 'closed',
        waitingSince: null,
      });
    },
  );

  test('a “no” after the end reopens the same number', async () => {
    const api = await start();
    const { threadId, before } = await closed(api);
    await api.arrives({ text: 'Опять списали дважды' });
    expect((await api.thread(threadId)).cases).toMatchObject([
      {
        id: before.id,
        status: 'open',
        outcome: null,
        closedAt: null,
        closedById: null,
        evidence: null,
        assigneeId: 'agent',
        reopenedCount: 1,
      },
    ]);
  });

  test('another matter after the end is a case of its own', async () => {
    const api = await start();
    const { threadId, before } = await closed(api);
    api.clock.advance(60);
    await api.arrives({ text: 'Хочу открыть вклад' });
    const { cases, row } = await api.thread(threadId);
    expect(cases).toMatchObject([
      { number: 'C-2026-000002', status: 'new', assigneeId: null },
      { number: before.number, status: 'closed' },
    ]);
    expect(row).toMatchObject({ caseNumber: 'C-2026-000002', openCaseCount: 1 });
  });

  test('an appeal by reply to a message of a closed case goes on under its number', async () => {
    const api = await start();
    const { threadId, before } = await closed(api);
    const answer = (await api.messages(threadId)).find(({ direction }) => direction === 'out');
    await api.arrives({ text: 'А комиссия за май?', parentId: answer?.externalId ?? '' });
    expect((await api.thread(threadId)).cases).toMatchObject([
      { id: before.id, status: 'open', reopenedCount: 1 },
    ]);
  });

  test('a customer who quotes the number of their closed case reopens it', async () => {
    const api = await start();
    const { threadId, before } = await closed(api);
    await api.arrives({ text: `Ещё раз по ${before.number}: где выписка?` });
    expect((await api.thread(threadId)).cases).toMatchObject([{ id: before.id, status: 'open' }]);
  });

  test('an answer given elsewhere in the middle of the talk changes nothing, the newest word does', async () => {
    const api = await start();
    const { threadId } = await api.arrives({ id: 'q1', occurredAt: '2026-11-18T08:00:00Z' });
    await api.arrives({ id: 'q2', occurredAt: '2026-11-18T08:30:00Z' });
    const ours = { direction: 'out' as const, author: { id: 'bank' } };
    await api.arrives({ ...ours, parentId: 'q1', occurredAt: '2026-11-18T08:10:00Z' });
    expect((await api.caseOf(threadId)).status).toBe('new');
    await api.ok('agent', 'POST', `/threads/${threadId}/notes`, { text: 'Коллеги, кто ответил?' });
    await api.arrives({ ...ours, parentId: 'q2', occurredAt: '2026-11-18T08:40:00Z' });
    expect((await api.caseOf(threadId)).status).toBe('waiting-customer');
  });
}

/** A case of the agent's whose side is fixed, with the customer asked. */
async function checking(api: Harness) {
  const { threadId } = await api.arrives();
  await api.sends('agent', threadId);
  await api.deliver();
  await api.resolve('agent', threadId);
  api.clock.advance(3600);
  return { threadId, before: await api.caseOf(threadId) };
}

async function closed(api: Harness) {
  const { threadId } = await checking(api);
  await api.resolve('agent', threadId, { close: true, outcome: 'unconfirmed' });
  api.clock.advance(3600);
  return { threadId, before: await api.caseOf(threadId) };
}

async function logTypes(api: Harness, threadId: string): Promise<string[]> {
  const path = `/threads/${threadId}/log`;
  const { entries } = await api.ok<{ entries: { type: string }[] }>('agent', 'GET', path);
  return entries.map(({ type }) => type);
}
