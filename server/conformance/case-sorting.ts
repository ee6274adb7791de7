import { expect, test } from 'vitest';
import type { Case } from '#contract/case.ts';
import type { Message } from '#contract/message.ts';
import { oleg } from './factories.ts';
import type { Harness, Start } from './harness.ts';
import { expectRefused } from './wire.ts';

/** Messages are sorted into cases by people, cases opened twice are joined, and each of it can be undone. */
export function describeCaseSorting(start: Start): void {
  test('messages are split off into a case of their own, with the same owner and a number of its own', async () => {
    const api = await start();
    const { threadId, first, second, current } = await twoMatters(api);
    const fresh = await split(api, current.id, [second]);
    expect(fresh).toMatchObject({ status: 'open', assigneeId: 'agent', threadId });
    expect(fresh.number).not.toBe(current.number);
    expect(await caseIds(api, threadId)).toMatchObject({
      [first]: current.id,
      [second]: fresh.id,
    });
    expect((await api.thread(threadId)).row).toMatchObject({ openCaseCount: 2, caseId: fresh.id });
    const moved = (await logOf(api, threadId)).find(({ type }) => type === 'messages.moved');
    expect(moved).toMatchObject({
      actorId: 'agent',
      caseId: current.id,
      subjectId: fresh.id,
      data: { number: fresh.number, from: current.number, count: 1 },
    });
  });

  test('an answer goes with its words: our message, its reply and the promise in it', async () => {
    const api = await start();
    const { threadId, second, current } = await twoMatters(api);
    const promise = { text: 'Напишу', dueAt: '2026-11-19T10:00:00Z' };
    const reply = await api.sends('agent', threadId, { promise });
    await api.deliver();
    const ours = (await api.messages(threadId)).at(-1);
    const fresh = await split(api, current.id, [second, ours?.id ?? '']);
    const { promises } = await api.thread(threadId);
    expect(promises).toMatchObject([{ replyId: reply.id, caseId: fresh.id }]);
    expect((await caseIds(api, threadId))[ours?.id ?? '']).toBe(fresh.id);
  });

  test('a reply on its way goes with the message it is about to answer', async () => {
    const api = await start();
    const { threadId, second, current } = await twoMatters(api);
    const place = { sourceId: 'vk', visibility: 'public', inReplyToId: second } as const;
    await api.sends('agent', threadId, { place });
    const fresh = await split(api, current.id, [second]);
    expect((await api.thread(threadId)).replies).toMatchObject([{ caseId: fresh.id }]);
  });

  test('a message put where it stands already takes along no reply that is of another case', async () => {
    const api = await start();
    const { threadId, first, second, current } = await twoMatters(api);
    const fresh = await split(api, current.id, [second]);
    const place = { sourceId: 'vk', visibility: 'public', inReplyToId: first } as const;
    await api.sends('agent', threadId, { place, caseId: fresh.id });
    const before = await api.store.log.head();
    await api.ok('agent', 'POST', `/cases/${current.id}/messages`, { messageIds: [first] });
    expect((await api.thread(threadId)).replies).toMatchObject([{ caseId: fresh.id }]);
    expect(await api.store.log.head()).toBe(before);
  });

  test('a message moves to another case and back, also to a closed one, which stays closed', async () => {
    const api = await start();
    const { threadId, second, current } = await twoMatters(api);
    const { id: third } = await api.arrives({ text: 'И ещё про карту' });
    const fresh = await split(api, current.id, [second]);
    expect((await caseIds(api, threadId))[third]).toBe(current.id);
    await api.ok('agent', 'POST', `/cases/${fresh.id}/messages`, { messageIds: [third] });
    expect((await caseIds(api, threadId))[third]).toBe(fresh.id);
    await close(api, current);
    const back = { messageIds: [third] };
    const closed = await api.ok<Case>('agent', 'POST', `/cases/${current.id}/messages`, back);
    expect(closed.status).toBe('closed');
    expect((await caseIds(api, threadId))[third]).toBe(current.id);
  });

  test('what is still to come is not put into a closed case', async () => {
    const api = await start();
    const { threadId, second, current } = await twoMatters(api);
    const fresh = await split(api, current.id, [second]);
    const { id: third } = await api.arrives({ text: 'И третье' });
    await api.ok('agent', 'POST', `/cases/${fresh.id}/messages`, { messageIds: [third] });
    await close(api, current);
    const place = { sourceId: 'vk', visibility: 'public', inReplyToId: third } as const;
    await api.sends('agent', threadId, { caseId: fresh.id, place });
    const into = (messageIds: string[]) =>
      api.ask('agent', 'POST', `/cases/${current.id}/messages`, { messageIds });
    expectRefused(await into([third]), 'wrong_state');
    await api.ok('agent', 'POST', `/cases/${current.id}/messages`, { messageIds: [second] });
  });

  test('a word taken for an answer is none any more once it is of another matter', async () => {
    const api = await start();
    const { threadId, current } = await twoMatters(api);
    await api.resolve('agent', threadId);
    const { id } = await api.arrives({ text: 'А как поменять тариф?' });
    expect((await api.caseOf(threadId)).answerMessageId).toBe(id);
    await split(api, current.id, [id]);
    const { cases } = await api.thread(threadId);
    expect(cases.find((item) => item.id === current.id)?.answerMessageId).toBeNull();
  });

  test('a case is never left without a word of the customer, nor given words of another thread', async () => {
    const api = await start();
    const { threadId, first, second, current } = await twoMatters(api);
    const elsewhere = await api.arrives({ platform: 'x', author: oleg }, 'x');
    const ask = (path: string, messageIds: string[]) =>
      api.ask('agent', 'POST', `/cases/${path}`, { messageIds });
    expectRefused(await ask(`${current.id}/split`, [first, second]), 'whole_case');
    const other = await api.caseOf(elsewhere.threadId);
    for (const id of [elsewhere.id, 'm_nowhere'])
      expectRefused(await ask(`${current.id}/split`, [id]), 'not_found');
    expectRefused(await ask(`${other.id}/messages`, [first]), 'not_found');
    expectRefused(await ask('case_nowhere/split', [first]), 'not_found');
    expectRefused(await ask(`${current.id}/split`, []), 'validation_failed');
    expect(await caseIds(api, threadId)).toEqual({ [first]: current.id, [second]: current.id });
  });

  test.each(['new', 'open', 'waiting-customer', 'checking'])(
    'a case that was %s is joined into another one with all of it, and comes back as it was',
    async (status) => {
      const api = await start();
      const { threadId, second, current } = await twoMatters(api, status !== 'new');
      const fresh = await split(api, current.id, [second]);
      if (status === 'waiting-customer') {
        const place = { sourceId: 'vk', visibility: 'public', inReplyToId: second } as const;
        await api.sends('agent', threadId, { caseId: fresh.id, place });
        await api.deliver();
      }
      if (status === 'checking') await api.resolve('agent', threadId);
      const before = await world(api, threadId);
      const own = before.cases.find(({ id }) => id === fresh.id);
      expect(own?.status).toBe(status);
      const joined = await join(api, own!, current.id);
      expect(joined).toMatchObject({
        number: fresh.number,
        status: 'closed',
        outcome: 'duplicate',
        foldedIntoId: current.id,
        foldedFrom: status,
      });
      expect(new Set(Object.values(await caseIds(api, threadId)))).toEqual(new Set([current.id]));
      expect((await api.thread(threadId)).row.openCaseCount).toBe(1);
      const again = await api.ok<Case>('agent', 'POST', `/cases/${fresh.id}/separate`);
      expect(again).toEqual(own);
      const after = await world(api, threadId);
      expect(after.messages).toEqual(before.messages);
    },
  );

  test('what came while two were joined stays with the one that went on', async () => {
    const api = await start();
    const { threadId, second, current } = await twoMatters(api);
    const fresh = await split(api, current.id, [second]);
    await join(api, fresh, current.id);
    const { id } = await api.arrives({ text: 'Ну что там?' });
    await api.ok('agent', 'POST', `/cases/${fresh.id}/separate`);
    expect(await caseIds(api, threadId)).toMatchObject({ [second]: fresh.id, [id]: current.id });
  });

  test('cases joined one into another come apart in any order', async () => {
    const api = await start();
    const { threadId, first, second, current } = await twoMatters(api);
    const { id: third } = await api.arrives({ text: 'И третье' });
    const two = await split(api, current.id, [second]);
    const three = await split(api, current.id, [third]);
    await join(api, three, two.id);
    await join(api, two, current.id);
    await api.ok('agent', 'POST', `/cases/${three.id}/separate`);
    expect(await caseIds(api, threadId)).toEqual({
      [first]: current.id,
      [second]: current.id,
      [third]: three.id,
    });
    await api.ok('agent', 'POST', `/cases/${two.id}/separate`);
    expect(await caseIds(api, threadId)).toMatchObject({ [second]: two.id, [third]: three.id });
  });

  test('a question to an expert goes with its case and makes the other one wait inside', async () => {
    const api = await start();
    const { threadId, second, current } = await twoMatters(api);
    const fresh = await split(api, current.id, [second]);
    await api.ok('agent', 'POST', `/cases/${fresh.id}/parts`, {
      expertId: 'expert',
      question: 'Почему комиссия?',
      dueAt: '2026-12-01T10:00:00Z',
    });
    const asked = await api.ok<Case>('agent', 'POST', `/cases/${fresh.id}/join`, {
      intoId: current.id,
      seenVersion: fresh.version + 1,
    });
    expect(asked.foldedFrom).toBe('waiting-inside');
    const { cases, parts } = await api.thread(threadId);
    expect(cases.find(({ id }) => id === current.id)?.status).toBe('waiting-inside');
    expect(parts).toMatchObject([{ caseId: current.id }]);
    await api.ok('agent', 'POST', `/cases/${fresh.id}/separate`);
    const after = await api.thread(threadId);
    expect(after.cases.find(({ id }) => id === fresh.id)?.status).toBe('waiting-inside');
    expect(after.cases.find(({ id }) => id === current.id)?.status).toBe('open');
    expect(after.parts).toMatchObject([{ caseId: fresh.id }]);
  });

  test('who quotes the number of a joined case speaks to the one that goes on', async () => {
    const api = await start();
    const { threadId, second, current } = await twoMatters(api);
    const fresh = await split(api, current.id, [second]);
    await join(api, fresh, current.id);
    const { id } = await api.arrives({ text: `Что с ${fresh.number}?` });
    expect((await caseIds(api, threadId))[id]).toBe(current.id);
  });

  test('two are joined only as they were seen, in one thread, and not into what has ended with something owed', async () => {
    const api = await start();
    const { second, current } = await twoMatters(api);
    const fresh = await split(api, current.id, [second]);
    const { threadId } = await api.arrives({ platform: 'x', author: oleg }, 'x');
    const ask = (id: string, intoId: string, seenVersion: number) =>
      api.ask('agent', 'POST', `/cases/${id}/join`, { intoId, seenVersion });
    expectRefused(await ask(fresh.id, current.id, fresh.version + 1), 'version_conflict');
    expectRefused(await ask(fresh.id, fresh.id, fresh.version), 'wrong_state');
    const other = await api.caseOf(threadId);
    expectRefused(await ask(fresh.id, other.id, fresh.version), 'wrong_state');
    expectRefused(await ask(fresh.id, 'case_nowhere', fresh.version), 'not_found');
    expectRefused(await api.ask('agent', 'POST', `/cases/${fresh.id}/separate`), 'wrong_state');
    await close(api, current);
    const promise = { text: 'Напишу', dueAt: '2026-11-19T10:00:00Z' };
    await api.ok('agent', 'POST', `/cases/${fresh.id}/promises`, promise);
    expectRefused(await ask(fresh.id, current.id, fresh.version), 'wrong_state');
  });

  test('when links part, a case that somebody joined into the other side is what it was', async () => {
    const api = await start();
    const vk = await api.arrives();
    const x = await api.arrives({ platform: 'x', author: oleg }, 'x');
    for (const { threadId } of [vk, x]) {
      await api.sends('agent', threadId);
      await api.deliver();
    }
    const before = await api.caseOf(x.threadId);
    const link = await api.ok<{ id: string }>('agent', 'POST', `/threads/${vk.threadId}/links`, {
      otherThreadId: x.threadId,
      basis: 'agent',
    });
    await join(api, before, (await caseIds(api, vk.threadId))[vk.id] ?? '');
    await api.ok('agent', 'DELETE', `/links/${link.id}`);
    expect(await api.caseOf(x.threadId)).toEqual(before);
    const ids = Object.values(await caseIds(api, x.threadId));
    expect(new Set(ids)).toEqual(new Set([before.id]));
  });
}

