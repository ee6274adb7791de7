import { expect, test } from 'vitest';
import type { InvitationLink } from '#contract/invitation.ts';
import type { ThreadDetail } from '#contract/thread.ts';
import { noFiles } from '#server/api/attachments/no-files.ts';
import { createApi } from '#server/api/create-api.ts';
import { chatOf } from './chat-visitor.ts';
import { oleg } from './factories.ts';
import { UNDO_SECONDS, type Harness, type Start } from './harness.ts';
import { expectRefused } from './wire.ts';

const HOURS = 3600;

/** A one-time link leads one visitor of our own chat into the case it was made for. */
export function describeInvitations(start: Start): void {
  test('a link is told once, and its token is kept nowhere', async () => {
    const { api, invitation, token } = await invited(start);
    expect(invitation).toEqual({
      link: expect.stringMatching(/^http:\/\/localhost\/chat\/chat#i=[\w-]{22}$/),
      sourceId: 'chat',
      expiresAt: '2026-11-21T09:00:00.000Z',
    });
    const entries = await api.store.log.since(0, 1000);
    expect(entries.at(-1)).toMatchObject({ type: 'invitation.made', actorId: 'agent' });
    expect(JSON.stringify(entries)).not.toContain(token);
  });

  test('what its visitor writes comes into that case, by a link that can be undone', async () => {
    const { api, threadId, caseId, token } = await invited(start);
    const visitor = chatOf(api).visitor();
    expect((await visitor.open({ invitation: token })).status).toBe(200);
    expect((await visitor.say('Здравствуйте, это про комиссию')).status).toBe(200);
    const { links, cases, accounts, row } = await api.thread(threadId);
    expect(links).toMatchObject([{ basis: 'invitation', madeById: null }]);
    expect(cases.map(({ id }) => id)).toEqual([caseId]);
    expect(accounts.map(({ channel }) => channel).toSorted()).toEqual(['chat', 'vk']);
    expect(row.messageCount).toBe(2);
    await api.ok('agent', 'DELETE', `/links/${links[0]?.id}`);
    expect((await api.thread(threadId)).row.messageCount).toBe(1);
  });

  test('of two cases it is the one that was meant', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const { id: second } = await api.arrives();
    const { id: first } = await api.caseOf(threadId);
    await api.ok('agent', 'POST', `/cases/${first}/split`, { messageIds: [second] });
    const chat = chatOf(api);
    for (const { id } of (await api.thread(threadId)).cases) {
      const { link } = await api.ok<InvitationLink>('agent', 'POST', `/cases/${id}/invitations`);
      const visitor = chat.visitor();
      await visitor.open({ invitation: link.split('#i=')[1] });
      const { body } = await visitor.say('Пишу, как просили');
      const stored = await api.store.read((tx) => tx.messages.get(body.id));
      expect(stored?.caseId).toBe(id);
    }
  });

  test('a second visitor is refused, and the first may come again', async () => {
    const { api, threadId, token } = await invited(start);
    const chat = chatOf(api);
    const customer = chat.visitor();
    const thief = chat.visitor();
    await customer.open({ invitation: token });
    const head = await api.store.log.head();
    const refused = await thief.open({ invitation: token });
    expect(refused).toMatchObject({ status: 410, body: { error: { code: 'invitation_over' } } });
    expect((await customer.open({ invitation: token })).status).toBe(200);
    expect(await api.store.log.head()).toBe(head);
    expect((await api.thread(threadId)).links).toHaveLength(1);
  });

  test('one browser with the invitations of two customers does not make one of them', async () => {
    const { api, threadId, token } = await invited(start);
    const other = await api.arrives({ author: oleg });
    const { id } = await api.caseOf(other.threadId);
    const { link } = await api.ok<InvitationLink>('agent', 'POST', `/cases/${id}/invitations`);
    const visitor = chatOf(api).visitor();
    await visitor.open({ invitation: token });
    const second = await visitor.open({ invitation: link.split('#i=')[1] });
    expect(second).toMatchObject({ status: 410, body: { error: { code: 'invitation_over' } } });
    expect((await api.thread(threadId)).row.messageCount).toBe(1);
    expect((await api.thread(other.threadId)).row.id).toBe(other.threadId);
    // It was not used up: who was meant comes in by it.
    const meant = await chatOf(api)
      .visitor()
      .open({ invitation: link.split('#i=')[1] });
    expect(meant.status).toBe(200);
  });

  test('it is over after three days, and unknown ones look the same', async () => {
    const { api, token } = await invited(start);
    api.clock.advance(72 * HOURS);
    const visitor = chatOf(api).visitor();
    expect((await visitor.open({ invitation: token })).status).toBe(410);
    expect((await visitor.open({ invitation: 'A'.repeat(22) })).status).toBe(410);
  });

  test('at once from two browsers it lets in one', async () => {
    const { api, token } = await invited(start);
    const chat = chatOf(api);
    const answers = await Promise.all(
      [1, 2, 3].map(() => chat.visitor().open({ invitation: token })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410, 410]);
  });

  test('its visitor reads nothing of what the customer wrote elsewhere', async () => {
    const { api, threadId, token } = await invited(start);
    await api.ok('agent', 'POST', `/threads/${threadId}/notes`, { text: 'Звонит дочь' });
    const visitor = chatOf(api).visitor();
    const { body } = await visitor.open({ invitation: token });
    expect(body.messages).toEqual([]);
  });

  test('a public place of a site without private talk leads to the chat that the server serves, while it is open', async () => {
    const api = await start();
    const { threadId } = await api.arrives({ platform: 'banki.ru', kind: 'review' }, 'review');
    const { app } = createApi({
      store: api.store,
      clock: api.clock,
      ids: { next: (prefix) => `${prefix}_other` },
      outbound: api.outbound,
      identify: async () => 'agent',
      undoSeconds: UNDO_SECONDS,
      files: noFiles,
      publicUrl: 'https://care.bank.example',
    });
    const served = async () => {
      const answer = await app.request(`/api/threads/${threadId}`);
      const { places } = (await answer.json()) as ThreadDetail;
      return places.map(({ chatUrl }) => chatUrl);
    };
    expect(await served()).toEqual(['https://care.bank.example/chat/chat']);
    // Where no server serves it, as in the demo, nobody is invited to a page that is not there.
    expect((await api.thread(threadId)).places).toMatchObject([{ chatUrl: null }]);
    await api.ok('lead', 'PATCH', '/sources/chat', { policy: 'off', seenVersion: 1 });
    expect(await served()).toEqual([null]);
  });

  test('without a chat of ours that is open there is none', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    await api.ok('lead', 'PATCH', '/sources/chat', { policy: 'inbound-only', seenVersion: 1 });
    const { id } = await api.caseOf(threadId);
    expectRefused(await api.ask('agent', 'POST', `/cases/${id}/invitations`), 'source_closed');
    expectRefused(await api.ask('agent', 'POST', '/cases/nothing/invitations'), 'not_found');
  });
}

async function invited(start: Start) {
  const api: Harness = await start();
  const { threadId } = await api.arrives();
  const { id: caseId } = await api.caseOf(threadId);
  const path = `/cases/${caseId}/invitations`;
  const invitation = await api.ok<InvitationLink>('agent', 'POST', path);
  return { api, threadId, caseId, invitation, token: invitation.link.split('#i=')[1] ?? '' };
}
