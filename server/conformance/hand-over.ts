import { expect, test } from 'vitest';
import type { NewsPromise, OwnPromises } from '#contract/promise.ts';
import type { Harness, Start } from './harness.ts';
import { expectRefused } from './wire.ts';

interface HandedOver {
  promises: NewsPromise[];
  caseCount: number;
}

/** The agent leaves for the day: promises pass to the substitute, and everybody sees it. */
export function describeHandOver(start: Start): void {
  test('all open promises of the agent pass on with their cases, and the log tells to whom', async () => {
    const api = await start();
    const threadId = await owed(api, 'agent', '1');
    const othersThreadId = await owed(api, 'colleague', '2');
    const passed = await api.ok<HandedOver>('agent', 'POST', '/promises/hand-over', {
      toId: 'lead',
    });
    expect(passed.caseCount).toBe(1);
    expect(passed.promises).toMatchObject([{ threadId, keeperId: 'lead', madeById: 'agent' }]);
    const after = await api.thread(threadId);
    expect(after.promises).toMatchObject([{ keeperId: 'lead', state: 'open' }]);
    expect(after.row.assigneeId).toBe('lead');
    expect((await api.thread(othersThreadId)).promises).toMatchObject([{ keeperId: 'colleague' }]);
    const log = await api.store.log.since(0, 100);
    expect(log.find(({ type }) => type === 'promise.handed-over')).toMatchObject({
      actorId: 'agent',
      threadId,
      data: { toId: 'lead' },
    });
  });

  test('a case of somebody else stays theirs', async () => {
    const api = await start();
    const threadId = await owed(api, 'agent', '1');
    const { row } = await api.thread(threadId);
    await api.ok('agent', 'POST', `/cases/${row.caseId}/assign`, {
      assigneeId: 'colleague',
      seenAssigneeId: 'agent',
    });
    const passed = await api.ok<HandedOver>('agent', 'POST', '/promises/hand-over', {
      toId: 'lead',
    });
    expect(passed).toMatchObject({ caseCount: 0, promises: [{ keeperId: 'lead' }] });
    expect((await api.caseOf(threadId)).assigneeId).toBe('colleague');
  });

  test('bad news that nobody told yet passes on and comes back too; what is settled stays', async () => {
    const api = await start();
    const [told, untold] = [await owed(api, 'agent', '1'), await owed(api, 'agent', '2')];
    api.clock.advance(5 * 3600);
    for (const [threadId, how] of [
      [told, 'kept'],
      [untold, 'broken'],
    ] as const) {
      const [promise] = (await api.thread(threadId)).promises;
      await api.ok('agent', 'POST', `/promises/${promise?.id}/close`, { how });
    }
    const passed = await api.ok<HandedOver>('agent', 'POST', '/promises/hand-over', {
      toId: 'lead',
    });
    expect(passed).toMatchObject({
      caseCount: 1,
      promises: [{ threadId: untold, state: 'broken', keeperId: 'lead' }],
    });
    const theirs = await api.ok<OwnPromises>('lead', 'GET', '/promises/own');
    expect(theirs.promises).toMatchObject([{ promise: { threadId: untold } }]);
    const back = await api.ok<HandedOver>('agent', 'POST', '/promises/take-back');
    expect(back).toMatchObject({ promises: [{ threadId: untold, keeperId: 'agent' }] });
    const settled = await api.thread(told);
    expect(settled.promises).toMatchObject([
      { state: 'broken', toldAt: expect.any(String), keeperId: 'agent', handedBy: [] },
    ]);
  });

  test('on return the agent takes back what went, from whoever has it by then, with its cases', async () => {
    const api = await start();
    const threadId = await owed(api, 'agent', '1');
    const own = await owed(api, 'colleague', '2');
    await api.ok('agent', 'POST', '/promises/hand-over', { toId: 'colleague' });
    await api.ok('colleague', 'POST', '/promises/hand-over', { toId: 'lead' });
    const waiting = await api.ok<OwnPromises>('agent', 'GET', '/promises/own');
    expect(waiting).toMatchObject({ promises: [], handedOver: [{ threadId, keeperId: 'lead' }] });
    const back = await api.ok<HandedOver>('agent', 'POST', '/promises/take-back');
    expect(back).toMatchObject({ caseCount: 1, promises: [{ threadId, keeperId: 'agent' }] });
    const after = await api.thread(threadId);
    expect(after.promises).toMatchObject([{ keeperId: 'agent', handedBy: [] }]);
    expect(after.row.assigneeId).toBe('agent');
    expect((await api.thread(own)).promises).toMatchObject([{ keeperId: 'lead' }]);
    const log = await api.store.log.since(0, 200);
    expect(log.find(({ type }) => type === 'promise.taken-back')).toMatchObject({
      actorId: 'agent',
      threadId,
      data: { fromId: 'lead', keeperId: 'agent' },
    });
    const again = await api.ok<HandedOver>('agent', 'POST', '/promises/take-back');
    expect(again).toEqual({ promises: [], caseCount: 0 });
  });

  test('what was settled meanwhile, and a case that was the substitute’s all along, do not come back', async () => {
    const api = await start();
    const settled = await owed(api, 'agent', '1');
    const [promise] = (await api.thread(settled)).promises;
    const theirs = await owed(api, 'colleague', '2');
    const { id } = await api.caseOf(theirs);
    const draft = { text: 'Напишу', dueAt: '2026-11-18T12:00:00Z' };
    await api.ok('agent', 'POST', `/cases/${id}/promises`, draft);
    await api.ok('agent', 'POST', '/promises/hand-over', { toId: 'colleague' });
    await api.ok('colleague', 'POST', `/promises/${promise?.id}/close`, { how: 'kept' });
    const back = await api.ok<HandedOver>('agent', 'POST', '/promises/take-back');
    expect(back).toMatchObject({ caseCount: 0, promises: [{ threadId: theirs }] });
    expect((await api.thread(settled)).row.assigneeId).toBe('colleague');
    expect((await api.thread(theirs)).row.assigneeId).toBe('colleague');
  });

  test.each([
    ['agent', 'wrong_state'],
    ['expert', 'not_found'],
    ['nobody', 'not_found'],
  ] as const)('promises do not pass from the agent to %s', async (toId, code) => {
    const api = await start();
    await owed(api, 'agent', '1');
    expectRefused(await api.ask('agent', 'POST', '/promises/hand-over', { toId }), code);
  });
}

async function owed(api: Harness, person: string, authorId: string): Promise<string> {
  const { threadId } = await api.arrives({ author: { id: authorId } });
  const { id } = await api.caseOf(threadId);
  await api.ok(person, 'POST', `/cases/${id}/assign`, {
    assigneeId: person,
    seenAssigneeId: null,
  });
  await api.ok(person, 'POST', `/cases/${id}/promises`, {
    text: 'Напишу',
    dueAt: '2026-11-18T12:00:00Z',
  });
  return threadId;
}
