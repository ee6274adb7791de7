import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { memoryStore, type MemorySnapshot } from '#server/store/memory/memory-store.ts';
import type { ChainedEntry, ChainHead } from './chain.ts';
import { verifyChain } from './verify-chain.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Six entries as the store in memory wrote them. */
async function written(): Promise<Required<MemorySnapshot>['log']> {
  const store = memoryStore();
  for (let nth = 1; nth <= 6; nth += 1)
    await store.write((tx) =>
      tx.log.append({
        at: `2026-11-18T09:00:0${nth}.000Z`,
        type: 'note.added',
        actorId: 'anna',
        threadId: 'th_1',
        data: nth === 2 ? {} : { text: `слово ${nth}`, nth },
      }),
    );
  const { log } = store.snapshot();
  if (!log) throw new Error('no log');
  return log;
}

async function verify(entries: ChainedEntry[], head: ChainHead, noted?: ChainHead) {
  async function* pages() {
    for (let at = 0; at < entries.length; at += 4) yield entries.slice(at, at + 4);
  }
  return verifyChain({ pages: pages(), head, noted }, sha256);
}

test('what was written is whole, after it was put away and taken out too', async () => {
  const log = await written();
  const verdict = { isWhole: true, entries: 6, erased: 0, head: log.head };
  expect(await verify(log.entries, log.head)).toEqual(verdict);
  const again = memoryStore();
  again.restore({ tables: {}, log: structuredClone(log) });
  await expect(
    again.write(async (tx) => {
      await tx.log.append({ at: '2026-11-18T10:00:00.000Z', type: 'note.added', actorId: null });
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(again.snapshot().log).toEqual(log);
  await again.write((tx) =>
    tx.log.append({ at: '2026-11-18T10:00:00.000Z', type: 'note.added', actorId: null }),
  );
  const later = again.snapshot().log;
  expect(later && (await verify(later.entries, later.head, log.head))).toMatchObject({
    isWhole: true,
    entries: 7,
  });
  expect(await verify([], { seq: 0, hash: '' })).toMatchObject({ isWhole: true, entries: 0 });
});

test('data that an erasure dropped are missed by nobody, unless another entry claims to be it', async () => {
  const store = memoryStore();
  const at = '2026-11-18T09:00:00.000Z';
  const by = { at, actorId: 'anna' };
  const said = { ...by, type: 'note.added', data: { text: 'слово' } } as const;
  await store.write(async (tx) => {
    for (const threadId of ['th_1', 'th_2', 'th_1']) await tx.log.append({ ...said, threadId });
  });
  const customer = { threadIds: ['th_1'], messageIds: [], caseIds: [], accounts: [] };
  const erase = store.write(async (tx) => {
    await tx.log.append({
      ...by,
      type: 'customer.erased',
      threadId: 'th_1',
      data: { reason: 'asked' },
    });
    await tx.forget(customer);
    throw new Error('no');
  });
  await expect(erase).rejects.toThrow('no');
  expect(store.snapshot().log?.entries.map(({ erasedIn }) => erasedIn)).toEqual([null, null, null]);
  await store.write(async (tx) => {
    await tx.log.append({
      ...by,
      type: 'customer.erased',
      threadId: 'th_1',
      data: { reason: 'asked' },
    });
    await tx.forget(customer);
  });
  const log = structuredClone(store.snapshot().log);
  if (!log) throw new Error('no log');
  const { entries, head } = log;
  expect(entries.map(({ data }) => data)).toEqual([{}, { text: 'слово' }, {}, { reason: 'asked' }]);
  expect(await verify(entries, head)).toMatchObject({ isWhole: true, entries: 4, erased: 2 });
  for (const entry of entries) if (entry.erasedIn !== null) entry.erasedIn = 3;
  expect(await verify(entries, head)).toMatchObject({ isWhole: false, seq: 3 });
});

type Tamper = (entries: ChainedEntry[], head: ChainHead) => void;
const tampers: [what: string, tamper: Tamper, seq: number, fault: string][] = [
  ['a word of the data', ([, , third]) => third && (third.data.text = 'иное'), 3, 'data-changed'],
  ['who did it', ([, second]) => second && (second.actorId = 'oleg'), 2, 'changed'],
  ['the hour', ([, , , , fifth]) => fifth && (fifth.at = '2026-11-18T08:00:00.000Z'), 5, 'changed'],
  ['one is gone', (entries) => entries.splice(3, 1), 4, 'missing'],
  ['the first is gone', (entries) => entries.shift(), 1, 'missing'],
  ['two have changed places', (entries) => swap(entries, 1, 3), 2, 'changed'],
  ['the end is cut off', (entries) => entries.splice(4), 5, 'cut'],
  ['all is gone', (entries) => entries.splice(0), 1, 'cut'],
  ['the end is cut off with its head', cutWithHead, 5, 'cut'],
  ['one is added at the end', (entries) => entries.push(forged(entries)), 7, 'unheaded'],
  ['the head is another', (_entries, head) => (head.hash = 'f'.repeat(64)), 6, 'head-changed'],
  ['data are dropped', ([first]) => first && drop(first, null), 1, 'data-changed'],
  ['data are dropped by nobody', ([first]) => first && drop(first, 99), 1, 'erasure-untold'],
  ['data are dropped by an earlier one', (entries) => dropAt(entries, 4, 3), 4, 'data-changed'],
];

test.each(tampers)('%s: found at its place', async (_what, tamper, seq, fault) => {
  const { entries, head } = structuredClone(await written());
  const noted = { ...head };
  tamper(entries, head);
  expect(await verify(entries, head, noted)).toEqual({ isWhole: false, seq, fault });
});

test('a chain that somebody made anew is known by a head that was noted', async () => {
  const { head: noted } = await written();
  const { entries, head } = await written();
  expect(await verify(entries, head)).toMatchObject({ isWhole: true });
  const verdict = { isWhole: false, seq: 6, fault: 'noted-head-changed' };
  expect(await verify(entries, head, noted)).toEqual(verdict);
});

function swap(entries: ChainedEntry[], a: number, b: number): void {
  const [first, second] = [entries[a], entries[b]];
  if (!first || !second) throw new Error('too few');
  entries[a] = { ...second, seq: first.seq };
  entries[b] = { ...first, seq: second.seq };
}

function cutWithHead(entries: ChainedEntry[], head: ChainHead): void {
  entries.splice(4);
  Object.assign(head, { seq: 4, hash: entries[3]?.hash });
}

function forged(entries: ChainedEntry[]): ChainedEntry {
  const last = entries.at(-1);
  if (!last) throw new Error('none');
  const skeleton = { ...last, seq: last.seq + 1 };
  const { seq, at, type, actorId, threadId, caseId, subjectId, dataHash } = skeleton;
  const hashed = {
    actorId,
    at,
    before: last.hash,
    caseId,
    dataHash,
    seq,
    subjectId,
    threadId,
    type,
  };
  return { ...skeleton, hash: sha256(JSON.stringify(hashed)) };
}

function drop(entry: ChainedEntry, erasedIn: number | null): void {
  Object.assign(entry, { data: {}, salt: '', erasedIn });
}

function dropAt(entries: ChainedEntry[], seq: number, erasedIn: number): void {
  const entry = entries[seq - 1];
  if (entry) drop(entry, erasedIn);
}
