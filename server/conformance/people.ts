import { expect, test } from 'vitest';
import type { ChangePersonInput, Duties, Person } from '#contract/person.ts';
import type { OwnPromises } from '#contract/promise.ts';
import { EventReader } from './event-reader.ts';
import type { Store } from '#server/store/store.ts';
import type { Harness, Start } from './harness.ts';
import { expectRefused } from './wire.ts';

const soon = '2026-12-01T10:00:00Z';

/** An admin says who is here, for what and where; nothing that customers wait for is left to nobody. */
export function describePeople(start: Start): void {
  test('role and rights hold with the next request, and the log says what they were', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    await api.arrives({ platform: 'x', author: { id: '2' } }, 'x');
    const narrow = await change(api, 'colleague', { rights: { vk: 'answer' } });
    expect(narrow.body).toMatchObject({ role: 'agent', rights: { vk: 'answer' }, version: 1 });
    expect((await api.list('', 'colleague')).rows.map(({ id }) => id)).toEqual([threadId]);
    expect(await last(api)).toMatchObject({
      type: 'person.changed',
      actorId: 'admin',
      subjectId: 'colleague',
      data: { from: 'agent', to: 'agent', rights: '{"vk":"answer"}' },
    });
    await change(api, 'colleague', { role: 'lead', rights: null, seenVersion: 1 });
    expect((await api.list('', 'colleague')).total).toBe(2);
    expect((await api.ask('colleague', 'GET', '/trust')).status).toBe(200);
  });

  test('two admins do not overlook each other, and sources have to be there', async () => {
    const api = await start();
    await change(api, 'agent', { role: 'lead' });
    expectRefused(await change(api, 'agent', { role: 'admin' }), 'version_conflict');
    expectRefused(await change(api, 'colleague', { rights: { nowhere: 'read' } }), 'not_found');
    expectRefused(await change(api, 'nobody', {}), 'not_found');
  });

  test('the last admin stays one, by whoever’s hand', async () => {
    const api = await start();
    expectRefused(await change(api, 'admin', { role: 'lead' }), 'last_admin');
    expectRefused(await go(api, 'admin'), 'last_admin');
    await change(api, 'lead', { role: 'admin' });
    expect((await go(api, 'admin')).status).toBe(200);
    expectRefused(await api.ask('admin', 'GET', '/me'), 'unauthenticated');
    expectRefused(await go(api, 'lead', null, 1, 'lead'), 'last_admin');
    expect((await api.ask('lead', 'GET', '/me')).status).toBe(200);
  });

  test('whoever is let go has no access any more, and what they owe passes on', async () => {
    const api = await start();
    const { threadId, caseId } = await owned(api, 'agent');
    await api.ok('agent', 'POST', `/cases/${caseId}/promises`, { text: 'Напишу', dueAt: soon });
    expect(await api.ok<Duties>('admin', 'GET', '/people/agent/duties')).toEqual({
      cases: 1,
      promises: 1,
      parts: 0,
    });
    expectRefused(await go(api, 'agent'), 'news_to_pass_on');
    expect((await api.ask('agent', 'GET', '/me')).status).toBe(200);
    expectRefused(await go(api, 'agent', 'expert'), 'not_found');
    expectRefused(await go(api, 'agent', 'agent'), 'not_found');
    expect((await go(api, 'agent', 'colleague')).status).toBe(200);
    expectRefused(await api.ask('agent', 'GET', '/me'), 'unauthenticated');
    const { row } = await api.thread(threadId, 'lead');
    expect(row.assigneeId).toBe('colleague');
    const own = await api.ok<OwnPromises>('colleague', 'GET', '/promises/own');
    expect(own.promises.map(({ promise }) => promise.caseId)).toEqual([caseId]);
    const types = (await api.store.log.since(0, 100)).map(({ type }) => type);
    expect(types.slice(-3)).toEqual(['case.assigned', 'promise.handed-over', 'person.let-go']);
  });

  test('without promises nobody has to take over: the cases are free', async () => {
    const api = await start();
    const { threadId } = await owned(api, 'agent');
    await go(api, 'agent');
    expect((await api.thread(threadId, 'lead')).row.assigneeId).toBeNull();
  });

  test('who comes back has what they had, and may take back what went', async () => {
    const api = await start();
    const { threadId, caseId } = await owned(api, 'agent');
    await api.ok('agent', 'POST', `/cases/${caseId}/promises`, { text: 'Напишу', dueAt: soon });
    await go(api, 'agent', 'colleague');
    const back = (seenVersion: number) =>
      api.ask<Person>('admin', 'POST', '/people/agent/let-in', { seenVersion });
    expectRefused(await back(0), 'version_conflict');
    expect((await back(1)).body).toMatchObject({ id: 'agent', role: 'agent', version: 2 });
    expectRefused(await back(2), 'wrong_state');
    await api.ok('agent', 'POST', '/promises/take-back');
    expect((await api.thread(threadId)).row.assigneeId).toBe('agent');
  });

  test('only what a person may no longer do passes on when a source is closed to them', async () => {
    const api = await start();
    const vk = await owned(api, 'agent');
    const x = await owned(api, 'agent', 'x');
    await change(api, 'colleague', { rights: { vk: 'answer' } });
    const closing = { rights: { vk: 'answer' }, passTo: 'colleague' } as const;
    expectRefused(await change(api, 'agent', closing), 'no_right_there');
    await change(api, 'agent', { ...closing, passTo: 'lead' });
    expect((await api.thread(vk.threadId, 'lead')).row.assigneeId).toBe('agent');
    expect((await api.thread(x.threadId, 'lead')).row.assigneeId).toBe('lead');
  });

  test('an agent who becomes an expert keeps no case', async () => {
    const api = await start();
    const { threadId } = await owned(api, 'agent');
    await change(api, 'agent', { role: 'expert', department: 'Карты' });
    expect((await api.thread(threadId, 'lead')).row.assigneeId).toBeNull();
    const { people } = await api.ok<{ people: Person[] }>('lead', 'GET', '/people');
    expect(people.find(({ id }) => id === 'agent')).toMatchObject({ department: 'Карты' });
  });

  test('a live feed starts again when the rights of its reader change, and ends with their access', async () => {
    const api = await start();
    const response = await api.request('/api/events', { headers: { 'x-person': 'agent' } });
    const reader = new EventReader(response);
    await reader.next();
    await change(api, 'agent', { rights: { vk: 'answer' } });
    expect((await reader.next()).event).toBe('reset');
    expect(JSON.parse((await reader.next()).data)).toMatchObject({
      type: 'person.changed',
      data: {},
    });
    await go(api, 'agent', null, 1);
    await expect(reader.next()).rejects.toThrow('the stream ended');
  });

  test('a live feed ends when its reader is signed out everywhere', async () => {
    const api = await start();
    const response = await api.request('/api/events', { headers: { 'x-person': 'agent' } });
    const reader = new EventReader(response);
    await reader.next();
    const entry = { type: 'person.signed-out', actorId: 'admin', subjectId: 'agent' } as const;
    await api.store.write((tx) => tx.log.append({ ...entry, at: api.clock.now() }));
    await expect(reader.next()).rejects.toThrow('the stream ended');
  });

  test('a live feed that began after its reader was signed out everywhere goes on, wherever it goes on from', async () => {
    const api = await start();
    await api.arrives();
    const before = await api.store.log.head();
    const entry = { type: 'person.signed-out', actorId: 'admin', subjectId: 'agent' } as const;
    await api.store.write((tx) => tx.log.append({ ...entry, at: api.clock.now() }));
    const headers = { 'x-person': 'agent', 'last-event-id': String(before) };
    const reader = new EventReader(await api.request('/api/events', { headers }));
    const events = await reader.take(3);
    expect(events.map(({ event }) => event)).toEqual(['ready', 'reset', 'log']);
    await api.arrives({ text: 'Ещё' });
    expect((await reader.next()).id).toBe(String(before + 2));
    await api.store.write((tx) => tx.log.append({ ...entry, at: api.clock.now() }));
    await expect(reader.next()).rejects.toThrow('the stream ended');
  });

  test('a live feed does not begin for somebody who was let go while they asked for it', async () => {
    const api = await start(lettingGo);
    const reader = new EventReader(
      await api.request('/api/events', { headers: { 'x-person': 'agent' } }),
    );
    await expect(reader.next()).rejects.toThrow('the stream ended');
  });

  test('sessions end with the access, and not when it is refused', async () => {
    const api = await start();
    expectRefused(await go(api, 'admin'), 'last_admin');
    expect(api.signedOut).toEqual([]);
    await go(api, 'agent');
    expect(api.signedOut).toEqual(['agent']);
  });
}

