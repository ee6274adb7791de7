import { expect, test } from 'vitest';
import type { Fact, NoteFactInput } from '#contract/fact.ts';
import type { Harness, Start } from './harness.ts';
import { expectRefused } from './wire.ts';

/** What the team keeps of a customer. */
export function describeFacts(start: Start): void {
  const note = (api: Harness, threadId: string, input: NoteFactInput) =>
    api.ask<Fact>('agent', 'POST', `/threads/${threadId}/facts`, input);

  test('what the customer told is kept with the message, until it is removed', async () => {
    const api = await start();
    const { id, threadId } = await api.arrives({ text: 'Я учитель, звоните после трёх' });
    const told = { kind: 'told', text: 'Учитель', evidenceMessageId: id } as const;
    const { status, body } = await note(api, threadId, told);
    expect([status, body.evidenceMessageId, body.form]).toEqual([201, id, null]);
    expect((await api.thread(threadId)).about.facts).toEqual([body]);
    expect((await api.ask('colleague', 'DELETE', `/facts/${body.id}`)).status).toBe(204);
    expect((await api.thread(threadId)).about.facts).toEqual([]);
    expectRefused(await api.ask('agent', 'DELETE', `/facts/${body.id}`), 'not_found');
  });

  test('hearsay is refused: no message, another customer’s, or our own', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const other = await api.arrives({ author: { id: '9', name: 'Олег' } });
    const told = { kind: 'told', text: 'Богат' } as const;
    expectRefused(await note(api, threadId, told), 'evidence_needed');
    const evidenceMessageId = other.id;
    expectRefused(await note(api, threadId, { ...told, evidenceMessageId }), 'evidence_needed');
    expectRefused(await note(api, threadId, { kind: 'address', text: 'Пётр' }), 'evidence_needed');
    expect((await note(api, threadId, { kind: 'pinned', text: 'Звонит дочь' })).status).toBe(201);
  });

  test('the form of address is theirs to show, and read from their words', async () => {
    const api = await start();
    const { id, threadId } = await api.arrives({ text: 'Зовите меня Машей. Вы обещали!' });
    const input = { kind: 'address', text: 'Маша', form: 'ty', evidenceMessageId: id } as const;
    expect((await note(api, threadId, input)).body.form).toBe('ty');
    const { about } = await api.thread(threadId);
    expect(about.says).toEqual({ form: 'vy', count: 1, messageId: id });
    expect(about.languages).toEqual([{ language: 'ru', count: 1 }]);
  });

  test('a fact goes with the account that told it when a link is undone', async () => {
    const api = await start();
    const here = await api.arrives();
    const there = await api.arrives({ author: { id: '9', name: 'Мария' }, text: 'Я врач' });
    const link = await api.ok<{ id: string }>('agent', 'POST', `/threads/${here.threadId}/links`, {
      otherThreadId: there.threadId,
      basis: 'agent',
      note: 'Один голос',
    });
    const told = { kind: 'told', text: 'Врач', evidenceMessageId: there.id } as const;
    await note(api, here.threadId, told);
    await api.ask('agent', 'DELETE', `/links/${link.id}`);
    expect((await api.thread(here.threadId)).about.facts).toEqual([]);
    expect((await api.thread(there.threadId)).about.facts).toMatchObject([{ text: 'Врач' }]);
  });
}
