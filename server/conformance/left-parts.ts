import { expect, test } from 'vitest';
import type { LogEntry } from '#contract/event.ts';
import type { Part, ShownPart } from '#contract/part.ts';
import type { Duties } from '#contract/person.ts';
import { EventReader } from './event-reader.ts';
import { oleg, person } from './factories.ts';
import type { Harness, Start } from './harness.ts';
import { expectRefused } from './wire.ts';

const soon = '2026-11-18T10:00:00.000Z';
const later = '2026-11-18T12:00:00.000Z';

/** Questions whose expert has gone: whoever asked hears of it, and asks another one or nobody. */
export function describeLeftParts(start: Start): void {
  test('a question whose expert is let go says so, and whoever asked and owns the case is told', async () => {
    const api = await start();
    const part = await asks(api);
    await assign(api, part, 'colleague');
    expect(await api.ok<Duties>('admin', 'GET', '/people/expert/duties')).toMatchObject({
      parts: 1,
    });
    await letGo(api, 'expert');
    const [left] = (await api.thread(part.threadId)).parts;
    expect(left).toMatchObject({ id: part.id, state: 'asked', leftAt: api.clock.now() });
    expect((await api.caseOf(part.threadId)).status).toBe('waiting-inside');
    expect(await told(api, 'part.left')).toMatchObject([
      {
        actorId: 'admin',
        subjectId: part.id,
        data: { expertId: 'expert', askedById: 'agent', ownerId: 'colleague' },
      },
    ]);
  });

  test('it is given to another expert by a later time, who alone sees and answers it', async () => {
    const api = await start();
    const part = await asks(api);
    await letGo(api, 'expert');
    const [left] = (await api.thread(part.threadId)).parts;
    const given = await gives(api, left);
    expect(given.body).toMatchObject({
      expertId: 'second-expert',
      question: part.question,
      dueAt: later,
      leftAt: null,
      remindedAt: null,
      askedById: 'agent',
    });
    const { items } = await api.ok<{ items: ShownPart[] }>('second-expert', 'GET', '/parts');
    expect(items.map(({ id }) => id)).toEqual([part.id]);
    const answer = { text: 'Это сбой тарифа', seenVersion: given.body.version };
    const path = `/parts/${part.id}/answer`;
    expect((await api.ask('second-expert', 'POST', path, answer)).status).toBe(200);
    expect((await api.caseOf(part.threadId)).status).toBe('open');
  });

  test('it is withdrawn where nobody else knows, and the case is its agent’s again', async () => {
    const api = await start();
    const part = await asks(api);
    await letGo(api, 'expert');
    await api.ok('agent', 'POST', `/parts/${part.id}/withdraw`);
    expect((await api.caseOf(part.threadId)).status).toBe('open');
  });

  test('an expert who does not know gives way to another, and both hear of it', async () => {
    const api = await start();
    const part = await asks(api);
    const readers = await Promise.all(['expert', 'second-expert'].map((id) => open(api, id)));
    expect((await gives(api, part)).status).toBe(200);
    for (const reader of readers) {
      expect(JSON.parse((await reader.next()).data)).toMatchObject({
        type: 'part.given',
        threadId: null,
        data: { fromId: 'expert', expertId: 'second-expert' },
      });
      await reader.close();
    }
    const answer = { text: 'Поздно', seenVersion: part.version };
    expectRefused(await api.ask('expert', 'POST', `/parts/${part.id}/answer`, answer), 'not_found');
  });

  test('a question goes only to an expert, for a time ahead, by the version that was seen', async () => {
    const api = await start();
    const part = await asks(api);
    expectRefused(await gives(api, part, { expertId: 'colleague' }), 'not_found');
    expectRefused(await gives(api, part, { dueAt: api.clock.now() }), 'time_in_past');
    expectRefused(await gives(api, part, { seenVersion: 7 }), 'version_conflict');
    await api.ok('agent', 'POST', `/parts/${part.id}/withdraw`);
    expectRefused(await gives(api, part), 'wrong_state');
    expect(await told(api, 'part.given')).toEqual([]);
  });

  test('an expert who becomes an agent, or may not read there any more, leaves their questions', async () => {
    const api = await start();
    const part = await asks(api);
    const narrow = { role: 'expert', rights: { vk: 'read' }, department: 'Карты', passTo: null };
    await api.ok('admin', 'PATCH', '/people/expert', { ...narrow, seenVersion: 0 });
    expect(await told(api, 'part.left')).toEqual([]);
    const agent = { role: 'agent', rights: null, passTo: null, seenVersion: 1 };
    await api.ok('admin', 'PATCH', '/people/expert', agent);
    expect(await told(api, 'part.left')).toMatchObject([{ subjectId: part.id }]);
  });

  test('a link that leads where an expert may not read leaves their question', async () => {
    const api = await start();
    await api.store.write((tx) =>
      tx.people.put(person('expert', { role: 'expert', rights: { vk: 'read' } })),
    );
    const part = await asks(api);
    const x = await api.arrives({ platform: 'x', author: oleg }, 'x');
    await api.ok('agent', 'POST', `/threads/${part.threadId}/links`, {
      otherThreadId: x.threadId,
      basis: 'agent',
    });
    expect(await told(api, 'part.left')).toMatchObject([{ subjectId: part.id, actorId: null }]);
  });
}

async function asks(api: Harness): Promise<Part> {
  const { threadId } = await api.arrives();
  const { id } = await api.caseOf(threadId);
  return api.ok('agent', 'POST', `/cases/${id}/parts`, {
    expertId: 'expert',
    question: 'Почему комиссия дважды?',
    dueAt: soon,
  });
}

function gives(api: Harness, part: Part | undefined, change: object = {}) {
  return api.ask<Part>('agent', 'POST', `/parts/${part?.id}/give`, {
    expertId: 'second-expert',
    dueAt: later,
    seenVersion: part?.version,
    ...change,
  });
}

async function assign(api: Harness, { caseId }: Part, assigneeId: string): Promise<void> {
  const assignment = { assigneeId, seenAssigneeId: 'agent' };
  await api.ok('lead', 'POST', `/cases/${caseId}/assign`, assignment);
}

function letGo(api: Harness, id: string): Promise<unknown> {
  return api.ok('admin', 'POST', `/people/${id}/let-go`, { passTo: null, seenVersion: 0 });
}

async function open(api: Harness, personId: string): Promise<EventReader> {
  const headers = { 'x-person': personId };
  const reader = new EventReader(await api.request('/api/events', { headers }));
  await reader.next();
  return reader;
}

async function told(api: Harness, type: LogEntry['type']): Promise<LogEntry[]> {
  return (await api.store.log.since(0, 500)).filter((entry) => entry.type === type);
}
