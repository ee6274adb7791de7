import { expect, test } from 'vitest';
import type { Case } from '#contract/case.ts';
import type { Harness, Start } from './harness.ts';
import { expectRefused } from './wire.ts';

/** Who owns a case: two who reach for it end with one owner. */
export function describeAssignment(start: Start): void {
  test('taking a new case opens it and puts it into one’s own view', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const { body } = await assign(api, 'agent', threadId, 'agent', null);
    expect(body).toMatchObject({ assigneeId: 'agent', status: 'open', version: 2 });
    expect((await api.list('?view=mine')).rows.map(({ id }) => id)).toEqual([threadId]);
    expect((await api.list('?view=unassigned')).total).toBe(0);
  });

  test('of two who take a case at once one is told', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const answers = await Promise.all([
      assign(api, 'agent', threadId, 'agent', null),
      assign(api, 'colleague', threadId, 'colleague', null),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const loser = answers.find(({ status }) => status === 409);
    const { assigneeId } = await api.caseOf(threadId);
    expect(assigneeId).toMatch(/^(agent|colleague)$/);
    expect(loser?.body).toMatchObject({
      error: { code: 'already_assigned', details: { assigneeId } },
    });
  });

  test('one’s own case is handed over or given back, a colleague’s only by a lead', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    await assign(api, 'agent', threadId, 'agent', null);
    expectRefused(await assign(api, 'colleague', threadId, 'colleague', 'agent'), 'forbidden');
    await assign(api, 'lead', threadId, 'colleague', 'agent');
    const given = await assign(api, 'colleague', threadId, null, 'colleague');
    expect(given.body).toMatchObject({ assigneeId: null, status: 'open' });
  });

  test.each(['expert', 'nobody'])('a case is not given to %s', async (assigneeId) => {
    const api = await start();
    const { threadId } = await api.arrives();
    const answer = await assign(api, 'lead', threadId, assigneeId, null);
    expect(expectRefused(answer, 'not_found').details).toEqual({ what: 'person' });
  });

  test('a closed case has no new owner', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    await api.resolve('agent', threadId, { close: true, outcome: 'listened' });
    expectRefused(await assign(api, 'agent', threadId, 'colleague', 'agent'), 'wrong_state');
  });
}

async function assign(
  api: Harness,
  person: string,
  threadId: string,
  assigneeId: string | null,
  seenAssigneeId: string | null,
) {
  const { row } = await api.thread(threadId);
  return api.ask<Case>(person, 'POST', `/cases/${row.caseId}/assign`, {
    assigneeId,
    seenAssigneeId,
  });
}
