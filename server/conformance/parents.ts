import { expect, test } from 'vitest';
import type { Message } from '#contract/message.ts';
import { maria, mention, oleg } from './factories.ts';
import type { Harness, Start } from './harness.ts';

const asked = mention('c', { text: 'Списали дважды, верните' });
const firstHalf = ours('a1', { parentId: 'c', text: 'Мария, проверяю. 1/2' }, 1);
const secondHalf = ours('a2', { parentId: 'a1', text: 'Напишу до шести. 2/2' }, 2);

/** Answers and their parents, in whatever order they come. */
export function describeParents(start: Start): void {
  test('a customer’s reply whose parent has not come waits in their own thread and learns its parent', async () => {
    const api = await start();
    const reply = await api.arrives({ parentId: 'p' });
    expect(reply.code).toBe('deferred_parent');
    const post = await api.arrives({ id: 'p', author: oleg });
    expect(post.threadId).not.toBe(reply.threadId);
    expect(await api.messages(reply.threadId)).toMatchObject([{ parentId: post.id }]);
    expect(await api.arrives({ id: 'again', parentId: 'p' })).toMatchObject({ code: 'accepted' });
  });

  test('an answer of ours goes to the thread and case of the message it answers', async () => {
    const api = await start();
    const { threadId, id } = await api.arrives(asked);
    const answer = await api.arrives(firstHalf);
    expect(answer).toMatchObject({ code: 'accepted', threadId });
    const [question, answered] = await api.messages(threadId);
    expect(answered).toMatchObject({ parentId: id, caseId: question?.caseId, direction: 'out' });
    expect(await api.caseOf(threadId)).toMatchObject({
      status: 'waiting-customer',
      assigneeId: null,
    });
  });

  test('an answer that overtook its question moves to it, and its first address leads there', async () => {
    const api = await start();
    const early = await api.arrives(firstHalf);
    expect(early.code).toBe('deferred_parent');
    expect((await api.thread(early.threadId)).row).toMatchObject({ caseId: null });
    const { threadId, id } = await api.arrives(asked);
    expect(threadId).not.toBe(early.threadId);
    expect(await api.messages(threadId)).toMatchObject([{ id }, { id: early.id, parentId: id }]);
    expect(await api.thread(early.threadId)).toMatchObject({
      askedId: early.threadId,
      row: { id: threadId, customerName: maria.name, messageCount: 2 },
      accounts: [{ externalId: maria.id }],
    });
    expect(await api.messages(early.threadId)).toHaveLength(2);
    expect((await api.list('?q=проверяю')).rows.map((row) => row.id)).toEqual([threadId]);
  });

  test('a question and an answer in two halves end alike in all six orders', async () => {
    const orders = [
      [asked, firstHalf, secondHalf],
      [asked, secondHalf, firstHalf],
      [firstHalf, asked, secondHalf],
      [firstHalf, secondHalf, asked],
      [secondHalf, asked, firstHalf],
      [secondHalf, firstHalf, asked],
    ];
    for (const order of orders) {
      const api = await start();
      const came = [];
      for (const item of order) came.push(await api.arrives(item));
      const { rows } = await api.list();
      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatchObject({ status: 'waiting-customer', waitingSince: null });
      const messages = await api.messages(rows[0]?.id ?? '');
      expect(messages.map(({ externalId }) => externalId)).toEqual(['c', 'a1', 'a2']);
      expect(messages.map((message) => parentOf(message, messages))).toEqual([null, 'c', 'a1']);
      expect(new Set(messages.map(({ caseId }) => caseId)).size).toBe(1);
      for (const { threadId } of came)
        expect((await api.thread(threadId)).row.id).toBe(rows[0]?.id);
    }
  });

  test.each(['question first', 'answer first'])(
    'an answer names its question by the id of the platform, seen by another source: %s',
    async (order) => {
      const api = await start();
      const question = () => api.arrives({ id: 'scan:7', nativeId: 'wall-1_7' }, 'news');
      const answer = () => api.arrives({ ...firstHalf, parentId: 'wall-1_7' }, 'vk');
      if (order === 'question first') await question();
      const { id } = await answer();
      if (order === 'answer first') await question();
      const { rows } = await api.list();
      expect(rows).toMatchObject([{ messageCount: 2, customerName: maria.name }]);
      expect((await api.messages(rows[0]?.id ?? '')).at(-1)?.id).toBe(id);
    },
  );

  test('an equal number on another site of the kind is not the parent', async () => {
    const api = await start();
    const onSite = { kind: 'review' as const, nativeId: '77' };
    const { threadId } = await api.arrives({ ...onSite, platform: 'otzovik.com' }, 'review');
    const answer = await api.arrives(
      { ...firstHalf, platform: 'banki.ru', parentId: '77' },
      'review',
    );
    expect(answer).toMatchObject({ code: 'deferred_parent' });
    expect(answer.threadId).not.toBe(threadId);
  });

  test('answers to different customers under one post never wait in one thread', async () => {
    const api = await start();
    const toMaria = await api.arrives({ ...firstHalf, rootId: 'post' });
    const { threadId } = await api.arrives({ ...asked, rootId: 'post' });
    const toOleg = await api.arrives(ours('b1', { parentId: 'o', rootId: 'post' }, 3));
    expect((await api.thread(toMaria.threadId)).row.id).toBe(threadId);
    expect(toOleg.threadId).not.toBe(threadId);
    const question = await api.arrives({ id: 'o', rootId: 'post', author: oleg });
    expect((await api.messages(question.threadId)).map((message) => message.id)).toEqual([
      question.id,
      toOleg.id,
    ]);
    expect(await api.messages(threadId)).toHaveLength(2);
  });

  test('a first address keeps leading to its customer when links are undone', async () => {
    const api = await start();
    const early = await api.arrives(firstHalf);
    const other = await api.arrives({ platform: 'x', author: oleg }, 'x');
    const quoting = await api.arrives({ ...asked, text: 'Это по C-2026-000001' });
    expect(quoting.threadId).toBe(other.threadId);
    const [link] = (await api.thread(other.threadId)).links;
    await api.ok('agent', 'DELETE', `/links/${link?.id}`);
    const { row } = await api.thread(early.threadId);
    expect(row).toMatchObject({ customerName: maria.name, messageCount: 2 });
    expect((await api.thread(other.threadId)).row).toMatchObject({ messageCount: 1 });
  });

  test('a note left where an answer waited goes with it', async () => {
    const api = await start();
    const early = await api.arrives(firstHalf);
    await addNote(api, early.threadId, 'Кому это мы?');
    const { threadId } = await api.arrives(asked);
    expect((await api.messages(threadId)).map(({ text }) => text)).toContain('Кому это мы?');
    expect((await api.thread(early.threadId)).row.id).toBe(threadId);
  });

  test('a message that names itself as its parent is kept like any other', async () => {
    const api = await start();
    const { threadId } = await api.arrives({ id: 'loop', parentId: 'loop' });
    await api.arrives(ours('loop-out', { parentId: 'loop-out' }, 1));
    expect(await api.messages(threadId)).toHaveLength(1);
  });
}

/** An answer of the bank given outside the console, minutes after nine. */
function ours(id: string, change: Parameters<typeof mention>[1], minutes: number) {
  return mention(id, {
    direction: 'out',
    kind: 'reply',
    author: { id: 'bank', name: 'Банк' },
    occurredAt: `2026-11-18T09:0${minutes}:00Z`,
    ...change,
  });
}

function parentOf(message: Message, messages: readonly Message[]): string | null {
  return messages.find(({ id }) => id === message.parentId)?.externalId ?? null;
}

async function addNote(api: Harness, threadId: string, text: string): Promise<void> {
  await api.ok('agent', 'POST', `/threads/${threadId}/notes`, { text });
}
