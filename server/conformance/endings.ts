import { expect, test } from 'vitest';
import type { Case } from '#contract/case.ts';
import type { Harness, Start } from './harness.ts';
import { expectRefused } from './wire.ts';

/** What comes after "solved": a "no" and what was missed, how it felt, an appeal, and on what a closing rests. */
export function describeEndings(start: Start): void {
  test('a "no" reopens the same number to the same agent, counts, and asks what was missed', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const { body: asked } = await api.resolve('agent', threadId);
    expectRefused(await missed(api, asked, 'рано'), 'wrong_state');
    await api.arrives({ text: 'Нет, не решилось' });
    const reopened = await api.caseOf(threadId);
    expect(reopened).toMatchObject({
      id: asked.id,
      number: asked.number,
      status: 'open',
      assigneeId: 'agent',
      reopenedCount: 1,
      missed: null,
    });
    expect((await missed(api, asked, 'Смотрели не тот счёт')).body).toMatchObject({
      missed: 'Смотрели не тот счёт',
      status: 'open',
    });
    await api.resolve('agent', threadId);
    await api.ok('agent', 'POST', `/cases/${asked.id}/reopen`, {});
    expect(await api.caseOf(threadId)).toMatchObject({ reopenedCount: 2, missed: null });
  });

  test('how the customer felt treated stands apart from the outcome, in their own words', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const { body: asked } = await api.resolve('agent', threadId);
    const { id: messageId } = await api.arrives({
      text: 'Не вернули, но говорили со мной по-людски',
    });
    const { status } = await api.caseOf(threadId);
    const rated = await api.ok<Case>('agent', 'POST', `/cases/${asked.id}/satisfaction`, {
      feeling: 'good',
      messageId,
    });
    expect(rated).toMatchObject({
      status,
      outcome: null,
      satisfaction: { feeling: 'good', messageId, words: null, byId: 'agent' },
    });
    const closing = await api.resolve('agent', threadId, { close: true, outcome: 'unconfirmed' });
    expect(closing.body.satisfaction).toEqual(rated.satisfaction);
    const again = await api.ok<Case>('agent', 'POST', `/cases/${asked.id}/satisfaction`, {
      feeling: 'bad',
      words: '«Опять вы» по телефону',
    });
    expect(again).toMatchObject({
      status: 'closed',
      outcome: 'unconfirmed',
      satisfaction: { feeling: 'bad', messageId: null, words: '«Опять вы» по телефону' },
    });
  });

  test('an appeal continues the same case with the same agent, and no "no" is counted', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const proof = { kind: 'call' as const };
    await api.resolve('agent', threadId, { close: true, customerConfirms: true, evidence: proof });
    const closed = await api.caseOf(threadId);
    const appealed = await appeal(api, closed, { words: 'Не согласна с отказом' });
    expect(appealed.body).toMatchObject({
      id: closed.id,
      number: closed.number,
      status: 'open',
      assigneeId: 'agent',
      outcome: null,
      evidence: null,
      reopenedCount: 0,
      appeal: { words: 'Не согласна с отказом', byId: 'agent', count: 1 },
    });
    const last = (await api.store.log.since(0, 500)).findLast(({ caseId }) => caseId === closed.id);
    expect(last).toMatchObject({ type: 'case.appealed', data: { status: 'open' } });
    expectRefused(await appeal(api, closed, { words: 'ещё раз' }), 'wrong_state');
    await api.resolve('agent', threadId);
    expect((await appeal(api, closed, { words: 'снова' })).body.appeal?.count).toBe(2);
  });

  test('a feeling or an appeal without the customer’s words is none', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const { body: asked } = await api.resolve('agent', threadId);
    const other = await api.arrives({ author: { id: '2' } });
    const { id } = await api.ok<{ id: string }>('agent', 'POST', `/threads/${threadId}/notes`, {
      text: 'наша',
    });
    for (const path of ['satisfaction', 'appeal']) {
      const at = (input: object) =>
        api.ask('agent', 'POST', `/cases/${asked.id}/${path}`, {
          ...(path === 'appeal' ? {} : { feeling: 'good' }),
          ...input,
        });
      expectRefused(await at({}), 'evidence_needed');
      expectRefused(await at({ words: '  ' }), 'evidence_needed');
      for (const messageId of [other.id, id]) expectRefused(await at({ messageId }), 'not_found');
    }
    expect(await api.caseOf(threadId)).toMatchObject({ status: 'checking', appeal: null });
  });

  test.each([
    [{ kind: 'message' }, false],
    [{ kind: 'call' }, true],
    [{ kind: 'other' }, false],
    [{ kind: 'other', note: 'Сказала в отделении' }, true],
    [{ kind: 'link' }, false],
    [{ kind: 'link', note: 'она там написала' }, false],
    [{ kind: 'link', note: 'https://forum.example/t/7' }, true],
  ] as const)('a closing that rests on %j is taken: %s', async (evidence, isTaken) => {
    const api = await start();
    const { threadId } = await api.arrives();
    const closing = { close: true, customerConfirms: true, evidence };
    const answer = await api.resolve('agent', threadId, closing);
    expect(answer.status).toBe(isTaken ? 200 : 422);
    const { closedById } = await api.caseOf(threadId);
    expect(closedById).toBe(isTaken ? 'agent' : null);
  });
}

function missed(api: Harness, { id }: Case, text: string) {
  return api.ask<Case>('agent', 'POST', `/cases/${id}/missed`, { text });
}

function appeal(api: Harness, { id }: Case, input: object) {
  return api.ask<Case>('agent', 'POST', `/cases/${id}/appeal`, input);
}
