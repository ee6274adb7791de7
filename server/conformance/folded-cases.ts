import { expect, test } from 'vitest';
import { oleg } from './factories.ts';
import type { Harness, Start } from './harness.ts';

/** The same matter told in two places is one case once the places are known to be one customer's. */
export function describeFoldedCases(start: Start): void {
  test('an untouched case of the joined thread goes into the open one, with its messages', async () => {
    const api = await start();
    const { vk, x } = await twoFresh(api);
    const [vkCase, xCase] = [await api.caseOf(vk), await api.caseOf(x)];
    await link(api, vk, x);
    const { cases, row } = await api.thread(vk);
    expect(row).toMatchObject({ openCaseCount: 1, caseId: vkCase.id });
    expect(cases.find(({ id }) => id === xCase.id)).toMatchObject({
      status: 'closed',
      outcome: 'duplicate',
      foldedIntoId: vkCase.id,
      number: xCase.number,
    });
    expect(new Set((await api.messages(vk)).map(({ caseId }) => caseId))).toEqual(
      new Set([vkCase.id]),
    );
  });

  test('a case in work is never folded: the untouched one goes into it, whichever side it is on', async () => {
    const api = await start();
    const { vk, x } = await twoFresh(api);
    const xCase = await api.caseOf(x);
    await api.ok('agent', 'POST', `/cases/${xCase.id}/assign`, {
      assigneeId: 'agent',
      seenAssigneeId: null,
    });
    await link(api, vk, x);
    expect((await api.thread(vk)).row).toMatchObject({
      openCaseCount: 1,
      caseId: xCase.id,
      assigneeId: 'agent',
    });
  });

  test('when the threads part, each has its case and its messages again', async () => {
    const api = await start();
    const { vk, x } = await twoFresh(api);
    const before = [await sideOf(api, vk), await sideOf(api, x)];
    const { id } = await link(api, vk, x);
    await api.ok('agent', 'DELETE', `/links/${id}`);
    expect([await sideOf(api, vk), await sideOf(api, x)]).toEqual(before);
  });

  test('a folded case does not reopen, and its number leads to the case that goes on', async () => {
    const api = await start();
    const { vk, x } = await twoFresh(api);
    const [vkCase, xCase] = [await api.caseOf(vk), await api.caseOf(x)];
    await link(api, vk, x);
    const refused = await api.ask('agent', 'POST', `/cases/${xCase.id}/reopen`, {});
    expect(refused.status).toBe(409);
    const { threadId } = await api.arrives({ text: `Что с ${xCase.number}?` });
    expect(threadId).toBe(vk);
    expect((await api.messages(vk)).at(-1)?.caseId).toBe(vkCase.id);
  });

  test.each([
    ['thanks', 'Спасибо!', 'closed'],
    ['says no', 'Нет, не помогло', 'open'],
    ['quotes the folded number', 'Так что с C-2026-000002?', 'open'],
  ])(
    'after the end a customer who %s speaks to the case that went on',
    async (_what, text, status) => {
      const api = await start();
      const { vk, x } = await twoFresh(api);
      const [vkCase, xCase] = [await api.caseOf(vk), await api.caseOf(x)];
      await link(api, vk, x);
      await api.resolve('agent', vk, { close: true, outcome: 'unconfirmed' });
      expect((await api.thread(vk)).row).toMatchObject({
        caseId: vkCase.id,
        status: 'closed',
        outcome: 'unconfirmed',
      });
      api.clock.advance(60);
      const { code, id } = await api.arrives({ text });
      expect(code).toBe('accepted');
      const { cases } = await api.thread(vk);
      expect(cases.find((item) => item.id === vkCase.id)?.status).toBe(status);
      expect(cases.find((item) => item.id === xCase.id)).toMatchObject({
        status: 'closed',
        foldedIntoId: vkCase.id,
      });
      expect(cases).toHaveLength(2);
      expect((await api.messages(vk)).find((message) => message.id === id)?.caseId).toBe(vkCase.id);
    },
  );

  test('a case folded twice leads to the one that goes on, and comes back one step at a time', async () => {
    const api = await start();
    const { vk, x } = await twoFresh(api);
    const chat = await api.arrives({ platform: 'chat', author: { id: '9' } }, 'chat');
    const before = [await sideOf(api, vk), await sideOf(api, x), await sideOf(api, chat.threadId)];
    const [vkCase, xCase] = [await api.caseOf(vk), await api.caseOf(x)];
    const inner = await link(api, x, chat.threadId);
    const outer = await link(api, vk, x);
    expect(new Set((await api.messages(vk)).map(({ caseId }) => caseId))).toEqual(
      new Set([vkCase.id]),
    );
    await api.ok('agent', 'DELETE', `/links/${outer.id}`);
    expect((await api.thread(x)).row).toMatchObject({ caseId: xCase.id, openCaseCount: 1 });
    await api.ok('agent', 'DELETE', `/links/${inner.id}`);
    expect([await sideOf(api, vk), await sideOf(api, x), await sideOf(api, chat.threadId)]).toEqual(
      before,
    );
  });

  test('a case whose other half leaves takes its own messages, not the case that happens to be beside it', async () => {
    const api = await start();
    const { vk, x } = await twoFresh(api);
    const { threadId: chat } = await api.arrives({ platform: 'chat', author: { id: '9' } }, 'chat');
    for (const threadId of [chat, vk]) {
      await api.sends('agent', threadId);
      await api.deliver();
      api.clock.advance(60);
    }
    const [chatCase, xCase] = [await api.caseOf(chat), await api.caseOf(x)];
    const outer = await link(api, chat, vk);
    await link(api, vk, x);
    await api.ok('agent', 'DELETE', `/links/${outer.id}`);
    const { cases } = await api.thread(chat);
    expect(cases.find(({ id }) => id === chatCase.id)).toEqual(chatCase);
    const own = (await api.messages(chat)).filter(({ homeThreadId }) => homeThreadId === x);
    expect(own.map(({ caseId }) => caseId)).toEqual([xCase.id]);
  });
}

async function twoFresh(api: Harness) {
  const { threadId: vk } = await api.arrives();
  const { threadId: x } = await api.arrives({ platform: 'x', author: oleg }, 'x');
  return { vk, x };
}

async function link(api: Harness, vk: string, x: string): Promise<{ id: string }> {
  return api.ok('agent', 'POST', `/threads/${vk}/links`, { otherThreadId: x, basis: 'agent' });
}

async function sideOf(api: Harness, threadId: string) {
  const { row, cases } = await api.thread(threadId);
  return { row, cases, messages: await api.messages(threadId) };
}
