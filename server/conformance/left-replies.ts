import { expect, test } from 'vitest';
import type { LogEntry } from '#contract/event.ts';
import type { OwnPromises } from '#contract/promise.ts';
import type { Draft, Reply } from '#contract/reply.ts';
import type { Harness, Start } from './harness.ts';
import { expectRefused } from './wire.ts';

/** What an author leaves behind who was let go: a lead ends it, and the log says who did. */
export function describeLeftReplies(start: Start): void {
  test.each(['failed', 'returned', 'assisted', 'in-review'] as const)(
    'a %s reply whose author has gone is taken back by a lead, whose draft its words are then',
    async (state) => {
      const { api, reply } = await left(start, state);
      const path = `/replies/${reply.id}/withdraw`;
      expectRefused(await api.ask('colleague', 'POST', path), 'forbidden');
      expect(await api.ok('lead', 'POST', path)).toMatchObject({ state: 'withdrawn' });
      expect((await draftOf(api, 'lead', reply))?.text).toBe(reply.text);
      expect(await draftOf(api, reply.authorId, reply)).toBeUndefined();
      expect(await newest(api, 'reply.withdrawn')).toMatchObject({
        actorId: 'lead',
        data: { authorId: reply.authorId },
      });
      expect((await api.thread(reply.threadId, 'lead')).row.pending).toBeNull();
    },
  );

  test('a failed reply whose author has gone is sent again by a lead, and the case is the lead’s', async () => {
    const { api, reply } = await left(start, 'failed');
    const path = `/replies/${reply.id}/retry`;
    expectRefused(await api.ask('colleague', 'POST', path), 'forbidden');
    await api.ok('lead', 'POST', path);
    expect(await newest(api, 'reply.held')).toMatchObject({
      actorId: 'lead',
      data: { authorId: reply.authorId },
    });
    await api.deliver();
    expect(api.outbound.posted).toHaveLength(2);
    expect((await api.thread(reply.threadId, 'lead')).row.assigneeId).toBe('lead');
    const { promises } = await api.ok<OwnPromises>('lead', 'GET', '/promises/own');
    expect(promises).toMatchObject([{ promise: { madeById: 'agent', keeperId: 'lead' } }]);
  });

  test('a reply that is approved after its author has gone is the lead’s to go on with', async () => {
    const { api, reply } = await left(start, 'in-review');
    await api.ok('lead', 'POST', `/replies/${reply.id}/approve`, {
      seenVersion: reply.version,
      lastSeenMessageId: reply.lastSeenMessageId,
    });
    await api.deliver();
    expect((await api.thread(reply.threadId, 'lead')).row.assigneeId).toBe('lead');
  });

  test('what became of an unknown reply whose author has gone is said by a lead, who goes on with it', async () => {
    const { api, reply } = await left(start, 'unknown');
    const path = `/replies/${reply.id}/confirm`;
    expectRefused(await api.ask('colleague', 'POST', path, { outcome: 'posted' }), 'forbidden');
    await api.ok('lead', 'POST', path, { outcome: 'posted' });
    expect(await newest(api, 'reply.sent')).toMatchObject({
      actorId: 'lead',
      data: { authorId: reply.authorId },
    });
    expect((await api.thread(reply.threadId, 'lead')).row.assigneeId).toBe('lead');
    const { promises } = await api.ok<OwnPromises>('lead', 'GET', '/promises/own');
    expect(promises).toMatchObject([{ promise: { madeById: 'agent', keeperId: 'lead' } }]);
  });

  test('what goes out after its author has gone gives nothing to somebody who is not there', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const reply = await api.sends('agent', threadId, { promise });
    await letGo(api, 'agent');
    await api.deliver();
    expect(await read(api, reply)).toMatchObject({ state: 'sent' });
    expect((await api.thread(threadId, 'lead')).row.assigneeId).toBeNull();
    const { promises } = await api.ok<OwnPromises>('admin', 'GET', '/promises/own');
    expect(promises).toMatchObject([{ promise: { madeById: 'agent', keeperId: 'admin' } }]);
  });

  test('a lead leaves alone what an author who is there has to end', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const reply = await inState(api, threadId, 'failed');
    for (const verb of ['withdraw', 'retry'])
      expectRefused(await api.ask('lead', 'POST', `/replies/${reply.id}/${verb}`), 'forbidden');
    const rights = { x: 'answer' };
    const change = { role: 'agent', rights, passTo: 'lead', seenVersion: 0 };
    await api.ok('admin', 'PATCH', '/people/agent', change);
    await api.ok('lead', 'POST', `/replies/${reply.id}/withdraw`);
  });
}

const promise = { text: 'Напишу Марии', dueAt: '2026-12-01T10:00:00.000Z' };

async function left(start: Start, state: Reply['state']) {
  const api = await start();
  const { threadId } = await arrivesFor(api, state);
  const reply = await inState(api, threadId, state);
  await letGo(api, reply.authorId);
  return { api, reply };
}

function arrivesFor(api: Harness, state: Reply['state']) {
  return state === 'assisted'
    ? api.arrives({ platform: 'banki.ru', kind: 'review' }, 'review')
    : api.arrives();
}

/** A reply that got as far as this and no further. */
async function inState(api: Harness, threadId: string, state: Reply['state']): Promise<Reply> {
  const isRead = state === 'in-review' || state === 'returned';
  if (state === 'failed')
    api.outbound.answerNext({ state: 'failed', code: 'refused', reason: 'нет прав' });
  if (state === 'unknown') api.outbound.answerNext({ state: 'unknown', reason: 'нет ответа' });
  const reply = await api.sends(isRead ? 'probation' : 'agent', threadId, { promise });
  if (state === 'returned')
    await api.ok('lead', 'POST', `/replies/${reply.id}/return`, {
      seenVersion: reply.version,
      comment: 'Иначе',
    });
  if (!isRead) await api.deliver();
  const now = await read(api, reply);
  expect(now.state).toBe(state);
  return now;
}

function letGo(api: Harness, id: string): Promise<unknown> {
  return api.ok('admin', 'POST', `/people/${id}/let-go`, { passTo: null, seenVersion: 0 });
}

function read(api: Harness, { id }: Reply): Promise<Reply> {
  return api.ok('lead', 'GET', `/replies/${id}`);
}

function draftOf(api: Harness, personId: string, { threadId }: Reply): Promise<Draft | undefined> {
  return api.store.read((tx) => tx.drafts.get(threadId, personId));
}

async function newest(api: Harness, type: LogEntry['type']): Promise<LogEntry | undefined> {
  return (await api.store.log.since(0, 1000)).findLast((entry) => entry.type === type);
}
