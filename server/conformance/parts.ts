import { expect, test } from 'vitest';
import type { LogEntry } from '#contract/event.ts';
import type { Part, ShownPart } from '#contract/part.ts';
import { EventReader } from './event-reader.ts';
import type { Harness, Start } from './harness.ts';
import { expectRefused, type Answer } from './wire.ts';

const soon = '2026-11-18T10:00:00.000Z';

/** A question to somebody of another department: they see it and nothing else, and the answer comes back as a note. */
export function describeParts(start: Start): void {
  test('a case waits inside until its expert has answered, and is then its agent’s again', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const part = await asks(api, threadId);
    expect(part).toMatchObject({ state: 'asked', askedById: 'agent', dueAt: soon, version: 1 });
    expect(await api.caseOf(threadId)).toMatchObject({
      status: 'waiting-inside',
      assigneeId: 'agent',
    });
    expect((await api.thread(threadId)).row.partDueAt).toBe(soon);

    const answered = await answers(api, part);
    expect(answered.body).toMatchObject({ state: 'answered', answer: 'Это сбой тарифа' });
    expect(await api.caseOf(threadId)).toMatchObject({ status: 'open', assigneeId: 'agent' });
    const note = (await api.messages(threadId)).at(-1);
    expect(note).toMatchObject({
      direction: 'note',
      personId: 'expert',
      text: 'Это сбой тарифа',
      caseId: part.caseId,
    });
    const { row, parts } = await api.thread(threadId);
    expect(row.partDueAt).toBeNull();
    expect(parts).toMatchObject([{ id: part.id, answerMessageId: note?.id, closedById: 'expert' }]);
  });

  test('of several questions the last answer brings the case back', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const first = await asks(api, threadId);
    const second = await asks(api, threadId, { expertId: 'second-expert' });
    await answers(api, first);
    expect((await api.caseOf(threadId)).status).toBe('waiting-inside');
    await answers(api, second, 'second-expert');
    expect((await api.caseOf(threadId)).status).toBe('open');
  });

  test('what we tell the customer meanwhile leaves the case waiting inside', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const part = await asks(api, threadId);
    await api.sends('agent', threadId);
    await api.deliver();
    expect((await api.caseOf(threadId)).status).toBe('waiting-inside');
    await api.ok('colleague', 'POST', `/parts/${part.id}/withdraw`);
    expect((await api.caseOf(threadId)).status).toBe('open');
    expectRefused(await answers(api, part), 'wrong_state');
  });

  test('an expert sees the question, its words and nothing that leads to the customer', async () => {
    const api = await start();
    const { threadId, id } = await api.arrives({ text: 'Спишите с 4276 1234 5678 9014, я Мария' });
    await api.arrives({ text: 'А это не для всех' });
    const part = await asks(api, threadId, { messageIds: [id] });
    const { items } = await api.ok<{ items: ShownPart[] }>('expert', 'GET', '/parts');
    expect(items).toMatchObject([{ id: part.id, question: part.question, state: 'asked' }]);
    expect(items[0]?.messages).toMatchObject([{ id, isOurs: false, channel: 'vk' }]);
    const seen = JSON.stringify(items);
    for (const hidden of [threadId, part.caseId, '1234', 'maria.k', '501', 'А это не для всех'])
      expect(seen).not.toContain(hidden);
    expect((await api.ok<{ items: ShownPart[] }>('second-expert', 'GET', '/parts')).items).toEqual(
      [],
    );
    for (const path of [`/threads/${threadId}`, `/threads/${threadId}/messages`, '/threads'])
      expectRefused(await api.ask('expert', 'GET', path), 'forbidden');
    expectRefused(await answers(api, part, 'second-expert'), 'not_found');
  });

  test('notes of the team and messages of others are shown to no expert', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const other = await api.arrives({ author: { id: '2' } });
    const note = await api.ok<{ id: string }>('agent', 'POST', `/threads/${threadId}/notes`, {
      text: 'для своих',
    });
    for (const messageId of [note.id, other.id, 'm_none'])
      expectRefused(await ask(api, threadId, { messageIds: [messageId] }), 'not_found');
  });

  test('only an expert is asked, for a time ahead, in a case that is not closed', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    expectRefused(await ask(api, threadId, { expertId: 'colleague' }), 'not_found');
    expectRefused(await ask(api, threadId, { dueAt: api.clock.now() }), 'time_in_past');
    expect((await api.caseOf(threadId)).status).toBe('new');
    await api.resolve('agent', threadId, { close: true, outcome: 'listened' });
    expectRefused(await ask(api, threadId), 'wrong_state');
  });

  test('a question is answered once, by the version that was read', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const part = await asks(api, threadId);
    const both = await Promise.all([answers(api, part), answers(api, part)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(
      (await api.messages(threadId)).filter(({ direction }) => direction === 'note'),
    ).toHaveLength(1);
    expectRefused(await answers(api, { ...part, version: 2 }), 'wrong_state');
    expectRefused(await api.ask('agent', 'POST', `/parts/${part.id}/withdraw`), 'wrong_state');
  });

  test('what is overdue is told once, to the expert and to the desk, and can still be answered', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const part = await asks(api, threadId);
    await api.deliverDue();
    expect(await told(api, 'part.overdue')).toEqual([]);
    api.clock.advance(3600);
    await api.deliverDue();
    await api.deliverDue();
    expect(await told(api, 'part.overdue')).toMatchObject([
      { subjectId: part.id, threadId, actorId: null, data: { expertId: 'expert' } },
    ]);
    const [late] = (await api.thread(threadId)).parts;
    expect(late).toMatchObject({ state: 'asked', remindedAt: api.clock.now() });
    expect((await answers(api, { ...part, version: late?.version ?? 0 })).status).toBe(200);
  });

  test('a case that ends takes its questions back; one being checked keeps them', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const part = await asks(api, threadId);
    await api.resolve('agent', threadId);
    expect((await api.caseOf(threadId)).status).toBe('checking');
    await api.resolve('agent', threadId, { close: true, outcome: 'unconfirmed' });
    expect((await api.thread(threadId)).parts).toMatchObject([
      { id: part.id, state: 'withdrawn', closedById: 'agent' },
    ]);
    expect((await api.thread(threadId)).row.partDueAt).toBeNull();
  });

  test('a question follows its case through links and back', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const part = await asks(api, threadId);
    const other = await api.arrives({ author: { id: '2' } });
    const link = await api.ok<{ id: string }>('agent', 'POST', `/threads/${other.threadId}/links`, {
      otherThreadId: threadId,
      basis: 'agent',
    });
    const shownIn = (await api.thread(threadId)).row.id;
    expect((await api.thread(shownIn)).parts.map(({ id }) => id)).toEqual([part.id]);
    await api.ok('agent', 'DELETE', `/links/${link.id}`);
    expect((await api.thread(threadId)).parts.map(({ id }) => id)).toEqual([part.id]);
    expect((await api.thread(other.threadId)).parts).toEqual([]);
  });

  test('many cases are not closed at once while an expert is asked in them', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    await asks(api, threadId);
    const result = await api.ok('agent', 'POST', '/bulk', {
      threadIds: [threadId],
      action: { kind: 'close', outcome: 'listened' },
    });
    expect(result).toMatchObject({ done: [], refused: [{ threadId, code: 'wrong_state' }] });
  });

  test('an expert’s feed tells of their own questions alone', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const response = await api.request('/api/events', { headers: { 'x-person': 'expert' } });
    const reader = new EventReader(response);
    await reader.next();
    await asks(api, threadId, { expertId: 'second-expert' });
    await api.ok('agent', 'POST', `/threads/${threadId}/notes`, { text: 'тайна' });
    const part = await asks(api, threadId);
    const event = await reader.next();
    const entry = JSON.parse(event.data) as LogEntry;
    expect(entry).toMatchObject({ type: 'part.asked', subjectId: part.id, threadId: null });
    expect(event.data).not.toContain(threadId);
    await reader.close();
  });
}

function body(change: object) {
  return { expertId: 'expert', question: 'Почему комиссия дважды?', dueAt: soon, ...change };
}

async function ask(api: Harness, threadId: string, change: object = {}): Promise<Answer<Part>> {
  const { id } = await api.caseOf(threadId);
  return api.ask('agent', 'POST', `/cases/${id}/parts`, body(change));
}

async function asks(api: Harness, threadId: string, change: object = {}): Promise<Part> {
  const { id } = await api.caseOf(threadId);
  return api.ok('agent', 'POST', `/cases/${id}/parts`, body(change));
}

function answers(api: Harness, part: Pick<Part, 'id' | 'version'>, person = 'expert') {
  return api.ask<ShownPart>(person, 'POST', `/parts/${part.id}/answer`, {
    text: 'Это сбой тарифа',
    seenVersion: part.version,
  });
}

async function told(api: Harness, type: LogEntry['type']): Promise<LogEntry[]> {
  return (await api.store.log.since(0, 500)).filter((entry) => entry.type === type);
}
