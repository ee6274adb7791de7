import { expect, test } from 'vitest';
import type { Link, UnlinkPlan } from '#contract/customer.ts';
import { oleg } from './factories.ts';
import type { Harness, Start } from './harness.ts';
import { expectRefused } from './wire.ts';

/** Undoing a link says what it cannot decide, and does with it what a person picks. */
export function describeUnlink(start: Start): void {
  test('what was there before and what accounts wrote is decided; nothing is asked', async () => {
    const api = await start();
    const { vk, x } = await twoSides(api);
    await api.ok('agent', 'POST', `/threads/${vk}/notes`, { text: 'до связи' });
    const { id } = await link(api, vk, x);
    await api.arrives({ text: 'новое' });
    expect(await plan(api, id)).toEqual({
      names: { from: 'Олег', to: 'Мария' },
      messages: { from: 1, to: 3 },
      undecided: [],
    });
  });

  test.each(['from', 'to'] as const)(
    'a note written to both goes to the side that is picked: %s',
    async (side) => {
      const api = await start();
      const { vk, x } = await twoSides(api);
      const { id } = await link(api, vk, x);
      api.clock.advance(60);
      const text = 'Оба раза про одно';
      const note = await api.ok<{ id: string }>('agent', 'POST', `/threads/${vk}/notes`, { text });
      const { undecided } = await plan(api, id);
      expect(undecided).toMatchObject([{ id: note.id, kind: 'note', text, personId: 'agent' }]);
      await api.ok('agent', 'DELETE', `/links/${id}`, { sides: { [note.id]: side } });
      const [gone, there] = side === 'from' ? [vk, x] : [x, vk];
      expect(await texts(api, there)).toContain(text);
      expect(await texts(api, gone)).not.toContain(text);
      await expectWhole(api, vk);
      await expectWhole(api, x);
    },
  );

  test('a case opened while both were one, with words of both, goes to the side that is picked', async () => {
    const api = await start();
    const { vk, x } = await twoSides(api);
    for (const threadId of [vk, x])
      await api.resolve('agent', threadId, { close: true, outcome: 'unconfirmed' });
    const { id } = await link(api, vk, x);
    api.clock.advance(60);
    await api.arrives({ text: 'Ещё вопрос про карту' });
    const opened = await api.caseOf(vk);
    await api.arrives({ platform: 'x', author: oleg, text: 'И я про карту' }, 'x');
    const promise = { text: 'Напишу', dueAt: '2026-11-19T10:00:00Z' };
    await api.ok('agent', 'POST', `/cases/${opened.id}/promises`, promise);
    const { undecided } = await plan(api, id);
    expect(undecided.map(({ kind, side }) => [kind, side])).toEqual([
      ['case', 'to'],
      ['promise', 'to'],
    ]);
    await api.ok('agent', 'DELETE', `/links/${id}`, { sides: { [opened.id]: 'from' } });
    expect((await api.caseOf(x)).number).toBe(opened.number);
    expect((await api.thread(x)).promises).toMatchObject([{ caseId: opened.id }]);
    expect((await api.caseOf(vk)).number).not.toBe(opened.number);
    await expectWhole(api, vk);
    await expectWhole(api, x);
  });

  test('a case whose only answer went to the other side waits for us again', async () => {
    const api = await start();
    const { vk, x } = await twoSides(api);
    const { id } = await link(api, vk, x);
    const place = (await api.thread(vk)).places.find((option) => option.channel === 'x')?.place;
    await api.sends('agent', vk, { place });
    await api.deliver();
    expect((await api.caseOf(vk)).status).toBe('waiting-customer');
    await api.ok('agent', 'DELETE', `/links/${id}`);
    expect((await api.caseOf(vk)).status).toBe('open');
    expect((await api.caseOf(x)).status).toBe('waiting-customer');
  });

  test('only what is undecided is picked, and only while the link stands', async () => {
    const api = await start();
    const { vk, x } = await twoSides(api);
    const { id } = await link(api, vk, x);
    const first = (await api.messages(vk))[0]?.id ?? '';
    const drop = (sides: object) => api.ask('agent', 'DELETE', `/links/${id}`, { sides });
    expectRefused(await drop({ [first]: 'from' }), 'not_found');
    expectRefused(await drop({ [first]: 'both' }), 'validation_failed');
    expect((await drop({})).status).toBe(200);
    expectRefused(await api.ask('agent', 'GET', `/links/${id}/plan`), 'wrong_state');
    expectRefused(await api.ask('agent', 'GET', '/links/link_nowhere/plan'), 'not_found');
  });
}

async function twoSides(api: Harness) {
  const { threadId: vk } = await api.arrives();
  const { threadId: x } = await api.arrives({ platform: 'x', author: oleg }, 'x');
  api.clock.advance(60);
  return { vk, x };
}

function link(api: Harness, vk: string, x: string): Promise<Link> {
  return api.ok('agent', 'POST', `/threads/${vk}/links`, { otherThreadId: x, basis: 'agent' });
}

function plan(api: Harness, id: string): Promise<UnlinkPlan> {
  return api.ok('agent', 'GET', `/links/${id}/plan`);
}

async function texts(api: Harness, threadId: string): Promise<string[]> {
  return (await api.messages(threadId)).map(({ text }) => text);
}

async function expectWhole(api: Harness, threadId: string): Promise<void> {
  const { cases, promises, replies } = await api.thread(threadId);
  const known = cases.map(({ id }) => id);
  const messages = await api.messages(threadId);
  for (const { caseId } of [...messages, ...promises, ...replies]) expect(known).toContain(caseId);
}
