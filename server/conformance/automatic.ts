import { expect, test } from 'vitest';
import type { Start } from './harness.ts';

const absence = { isAutomatic: true, text: 'Меня нет на месте до понедельника. Спасибо' };

/** What machines write, and what people quote. */
export function describeAutomatic(start: Start): void {
  test('an absence note stands in the matter it answers and moves nothing', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    await api.sends('agent', threadId);
    await api.deliver();
    const before = await api.caseOf(threadId);
    api.clock.advance(60);
    await api.arrives(absence);
    expect(await api.caseOf(threadId)).toEqual(before);
    expect((await api.thread(threadId)).row.waitingSince).toBeNull();
    const note = (await api.messages(threadId)).at(-1);
    expect(note).toMatchObject({ isAutomatic: true, caseId: before.id });
  });

  test('it neither reopens what is closed nor voids what a lead approved', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const read = await api.sends('probation', threadId);
    await api.ok('lead', 'POST', `/replies/${read.id}/approve`, {
      seenVersion: read.version,
      lastSeenMessageId: read.lastSeenMessageId,
    });
    await api.arrives({ ...absence, text: 'Нет, не решено' });
    await api.deliver();
    expect(await api.ok('lead', 'GET', `/replies/${read.id}`)).toMatchObject({ state: 'sent' });
    await api.resolve('agent', threadId, { close: true, outcome: 'listened' });
    await api.arrives({ ...absence, text: 'Нет, не решено' });
    expect((await api.caseOf(threadId)).status).toBe('closed');
  });

  test('from somebody who is not known yet it opens a matter as any message does', async () => {
    const api = await start();
    const { threadId } = await api.arrives(absence);
    expect((await api.caseOf(threadId)).status).toBe('new');
    const [message] = await api.messages(threadId);
    expect(message?.isAutomatic).toBeUndefined();
    expect((await api.thread(threadId)).row.waitingSince).not.toBeNull();
  });

  test('what a customer quotes is kept beside the words and decides nothing', async () => {
    const api = await start();
    const { threadId } = await api.arrives({ kind: 'email', visibility: 'private' });
    await api.sends('agent', threadId);
    await api.deliver();
    await api.resolve('agent', threadId);
    api.clock.advance(60);
    await api.arrives({
      kind: 'email',
      visibility: 'private',
      text: 'Получила, спасибо!',
      quoted: '> Не работает, C-2026-999999',
    });
    expect((await api.caseOf(threadId)).status).toBe('checking');
    expect((await api.messages(threadId)).at(-1)).toMatchObject({
      text: 'Получила, спасибо!',
      quoted: '> Не работает, C-2026-999999',
    });
  });

  test('personal data in a quote stay hidden in an open place, and an edit may drop the quote', async () => {
    const api = await start();
    const change = { id: 'q', quoted: 'мой телефон +7 916 123-45-67' };
    const { threadId } = await api.arrives(change);
    expect((await api.messages(threadId))[0]?.quoted).not.toContain('916');
    await api.arrives({ id: 'q', version: '1' });
    expect((await api.messages(threadId))[0]?.quoted).toBeUndefined();
  });
}
