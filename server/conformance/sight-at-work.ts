import { expect, test } from 'vitest';
import type { BulkResult } from '#contract/bulk.ts';
import { oleg, source } from './factories.ts';
import type { Start } from './harness.ts';
import { elsewhere, startNarrow } from './narrow-people.ts';
import { expectRefused } from './wire.ts';
import { link, soon } from './sight-steps.ts';

/** What people with rights in some sources do in the rest, and are given there: nothing. */
export function describeSightAtWork(start: Start): void {
  test('a case whose owner may not answer there any more is free again, and the log says so', async () => {
    const api = await startNarrow(start);
    const vk = await api.arrives();
    const x = await api.arrives({ platform: 'x', author: oleg }, 'x');
    const { id } = await api.caseOf(vk.threadId);
    const owner = { assigneeId: 'answering-agent', seenAssigneeId: null };
    await api.ok('answering-agent', 'POST', `/cases/${id}/assign`, owner);
    await link(api, vk.threadId, x.threadId);
    expect((await api.thread(vk.threadId)).row.assigneeId).toBeNull();
    const freed = (await api.store.log.since(0, 100)).findLast(({ caseId }) => caseId === id);
    expect(freed).toMatchObject({
      type: 'case.assigned',
      actorId: null,
      data: { assigneeId: null },
    });
  });

  test('so it is when the customer writes in a source of the same kind', async () => {
    const api = await startNarrow(start);
    await api.store.write((tx) => tx.sources.put(source('vk-two', 'vk')));
    const { threadId } = await api.arrives();
    const { id } = await api.caseOf(threadId);
    const owner = { assigneeId: 'answering-agent', seenAssigneeId: null };
    await api.ok('answering-agent', 'POST', `/cases/${id}/assign`, owner);
    await api.arrives({ text: 'И здесь тоже' }, 'vk-two');
    expect((await api.thread(threadId)).row).toMatchObject({
      assigneeId: null,
      sourceIds: ['vk', 'vk-two'],
    });
    expectRefused(await api.ask('answering-agent', 'GET', `/threads/${threadId}`), 'not_found');
  });

  test('what the body of a request names is held to the same rights', async () => {
    const api = await startNarrow(start);
    const vk = await api.arrives();
    const x = await api.arrives({ platform: 'x', author: oleg }, 'x');
    const closedCase = await api.caseOf(x.threadId);
    const ownCase = await api.caseOf(vk.threadId);
    const asks = (path: string, body: unknown) => api.ask('answering-agent', 'POST', path, body);
    const nowhere = (body: object) =>
      JSON.parse(JSON.stringify(body).replace(/"(th|case)_\w+"/g, '"nowhere"')) as object;
    const alike = async (path: string, body: object) => {
      const refused = await asks(path, body);
      expectRefused(refused, 'not_found');
      expect(refused.body).toEqual((await asks(path, nowhere(body))).body);
    };
    await alike(`/threads/${vk.threadId}/links`, { otherThreadId: x.threadId, basis: 'agent' });
    const seenVersion = ownCase.version;
    await alike(`/cases/${ownCase.id}/join`, { intoId: closedCase.id, seenVersion });
    const action = { kind: 'assign', assigneeId: 'answering-agent' };
    const bulk = await api.ok<BulkResult>('answering-agent', 'POST', '/bulk', {
      threadIds: [vk.threadId, x.threadId, 'nowhere'],
      action,
    });
    expect(bulk.done.map(({ threadId }) => threadId)).toEqual([vk.threadId]);
    expect(bulk.refused.map(({ code }) => code)).toEqual(['not_found', 'not_found']);
    const before = { status: 'new', assigneeId: null };
    const items = [{ threadId: x.threadId, caseId: closedCase.id, version: 1, before }];
    const undone = await api.ok<BulkResult>('answering-agent', 'POST', '/bulk/undo', { items });
    expect(undone.refused.map(({ code }) => code)).toEqual(['not_found']);
    expect(await api.caseOf(x.threadId)).toEqual(closedCase);
  });

  test('mentions are taken into an open source by whoever answers there', async () => {
    const api = await startNarrow(start);
    const item = { id: 'm-1', platform: 'vk', kind: 'comment', text: 'а', author: { id: '1' } };
    const batch = { spec: 'mention/1', items: [{ ...item, occurredAt: api.clock.now() }] };
    const put = (who: string, from?: string) =>
      api.ask(who, 'POST', '/mentions', from === undefined ? batch : { ...batch, source: from });
    expectRefused(await put('answering-agent'), 'forbidden');
    expectRefused(await put('reading-agent', 'vk'), 'forbidden');
    const closed = await put('answering-agent', 'x');
    expectRefused(closed, 'not_found');
    expect(closed.body).toEqual((await put('answering-agent', 'nowhere')).body);
    expect((await put('answering-agent', 'vk')).status).toBe(200);
  });

  test('work is given only to people who can do it there', async () => {
    const api = await startNarrow(start);
    const { threadId } = await elsewhere(api).arrives();
    const { id } = await api.caseOf(threadId);
    const owner = { assigneeId: 'answering-agent', seenAssigneeId: null };
    expectRefused(await api.ask('agent', 'POST', `/cases/${id}/assign`, owner), 'no_right_there');
    const part = { expertId: 'reading-expert', question: 'Почему?', dueAt: soon };
    expectRefused(await api.ask('agent', 'POST', `/cases/${id}/parts`, part), 'no_right_there');
    await api.ok('agent', 'POST', `/cases/${id}/promises`, { text: 'Напишу', dueAt: soon });
    const to = { toId: 'answering-lead' };
    expectRefused(await api.ask('agent', 'POST', '/promises/hand-over', to), 'no_right_there');
    const reader = { assigneeId: 'reading-agent', seenAssigneeId: null };
    const vk = await api.caseOf((await api.arrives({ author: oleg })).threadId);
    expectRefused(
      await api.ask('agent', 'POST', `/cases/${vk.id}/assign`, reader),
      'no_right_there',
    );
  });

  test('what is said of one source is said by whoever reviews there', async () => {
    const api = await startNarrow(start);
    const trust = (who: string, sourceId: string | null) =>
      api.ask(who, 'POST', '/people/probation/trust', {
        sourceId,
        level: { trust: 'risky', sampleShare: 10 },
        seenTrust: 'every-reply',
      });
    const rule = (who: string, sourceId: string | null) =>
      api.ask(who, 'PUT', '/rules/wordy', { sourceId, lang: null, severity: 'note' });
    for (const say of [trust, rule]) {
      expectRefused(await say('answering-lead', 'vk'), 'forbidden');
      expectRefused(await say('reviewing-lead', null), 'forbidden');
      const closed = await say('reviewing-lead', 'x');
      expectRefused(closed, 'not_found');
      expect(closed.body).toEqual((await say('reviewing-lead', 'nowhere')).body);
      expect((await say('reviewing-lead', 'vk')).status).toBe(200);
    }
  });
}
