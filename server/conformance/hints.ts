import { expect, test } from 'vitest';
import type { Hint } from '#contract/hint.ts';
import type { Harness, Start } from './harness.ts';
import { expectRefused } from './wire.ts';

const petr = { id: '901', handle: 'petr_kuznetsov', name: 'Пётр Кузнецов' };
const petrOnX = { id: '902', handle: 'petr_kuznetsov', name: 'Petr Kuznetsov' };

/** Likeness is told and never decides: only people link by it. */
export function describeHints(start: Start): void {
  test('accounts that look alike are hinted at in both threads with reasons, and nothing is linked', async () => {
    const api = await start();
    const { vk, x } = await twoAlike(api);
    const [here] = (await api.thread(vk)).hints;
    const [there] = (await api.thread(x)).hints;
    expect(here).toMatchObject({ state: 'open', otherThreadId: x, other: { channel: 'x' } });
    expect(there).toMatchObject({ id: here?.id, otherThreadId: vk, other: { channel: 'vk' } });
    expect(here?.reasons[0]?.bits).toBeGreaterThan(0);
    expect(here?.reasons.map(({ values }) => values.toReversed())).toEqual(
      there?.reasons.map(({ values }) => values),
    );
    expect((await api.list()).total).toBe(2);
    expect((await api.thread(vk)).links).toEqual([]);
    expect(await logged(api, 'hint.found')).toEqual([x, vk]);
  });

  test('a stranger is not hinted at', async () => {
    const api = await start();
    const { threadId } = await api.arrives({ author: petr });
    await api.arrives({ author: { id: '903', handle: 'zarya77', name: 'Зоя Лебедева' } });
    expect((await api.thread(threadId)).hints).toEqual([]);
  });

  test('a name that changes brings a hint, and takes an open one away', async () => {
    const api = await start();
    const { threadId } = await api.arrives({ author: petr });
    const author = { id: '902', handle: 'zarya77', name: 'Зоя Лебедева' };
    await api.arrives({ platform: 'x', author }, 'x');
    expect((await api.thread(threadId)).hints).toEqual([]);
    await api.arrives({ platform: 'x', author: petrOnX }, 'x');
    expect((await api.thread(threadId)).hints).toHaveLength(1);
    await api.arrives({ platform: 'x', author }, 'x');
    expect((await api.thread(threadId)).hints).toEqual([]);
  });

  test('"same" links by the decision of who said it; undone, the hint can be answered again', async () => {
    const api = await start();
    const { vk, x, id } = await twoAlike(api);
    await says(api, id, vk, 'same');
    const { links, hints, row } = await api.thread(vk);
    expect(links).toMatchObject([
      { fromThreadId: x, toThreadId: vk, basis: 'agent', madeById: 'agent' },
    ]);
    expect(links[0]?.note).toContain('petr_kuznetsov');
    expect({ hints, messages: row.messageCount }).toEqual({ hints: [], messages: 2 });
    expectRefused(await answer(api, id, vk, 'different'), 'same_thread');
    await api.ok('agent', 'DELETE', `/links/${links[0]?.id}`);
    expect((await api.thread(vk)).hints).toMatchObject([{ id, state: 'same' }]);
    await says(api, id, vk, 'different');
    expect((await api.thread(vk)).hints).toEqual([]);
  });

  test('"different" is remembered for good, and can be taken back by whoever slipped', async () => {
    const api = await start();
    const { vk, x, id } = await twoAlike(api);
    await says(api, id, x, 'different');
    await api.arrives({ platform: 'x', author: { ...petrOnX, name: 'Petr  Kuznetsov!' } }, 'x');
    await api.arrives({ platform: 'x', author: { ...petrOnX, name: 'Kuznetsov Petr' } }, 'x');
    for (const threadId of [vk, x]) expect((await api.thread(threadId)).hints).toEqual([]);
    expectRefused(await answer(api, id, x, 'different'), 'wrong_state');
    await says(api, id, x, 'open');
    expect((await api.thread(vk)).hints).toMatchObject([{ id, state: 'open', answeredById: null }]);
  });

  test('"ask" is a task on the case until it is answered or given up, and writes nothing to anybody', async () => {
    const api = await start();
    const { vk, id } = await twoAlike(api);
    const { caseId } = (await api.thread(vk)).row;
    await says(api, id, vk, 'asking');
    expect((await api.thread(vk)).hints).toMatchObject([
      { state: 'asking', caseId, answeredById: 'agent', answeredAt: api.clock.now() },
    ]);
    expect((await api.thread(vk)).replies).toEqual([]);
    expect((await api.thread(vk)).draft).toBeNull();
    await says(api, id, vk, 'open');
    expect((await api.thread(vk)).hints).toMatchObject([{ state: 'open', caseId: null }]);
  });

  test('a hint is answered in one of its own threads only', async () => {
    const api = await start();
    const { id } = await twoAlike(api);
    const { threadId } = await api.arrives({ author: { id: '904' } });
    expectRefused(await answer(api, id, threadId, 'same'), 'not_found');
    expectRefused(await answer(api, 'hint_none', threadId, 'same'), 'not_found');
  });

  test('every answer is in the log of both threads, with who gave it', async () => {
    const api = await start();
    const { vk, x, id } = await twoAlike(api);
    await says(api, id, vk, 'asking');
    await says(api, id, vk, 'different');
    expect(await logged(api, 'hint.answered')).toEqual([vk, x, vk, x]);
    const entries = await api.store.log.since(0, 200);
    const last = entries.findLast(({ type }) => type === 'hint.answered');
    expect(last).toMatchObject({
      actorId: 'agent',
      subjectId: id,
      data: { answer: 'different', before: 'asking' },
    });
  });
}

async function twoAlike(api: Harness) {
  const { threadId: vk } = await api.arrives({ author: petr });
  const { threadId: x } = await api.arrives({ platform: 'x', author: petrOnX }, 'x');
  const id = (await api.thread(vk)).hints[0]?.id ?? '';
  return { vk, x, id };
}

function answer(api: Harness, id: string, threadId: string, said: string) {
  return api.ask<Hint>('agent', 'POST', `/hints/${id}/answer`, { threadId, answer: said });
}

function says(api: Harness, id: string, threadId: string, said: string) {
  return api.ok<Hint>('agent', 'POST', `/hints/${id}/answer`, { threadId, answer: said });
}

async function logged(api: Harness, type: string) {
  const entries = await api.store.log.since(0, 200);
  return entries.filter((entry) => entry.type === type).map(({ threadId }) => threadId);
}
