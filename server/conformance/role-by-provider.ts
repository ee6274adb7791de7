import { expect, test } from 'vitest';
import type { OwnPromises } from '#contract/promise.ts';
import { followProvider } from '../api/team/follow-provider.ts';
import type { Harness, Start } from './harness.ts';

/** The house's sign-in says another role, and nobody can be asked what is to become of anything. */
export function describeRoleByProvider(start: Start): void {
  test('the last admin at work stays one, whatever the provider says', async () => {
    const api = await start();
    await followProvider(api, 'admin', 'agent');
    expect(await personOf(api, 'admin')).toMatchObject({ role: 'admin' });
    await followProvider(api, 'lead', 'admin');
    await followProvider(api, 'admin', 'agent');
    expect(await personOf(api, 'admin')).toMatchObject({ role: 'agent', version: 1 });
  });

  test('who becomes an expert leaves the case free and the news that is owed to an admin', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const { id: caseId } = await api.caseOf(threadId);
    const assignment = { assigneeId: 'agent', seenAssigneeId: null };
    await api.ok('lead', 'POST', `/cases/${caseId}/assign`, assignment);
    const promise = { text: 'Напишу', dueAt: '2026-12-01T10:00:00Z' };
    await api.ok('agent', 'POST', `/cases/${caseId}/promises`, promise);
    await followProvider(api, 'agent', 'expert');
    expect((await api.thread(threadId, 'lead')).row.assigneeId).toBeNull();
    const own = await api.ok<OwnPromises>('admin', 'GET', '/promises/own');
    expect(own.promises.map((owed) => owed.promise.caseId)).toEqual([caseId]);
    const log = (await api.store.log.since(0, 100)).slice(-3);
    expect(log).toMatchObject([
      { type: 'case.assigned', actorId: null },
      { type: 'promise.handed-over', actorId: null, data: { toId: 'admin' } },
      { type: 'person.changed', actorId: null, data: { from: 'agent', to: 'expert' } },
    ]);
  });

  test('where nobody is an admin, news stays with whoever owes it', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const { id: caseId } = await api.caseOf(threadId);
    const promise = { text: 'Напишу', dueAt: '2026-12-01T10:00:00Z' };
    await api.ok('agent', 'POST', `/cases/${caseId}/promises`, promise);
    const admin = await personOf(api, 'admin');
    await api.store.write((tx) => tx.people.put({ ...admin, deactivatedAt: api.clock.now() }));
    await followProvider(api, 'agent', 'expert');
    expect(await personOf(api, 'agent')).toMatchObject({ role: 'expert' });
    const [kept] = await api.store.read((tx) => tx.promises.openOf('agent'));
    expect(kept).toMatchObject({ keeperId: 'agent' });
  });

  test('rights outlast a time as an admin, for whom they do not count', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const agent = await personOf(api, 'agent');
    await api.store.write((tx) => tx.people.put({ ...agent, rights: { x: 'read' } }));
    await followProvider(api, 'agent', 'admin');
    expect((await api.thread(threadId, 'agent')).row.id).toBe(threadId);
    await followProvider(api, 'agent', 'lead');
    expect(await personOf(api, 'agent')).toMatchObject({ rights: { x: 'read' }, version: 2 });
    expect((await api.ask('agent', 'GET', `/threads/${threadId}`)).status).toBe(404);
  });

  test('the same role changes nothing', async () => {
    const api = await start();
    await followProvider(api, 'agent', 'agent');
    expect((await personOf(api, 'agent')).version).toBeUndefined();
  });
}

async function personOf({ store }: Harness, id: string) {
  const person = await store.read((tx) => tx.people.get(id));
  if (!person) throw new Error(`${id} is not there`);
  return person;
}
