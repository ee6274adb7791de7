import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MentionItem } from '#contract/mention.ts';
import { deletion, mention } from './factories.ts';
import type { Harness, Start } from './harness.ts';

const created = mention('1', { version: '1', title: 'Комиссия', text: 'Списали дважды' });
const edited = mention('1', {
  version: '2',
  editedAt: '2026-11-18T08:10:00Z',
  title: 'Комиссия!',
  text: 'Списали трижды',
});
const editedAgain = mention('1', {
  version: '3',
  editedAt: '2026-11-18T08:20:00Z',
  text: 'Списали пять раз',
});
const deleted = deletion('1', '4');
const restored = mention('1', {
  version: '5',
  editedAt: '2026-11-18T08:40:00Z',
  text: 'Вернули, спасибо',
});

/** States of one mention: an edit tells the whole of it, a deletion beats an edit of the same version. */
export function describeVersions(start: Start): void {
  test('all 24 orders of create, edit, edit and delete, each delivered twice, end in one state', async () => {
    const orders = permutations([created, edited, editedAgain, deleted]);
    const ends: unknown[] = [];
    for (const order of orders) ends.push(await endOf(await start(), order));
    expect(ends).toHaveLength(24);
    expect(new Set(ends.map((end) => JSON.stringify(end)))).toHaveLength(1);
    expect(ends[0]).toMatchObject({
      text: 'Списали пять раз',
      title: null,
      version: '4',
      editedAt: '2026-11-18T08:20:00.000Z',
      deletedAt: '2026-11-18T08:30:00.000Z',
      revisions: [
        { version: '1', text: 'Списали дважды', at: '2026-11-18T08:00:00.000Z', isDeleted: false },
        { version: '2', text: 'Списали трижды', at: '2026-11-18T08:10:00.000Z', isDeleted: false },
        { version: '3', text: 'Списали пять раз', isDeleted: false },
      ],
    });
  });

  test('any shuffle of any repetition of a history with a restore ends as the history in order', async () => {
    const history = [created, edited, editedAgain, deleted, restored];
    const expected = await endOf(await start(), history);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...history, ...history, ...history], { minLength: 15 }),
        async (order) => {
          expect(await endOf(await start(), order)).toEqual(expected);
        },
      ),
    );
    expect(expected).toMatchObject({ text: 'Вернули, спасибо', deletedAt: null, version: '5' });
  });

  test('a deletion that overtakes its message is kept for it', async () => {
    const api = await start();
    const [tombstone] = await api.ingest([deleted], 'vk');
    expect(tombstone).toMatchObject({ code: 'accepted', mentionId: null, threadId: null });
    expect((await api.list()).total).toBe(0);
    const late = await api.arrives(created);
    expect(late.code).toBe('stale');
    expect(await api.messages(late.threadId)).toMatchObject([
      { text: 'Списали дважды', deletedAt: '2026-11-18T08:30:00.000Z', version: '4' },
    ]);
    expect((await api.thread(late.threadId)).row).toMatchObject({
      snippet: '',
      waitingSince: null,
    });
  });

  test.each([
    ['4', 'duplicate'],
    ['3', 'stale'],
    ['5', 'accepted'],
  ])(
    'after a deletion of version 4 that overtook its message one of version %s is %s',
    async (version, code) => {
      const api = await start();
      await api.ingest([deleted], 'vk');
      expect(await api.ingest([deletion('1', version)], 'vk')).toMatchObject([{ code }]);
    },
  );

  test('a deletion beats an edit of the same version and keeps the last words for the team', async () => {
    const api = await start();
    const { threadId } = await api.arrives(edited);
    expect(await api.ingest([deletion('1', '2')], 'vk')).toMatchObject([{ code: 'updated' }]);
    expect(await api.messages(threadId)).toMatchObject([
      { text: 'Списали трижды', deletedAt: expect.any(String) },
    ]);
  });

  test('an edit tells the whole mention: what it leaves out is gone', async () => {
    const api = await start();
    const image = { kind: 'image' as const, url: 'https://vk.example/1.png' };
    const { threadId } = await api.arrives({ ...created, attachments: [image] });
    await api.ingest([edited], 'vk');
    expect(await api.messages(threadId)).toMatchObject([
      { title: 'Комиссия!', text: 'Списали трижды', attachments: [] },
    ]);
  });

  test('an edit is shown in the list and told to those who watch', async () => {
    const api = await start();
    const { id, threadId } = await api.arrives(created);
    const before = await api.store.log.head();
    await api.ingest([edited, edited], 'vk');
    await api.ingest([deleted], 'vk');
    const told = await api.store.log.since(before, 10);
    expect(told).toMatchObject([
      { type: 'mention.updated', threadId, subjectId: id },
      { type: 'mention.deleted', threadId, subjectId: id },
    ]);
    expect(told).toHaveLength(2);
  });
}

async function endOf(api: Harness, order: readonly MentionItem[]) {
  for (const item of order) await api.ingest([item, item], 'vk');
  const { rows } = await api.list();
  const messages = await api.messages(rows[0]?.id ?? '');
  expect(messages).toHaveLength(1);
  return messages[0];
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((first, at) =>
    permutations(items.toSpliced(at, 1)).map((rest) => [first, ...rest]),
  );
}
