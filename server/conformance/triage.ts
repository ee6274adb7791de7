import { expect, test } from 'vitest';
import type { Case } from '#contract/case.ts';
import { oleg } from './factories.ts';
import type { Start } from './harness.ts';
import { expectRefused } from './wire.ts';

/** What a case is, what it is about, and what comes first. */
export function describeTriage(start: Start): void {
  test('kind and topic are suggested with the customer’s words that led there', async () => {
    const api = await start();
    const { threadId } = await api.arrives({ text: 'Верните деньги, украли с карты!' });
    const { row, triage } = await api.thread(threadId);
    expect(row).toMatchObject({ kind: 'claim', topic: 'fraud' });
    expect(triage).toEqual({
      kind: 'claim',
      topic: 'fraud',
      kindWords: ['Верните'],
      topicWords: ['украли'],
      setById: null,
    });
  });

  test('a correction stays, whatever is written later, and names who made it', async () => {
    const api = await start();
    const { threadId } = await api.arrives({ text: 'Верните деньги!' });
    const { id } = await api.caseOf(threadId);
    const changed = await api.ok<Case>('agent', 'POST', `/cases/${id}/triage`, { kind: 'talk' });
    expect(changed).toMatchObject({ kind: 'talk', topic: null, triagedById: 'agent' });
    await api.arrives({ text: 'Верните деньги за кредит!' });
    const { row, triage } = await api.thread(threadId);
    expect(row).toMatchObject({ kind: 'talk', topic: 'loan' });
    expect(triage).toMatchObject({ kindWords: [], topicWords: ['кредит'], setById: 'agent' });
    const log = await api.store.log.since(0, 100);
    expect(log.find(({ type }) => type === 'triage.set')).toMatchObject({
      actorId: 'agent',
      caseId: id,
      data: { kind: 'talk' },
    });
  });

  test('a correction says what it corrects', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const { id } = await api.caseOf(threadId);
    expectRefused(await api.ask('agent', 'POST', `/cases/${id}/triage`, {}), 'validation_failed');
    const nowhere = await api.ask('agent', 'POST', '/cases/case_no/triage', { kind: 'talk' });
    expectRefused(nowhere, 'not_found');
  });

  test('by priority, reasons outweigh an hour of waiting, and what is answered comes last', async () => {
    const api = await start();
    const calm = await api.arrives({ text: 'Какой у вас график работы?' });
    api.clock.advance(3600);
    const pressing = await api.arrives({ text: 'У меня украли деньги, иду в суд', author: oleg });
    const answered = await api.arrives({ text: 'Привет', author: { id: '3' } });
    await api.sends('agent', answered.threadId);
    await api.deliver();
    const { rows } = await api.list('?sort=priority');
    expect(rows.map(({ id }) => id)).toEqual([pressing.threadId, calm.threadId, answered.threadId]);
    expect(rows.map(({ priorityReasons }) => priorityReasons)).toEqual([
      ['regulator', 'money', 'mood', 'waiting'],
      ['waiting'],
      [],
    ]);
    api.clock.advance(30 * 24 * 3600);
    const later = await api.list('?sort=priority');
    expect(later.rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    const first = await api.list('?sort=priority&limit=1');
    const second = await api.list(
      `?sort=priority&limit=1&cursor=${encodeURIComponent(first.cursor ?? '')}`,
    );
    expect(second.rows.map(({ id }) => id)).toEqual([calm.threadId]);
  });

  test('“listen only” is taken back without counting a “no” of the customer', async () => {
    const api = await start();
    const { threadId } = await api.arrives({ text: 'видел вашу рекламу' });
    await api.resolve('agent', threadId, { ourSideFixed: false, close: true, outcome: 'listened' });
    const { id, version } = await api.caseOf(threadId);
    const back = await api.ok<Case>('agent', 'POST', `/cases/${id}/reopen`, {
      isSecondThought: true,
      seenVersion: version,
    });
    expect(back).toMatchObject({ status: 'open', outcome: null, closedAt: null, reopenedCount: 0 });
  });

  test('“listen only” is not taken back over what happened to the case since', async () => {
    const api = await start();
    const { threadId } = await api.arrives({ text: 'видел вашу рекламу' });
    await api.resolve('agent', threadId, { ourSideFixed: false, close: true, outcome: 'listened' });
    const { id, version } = await api.caseOf(threadId);
    const rated = { feeling: 'good', words: 'Спасибо, что выслушали' };
    await api.ok('colleague', 'POST', `/cases/${id}/satisfaction`, rated);
    const reopen = (input: object) => api.ask('agent', 'POST', `/cases/${id}/reopen`, input);
    const stale = { isSecondThought: true, seenVersion: version };
    expectRefused(await reopen(stale), 'version_conflict');
    expectRefused(await reopen({ isSecondThought: true }), 'validation_failed');
    expect((await api.caseOf(threadId)).status).toBe('closed');
  });

  test('other endings are not taken back as second thoughts', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    await api.resolve('agent', threadId, { close: true, outcome: 'unconfirmed' });
    const { id, version } = await api.caseOf(threadId);
    const answer = await api.ask('agent', 'POST', `/cases/${id}/reopen`, {
      isSecondThought: true,
      seenVersion: version,
    });
    expectRefused(answer, 'wrong_state');
  });
}