/** A store that lets the agent go as soon as somebody looks where its log stands. */
function lettingGo(store: Store): Store {
  const { log } = store;
  return {
    ...store,
    log: {
      since: (after, limit) => log.since(after, limit),
      async head() {
        await store.write(async (tx) => {
          const agent = await tx.people.get('agent');
          if (agent) await tx.people.put({ ...agent, deactivatedAt: '2026-11-18T09:00:00.000Z' });
        });
        return log.head();
      },
      oldest: () => log.oldest(),
      subscribe: (listener) => log.subscribe(listener),
    },
  };
}

function change(api: Harness, id: string, to: Partial<ChangePersonInput>) {
  const input = { role: 'agent', rights: null, seenVersion: 0, ...to };
  return api.ask<Person>('admin', 'PATCH', `/people/${id}`, input);
}

function go(api: Harness, id: string, passTo: string | null = null, seenVersion = 0, by = 'admin') {
  return api.ask<Person>(by, 'POST', `/people/${id}/let-go`, { passTo, seenVersion });
}

async function owned(api: Harness, owner: string, from = 'vk') {
  const { threadId } = await api.arrives({ platform: from, author: { id: from } }, from);
  const { id: caseId } = await api.caseOf(threadId);
  const assignment = { assigneeId: owner, seenAssigneeId: null };
  await api.ok('lead', 'POST', `/cases/${caseId}/assign`, assignment);
  return { threadId, caseId };
}

async function last(api: Harness) {
  return (await api.store.log.since((await api.store.log.head()) - 1, 1))[0];
}