/** One case in which the customer speaks of two things. */
async function twoMatters(api: Harness, isOwned = true) {
  const { threadId, id: first } = await api.arrives();
  const { id: second } = await api.arrives({ text: 'И карту заблокировали' });
  const current = await api.caseOf(threadId);
  if (!isOwned) return { threadId, first, second, current };
  const owned = await api.ok<Case>('agent', 'POST', `/cases/${current.id}/assign`, {
    assigneeId: 'agent',
    seenAssigneeId: null,
  });
  return { threadId, first, second, current: owned };
}

function split(api: Harness, caseId: string, messageIds: string[]): Promise<Case> {
  return api.ok('agent', 'POST', `/cases/${caseId}/split`, { messageIds });
}

function join(api: Harness, { id, version }: Case, intoId: string): Promise<Case> {
  return api.ok('agent', 'POST', `/cases/${id}/join`, { intoId, seenVersion: version });
}

function close(api: Harness, { id, version }: Case): Promise<Case> {
  return api.ok('agent', 'POST', `/cases/${id}/resolve`, {
    ourSideFixed: true,
    customerConfirms: false,
    close: true,
    outcome: 'unconfirmed',
    seenVersion: version,
  });
}

async function caseIds(api: Harness, threadId: string): Promise<Record<string, string | null>> {
  const messages = await api.messages(threadId);
  return Object.fromEntries(messages.map(({ id, caseId }) => [id, caseId]));
}

async function world(
  api: Harness,
  threadId: string,
): Promise<{ cases: Case[]; messages: Message[] }> {
  const { cases } = await api.thread(threadId);
  return { cases, messages: await api.messages(threadId) };
}

async function logOf(api: Harness, threadId: string) {
  const path = `/threads/${threadId}/log`;
  return (await api.ok<{ entries: { type: string }[] }>('agent', 'GET', path)).entries;
}
