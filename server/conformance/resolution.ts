import { expect, test } from 'vitest';
import type { Case } from '#contract/case.ts';
import type { NewsPromise } from '#contract/promise.ts';
import { oleg } from './factories.ts';
import type { Harness, Start } from './harness.ts';
import { expectRefused } from './wire.ts';

/** "Our side is fixed" and "the customer confirms the problem is solved" are two boxes. */
export function describeResolution(start: Start): void {
  test('our side fixed leads to checking and says who fixed it and when', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const { body } = await api.resolve('agent', threadId);
    expect(body).toMatchObject({
      status: 'checking',
      fixedAt: api.clock.now(),
      fixedById: 'agent',
      assigneeId: 'agent',
      closedAt: null,
    });
    expect((await api.list('?view=checking')).rows.map(({ id }) => id)).toEqual([threadId]);
  });

  test('said again by another, it stays who fixed it first', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const { body } = await api.resolve('agent', threadId);
    api.clock.advance(60);
    const again = await api.resolve('colleague', threadId);
    expect(again.body).toMatchObject({ fixedAt: body.fixedAt, fixedById: 'agent' });
  });

  test('the box taken back leads from checking to open', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    await api.resolve('agent', threadId);
    const { body } = await api.resolve('agent', threadId, { ourSideFixed: false });
    expect(body).toMatchObject({ status: 'open', fixedAt: null, fixedById: null });
  });

  test('a confirmation closes at once or not at all', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const answer = await api.resolve('agent', threadId, { customerConfirms: true });
    expectRefused(answer, 'wrong_state');
  });

  test('a confirmed case is closed on the customer’s own message', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    await api.resolve('agent', threadId);
    const { id } = await api.arrives({ text: 'Да, всё пришло' });
    const { body } = await confirm(api, threadId, { kind: 'message', messageId: id });
    expect(body).toMatchObject({
      status: 'closed',
      outcome: 'confirmed',
      closedAt: api.clock.now(),
      closedById: 'agent',
      answerMessageId: null,
      evidence: { kind: 'message', messageId: id, note: null },
    });
    expect((await api.list('?view=closed')).rows).toMatchObject([
      { id: threadId, status: 'closed', outcome: 'confirmed', openCaseCount: 0 },
    ]);
  });

  test('a call is evidence too', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const { body } = await confirm(api, threadId, { kind: 'call', note: 'Позвонила, всё пришло' });
    expect(body.evidence).toEqual({
      kind: 'call',
      messageId: null,
      note: 'Позвонила, всё пришло',
    });
  });

  test('a confirmation rests on something: a message that is named, the customer’s, and in this thread', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const stranger = await api.arrives({ author: oleg });
    await api.sends('agent', threadId);
    await api.deliver();
    const ours = (await api.messages(threadId)).at(-1)?.id;
    expectRefused(await confirm(api, threadId, undefined), 'evidence_needed');
    for (const messageId of [undefined, 'm_nowhere', stranger.id, ours])
      expectRefused(
        await confirm(api, threadId, { kind: 'message', messageId }),
        'evidence_needed',
      );
    expect((await api.caseOf(threadId)).status).toBe('waiting-customer');
  });

  test.each(['unconfirmed', 'listened', 'duplicate', 'spam'] as const)(
    'closed without the customer’s word it is called %s',
    async (outcome) => {
      const api = await start();
      const { threadId } = await api.arrives();
      const { body } = await api.resolve('agent', threadId, { close: true, outcome });
      expect(body).toMatchObject({ status: 'closed', outcome, evidence: null });
    },
  );

  test.each([
    ['closing without an outcome', { close: true }],
    [
      'confirmed with another outcome',
      { close: true, customerConfirms: true, outcome: 'spam' as const },
    ],
  ])('%s is no answer to the two boxes', async (_what, change) => {
    const api = await start();
    const { threadId } = await api.arrives();
    const error = expectRefused(await api.resolve('agent', threadId, change), 'validation_failed');
    expect(error.issues?.map(({ path }) => path)).toEqual(['outcome']);
  });

  test('a case that somebody changed meanwhile is not resolved over their head', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const { version } = await api.caseOf(threadId);
    await api.resolve('colleague', threadId);
    expectRefused(
      await api.resolve('agent', threadId, { seenVersion: version }),
      'version_conflict',
    );
  });

  test('a closed case is resolved no more', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    await api.resolve('agent', threadId, { close: true, outcome: 'spam' });
    expectRefused(await api.resolve('agent', threadId), 'wrong_state');
  });

  test.each(['in-review', 'returned', 'held', 'failed', 'unknown', 'assisted'])(
    'a case with a reply that is %s does not close, and does once it is gone',
    async (state) => {
      const api = await start();
      const { threadId, id } = await unsent(api, state);
      const closing = { close: true, outcome: 'unconfirmed' } as const;
      expectRefused(await api.resolve('lead', threadId, closing), 'unsent_reply');
      expect((await api.resolve('lead', threadId, {})).body.status).toBe('checking');
      const reply = await api.ok<{ authorId: string }>('lead', 'GET', `/replies/${id}`);
      if (state === 'unknown')
        await api.ok(reply.authorId, 'POST', `/replies/${id}/confirm`, { outcome: 'posted' });
      else
        await api.ok(
          reply.authorId,
          'POST',
          `/replies/${id}/${state === 'held' ? 'undo' : 'withdraw'}`,
        );
      expect((await api.resolve('lead', threadId, closing)).body.status).toBe('closed');
    },
  );

  test('the news promised is kept by a confirmed end, late or in time, and withdrawn by any other', async () => {
    const api = await start();
    const ends = [];
    for (const end of ['confirmed in time', 'confirmed late', 'unconfirmed']) {
      const { threadId } = await api.arrives({ author: undefined });
      const { row } = await api.thread(threadId);
      const dueAt = new Date(Date.parse(api.clock.now()) + 3_600_000).toISOString();
      await api.ok('agent', 'POST', `/cases/${row.caseId}/promises`, { text: 'Отвечу', dueAt });
      api.clock.advance(end === 'confirmed late' ? 3601 : 60);
      if (end === 'unconfirmed')
        await api.resolve('agent', threadId, { close: true, outcome: 'unconfirmed' });
      else await confirm(api, threadId, { kind: 'call' });
      ends.push(...(await api.thread(threadId)).promises);
      expect((await api.thread(threadId)).row.promiseDueAt).toBeNull();
    }
    expect(ends).toMatchObject([
      { state: 'kept', closedById: 'agent' },
      { state: 'broken' },
      { state: 'withdrawn' },
    ] satisfies Partial<NewsPromise>[]);
  });

  test.each(['checking', 'closed'])(
    'an agent who hears a “no” elsewhere reopens a %s case',
    async (status) => {
      const api = await start();
      const { threadId, id } = await api.arrives();
      if (status === 'checking') await api.resolve('agent', threadId);
      else await api.resolve('agent', threadId, { close: true, outcome: 'unconfirmed' });
      const before = await api.caseOf(threadId);
      const reopened = await api.ok<Case>('colleague', 'POST', `/cases/${before.id}/reopen`, {
        messageId: id,
        note: 'Сказала по телефону',
      });
      expect(reopened).toMatchObject({
        number: before.number,
        status: 'open',
        assigneeId: 'agent',
        outcome: null,
        reopenedCount: 1,
        reopenedAt: api.clock.now(),
      });
    },
  );

  test.each([
    ['being checked', false],
    ['closed', true],
  ])('a reopening taken back leaves a case that was %s as it was', async (_what, isClosed) => {
    const api = await start();
    const { threadId } = await api.arrives();
    await api.resolve('agent', threadId);
    const asked = await api.caseOf(threadId);
    if (isClosed)
      await api.ok('agent', 'POST', `/cases/${asked.id}/resolve`, {
        ourSideFixed: true,
        customerConfirms: true,
        close: true,
        evidence: { kind: 'call', note: 'Сказала по телефону' },
        seenVersion: asked.version,
      });
    const before = await api.caseOf(threadId);
    const path = `/cases/${before.id}/reopen`;
    const again = await api.ok<Case>('agent', 'POST', path, {});
    expect(again).toMatchObject({ status: 'open', reopenedCount: 1 });
    const seen = { seenVersion: again.version };
    expectRefused(await api.ask('colleague', 'POST', `${path}/undo`, seen), 'wrong_state');
    const back = await api.ok<Case>('agent', 'POST', `${path}/undo`, seen);
    expect(back).toEqual({ ...before, version: again.version + 1 });
    expectRefused(await api.ask('agent', 'POST', `${path}/undo`, seen), 'version_conflict');
    const now = { seenVersion: back.version };
    expectRefused(await api.ask('agent', 'POST', `${path}/undo`, now), 'wrong_state');
  });

  test('a reopening is not taken back after something else has happened', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    await api.resolve('agent', threadId);
    const { id } = await api.caseOf(threadId);
    const again = await api.ok<Case>('agent', 'POST', `/cases/${id}/reopen`, {});
    await api.ok('agent', 'POST', `/cases/${id}/missed`, { text: 'Не тот счёт' });
    const seen = { seenVersion: again.version };
    expectRefused(
      await api.ask('agent', 'POST', `/cases/${id}/reopen/undo`, seen),
      'version_conflict',
    );
  });

  test('an open case is not reopened, and never on a message of somebody else', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const stranger = await api.arrives({ author: oleg });
    const { id } = await api.caseOf(threadId);
    expectRefused(await api.ask('agent', 'POST', `/cases/${id}/reopen`, {}), 'wrong_state');
    await api.resolve('agent', threadId);
    const reopening = { messageId: stranger.id };
    expectRefused(await api.ask('agent', 'POST', `/cases/${id}/reopen`, reopening), 'not_found');
    expect((await api.caseOf(threadId)).status).toBe('checking');
  });
}

function confirm(
  api: Harness,
  threadId: string,
  evidence: { kind: 'message' | 'call'; messageId?: string; note?: string } | undefined,
) {
  return api.resolve('agent', threadId, { close: true, customerConfirms: true, evidence });
}

/** A reply that stands in this state, and its thread. */
async function unsent(api: Harness, state: string) {
  const assisted = state === 'assisted';
  const { threadId } = await api.arrives({}, assisted ? 'review' : 'vk');
  const author = state === 'in-review' || state === 'returned' ? 'probation' : 'agent';
  const { id, version } = await api.sends(author, threadId);
  if (state === 'returned')
    await api.ok('lead', 'POST', `/replies/${id}/return`, {
      seenVersion: version,
      comment: 'Теплее',
    });
  if (state === 'failed')
    api.outbound.answerNext({ state: 'failed', code: 'gone', reason: 'post deleted' });
  if (state === 'unknown') api.outbound.answerNext({ state: 'unknown', reason: 'timed out' });
  if (state === 'failed' || state === 'unknown') await api.deliver();
  const reply = await api.ok<{ state: string }>('lead', 'GET', `/replies/${id}`);
  expect(reply.state).toBe(state);
  return { threadId, id };
}
