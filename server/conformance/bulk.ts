import { expect, test } from 'vitest';
import type { BulkResult } from '#contract/bulk.ts';
import type { Case } from '#contract/case.ts';
import type { Harness, Start } from './harness.ts';
import { expectRefused } from './wire.ts';

/** The same for many threads, and the way back. */
export function describeBulk(start: Start): void {
  const close = { kind: 'close', outcome: 'listened' };

  test('many are closed in one go, and are taken back as they were', async () => {
    const api = await start();
    const threadIds = await several(api, 3);
    const before = await casesOf(api, threadIds);
    const result = await api.ok<BulkResult>('agent', 'POST', '/bulk', { threadIds, action: close });
    expect(result.refused).toEqual([]);
    expect((await casesOf(api, threadIds)).map(({ outcome }) => outcome)).toEqual(
      threadIds.map(() => 'listened'),
    );
    const undone = await api.ok<BulkResult>('agent', 'POST', '/bulk/undo', { items: result.done });
    expect([undone.done.length, undone.refused]).toEqual([3, []]);
    expect(await casesOf(api, threadIds)).toEqual(
      before.map((each) => ({ ...each, version: each.version + 2 })),
    );
  });

  test('many are given away; what another owns is refused to an agent, the rest is done', async () => {
    const api = await start();
    const [first = '', second = ''] = await several(api, 2);
    const [theirs] = await casesOf(api, [first]);
    const input = { assigneeId: 'colleague', seenAssigneeId: null };
    await api.ok('lead', 'POST', `/cases/${theirs?.id}/assign`, input);
    const action = { kind: 'assign', assigneeId: 'agent' };
    const threadIds = [first, second, 'th_nowhere', second];
    const result = await api.ok<BulkResult>('agent', 'POST', '/bulk', { threadIds, action });
    expect(result.done.map(({ threadId }) => threadId)).toEqual([second]);
    expect(result.refused).toEqual([
      { threadId: first, code: 'forbidden' },
      { threadId: 'th_nowhere', code: 'not_found' },
    ]);
    await api.ok<BulkResult>('agent', 'POST', '/bulk/undo', { items: result.done });
    const [again] = await casesOf(api, [second]);
    expect(again).toMatchObject({ status: 'new', assigneeId: null });
  });

  test('a case that owes news is not closed with the others', async () => {
    const api = await start();
    const threadIds = await several(api, 2);
    const [owing] = await casesOf(api, threadIds);
    const news = { text: 'Напишу', dueAt: '2026-11-18T12:00:00Z' };
    await api.ok('agent', 'POST', `/cases/${owing?.id}/promises`, news);
    const result = await api.ok<BulkResult>('agent', 'POST', '/bulk', { threadIds, action: close });
    expect(result.done.map(({ threadId }) => threadId)).toEqual([threadIds[1]]);
    expect(result.refused).toEqual([{ threadId: threadIds[0], code: 'wrong_state' }]);
  });

  test('nobody takes back what a colleague did, or what the customer answered since', async () => {
    const api = await start();
    const threadIds = await several(api, 1);
    const action = { kind: 'assign', assigneeId: 'agent' };
    const { done } = await api.ok<BulkResult>('agent', 'POST', '/bulk', { threadIds, action });
    const other = await api.ok<BulkResult>('lead', 'POST', '/bulk/undo', { items: done });
    expect(other.refused).toEqual([{ threadId: threadIds[0], code: 'wrong_state' }]);
    await api.ok<BulkResult>('agent', 'POST', '/bulk/undo', { items: done });
    const twice = await api.ok<BulkResult>('agent', 'POST', '/bulk/undo', { items: done });
    expect(twice.refused).toEqual([{ threadId: threadIds[0], code: 'version_conflict' }]);
  });

  test.each([
    ['/bulk', { threadIds: [], action: close }],
    ['/bulk', { threadIds: ['a'], action: { kind: 'close', outcome: 'confirmed' } }],
    ['/bulk/undo', { items: [] }],
  ])('%s without sense is refused', async (path, body) => {
    const api = await start();
    expectRefused(await api.ask('agent', 'POST', path, body), 'validation_failed');
  });
}

async function several(api: Harness, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1)
    ids.push((await api.arrives({ author: { id: `bulk${index}` } })).threadId);
  return ids;
}

async function casesOf(api: Harness, threadIds: readonly string[]): Promise<Case[]> {
  const details = await Promise.all(threadIds.map((id) => api.thread(id)));
  return details.flatMap(({ cases }) => cases[0] ?? []);
}
