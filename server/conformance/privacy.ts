import { expect, test } from 'vitest';
import type { LogEntry } from '#contract/event.ts';
import type { Message } from '#contract/message.ts';
import type { FoundThreadPage } from '#contract/thread.ts';
import type { Harness, Start } from './harness.ts';
import { expectRefused } from './wire.ts';

const card = '4111 1111 1111 1111';
const phone = '+7 916 123-45-67';
const told = `Карта ${card} не работает, звоните ${phone}`;

/** What customers tell about themselves in the open stays hidden until somebody asks for it. */
export function describePrivacy(start: Start): void {
  test('nothing that lists or threads answer holds the numbers, in old words and deleted ones neither', async () => {
    const api = await start();
    const { threadId } = await api.arrives({ id: '1', text: told, title: `Тел. ${phone}` });
    await api.arrives({ id: '1', text: `${told}!`, version: '1', editedAt: api.clock.now() });
    await api.sends('probation', threadId);
    const answers = [
      await api.ok('agent', 'GET', `/threads/${threadId}/messages`),
      await api.ok('agent', 'GET', `/threads/${threadId}`),
      await api.ok('agent', 'GET', '/threads?view=all'),
      await api.ok('lead', 'GET', '/review'),
      await api.ok('agent', 'GET', `/threads/${threadId}/log`),
    ];
    await api.ingest([{ op: 'delete', id: '1', version: '2' }], 'vk');
    answers.push(await api.ok('agent', 'GET', `/threads/${threadId}/messages`));
    for (const answer of answers) {
      const digits = JSON.stringify(answer).replace(/[ -]/g, '');
      expect(digits).not.toContain('41111111');
      expect(digits).not.toContain('9161234567');
    }
    expect((await api.messages(threadId))[0]?.hidden).toBe(2);
  });

  test('a search finds the thread and does not show the number, whole or in part', async () => {
    const api = await start();
    await api.arrives({ text: told });
    for (const query of [phone, 'не работает', '4567', card]) {
      const page = await api.ok<FoundThreadPage>(
        'agent',
        'GET',
        `/threads?view=all&q=${encodeURIComponent(query)}`,
      );
      expect(JSON.stringify([page.rows, page.hits])).not.toMatch(/4111|1234?5|45-67/);
    }
  });

  test('on request the words are shown as written, and who saw them is kept', async () => {
    const api = await start();
    const { id, threadId } = await api.arrives({ text: told });
    const shown = await api.ok<Message>('agent', 'POST', `/messages/${id}/show`);
    expect(shown.text).toBe(told);
    expect(await shownIn(api, threadId)).toMatchObject([
      { actorId: 'agent', subjectId: id, at: api.clock.now(), data: { hidden: 2 } },
    ]);
  });

  test('private words are not masked, and where nothing is hidden nothing is logged', async () => {
    const api = await start();
    const secret = await api.arrives({ text: told, visibility: 'private', kind: 'message' });
    const plain = await api.arrives({ text: 'Списали дважды', author: { id: '7' } });
    expect((await api.messages(secret.threadId))[0]).toMatchObject({ text: told });
    for (const { id, threadId } of [secret, plain]) {
      await api.ok('agent', 'POST', `/messages/${id}/show`);
      expect(await shownIn(api, threadId)).toEqual([]);
    }
  });

  test('a message that is not there cannot be shown', async () => {
    const api = await start();
    expectRefused(await api.ask('agent', 'POST', '/messages/m_nowhere/show'), 'not_found');
  });
}

async function shownIn(api: Harness, threadId: string): Promise<LogEntry[]> {
  const { entries } = await api.ok<{ entries: LogEntry[] }>(
    'agent',
    'GET',
    `/threads/${threadId}/log`,
  );
  return entries.filter(({ type }) => type === 'personal.shown');
}
