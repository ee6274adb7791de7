import { expect, test } from 'vitest';
import type { NewLogEntry, ReadTx } from '#server/store/store.ts';
import { people, source } from './factories.ts';
import type { MakeStore } from './harness.ts';

const entry: NewLogEntry = { at: '2026-11-18T09:00:00.000Z', type: 'source.added', actorId: null };

/** What the API trusts its store to do: all of a write or nothing, one write at a time, a log without gaps. */
export function describeStore(makeStore: MakeStore): void {
  test('a write that throws leaves nothing: no row, no change of one, no log entry, no number', async () => {
    const store = await makeStore();
    await store.write(async (tx) => {
      await tx.sources.put(source('vk', 'vk'));
      await tx.drafts.put(draft('kept'));
      await tx.log.append(entry);
      expect(await tx.cases.nextNumber(2026)).toBe('C-2026-000001');
    });
    const before = await store.read(contents);
    const broken = store.write(async (tx) => {
      await tx.sources.put(source('vk', 'vk', { policy: 'off', version: 2 }));
      await tx.sources.put(source('x', 'x'));
      await tx.drafts.put(draft('lost'));
      await tx.drafts.delete('th_1', 'agent');
      await tx.log.append(entry);
      await tx.cases.nextNumber(2026);
      expect((await tx.sources.get('vk'))?.policy).toBe('off');
      throw new Error('no');
    });
    await expect(broken).rejects.toThrow('no');
    expect(await store.read(contents)).toEqual(before);
    expect(await store.log.head()).toBe(1);
    expect(await store.write((tx) => tx.cases.nextNumber(2026))).toBe('C-2026-000002');
  });

  test('writes at once run one after the other', async () => {
    const store = await makeStore();
    const [person] = people;
    if (!person) throw new Error('nobody');
    await store.write((tx) => tx.people.put({ ...person, name: '' }));
    await Promise.all(
      ['a', 'b', 'c', 'd'].map((letter) =>
        store.write(async (tx) => {
          const seen = await tx.people.get(person.id);
          await Promise.resolve();
          await tx.people.put({ ...person, name: `${seen?.name}${letter}` });
          await tx.log.append(entry);
        }),
      ),
    );
    const { name } = (await store.read((tx) => tx.people.get(person.id))) ?? { name: '' };
    expect([...name].sort().join('')).toBe('abcd');
    const entries = await store.log.since(0, 10);
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  });

  test('a write that fails stops nobody after it', async () => {
    const store = await makeStore();
    const results = await Promise.allSettled([
      store.write(async () => {
        throw new Error('no');
      }),
      store.write((tx) => tx.sources.put(source('vk', 'vk'))),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(await store.read((tx) => tx.sources.get('vk'))).toMatchObject({ id: 'vk' });
  });

  test('a read sees no write in the middle', async () => {
    const store = await makeStore();
    const writing = store.write(async (tx) => {
      await tx.sources.put(source('vk', 'vk'));
      await Promise.resolve();
      await tx.sources.put(source('x', 'x'));
    });
    const seen = await store.read(async (tx) => (await tx.sources.all()).length);
    await writing;
    expect([0, 2]).toContain(seen);
  });

  test('the log is told after a commit, from any place, in pieces of any size', async () => {
    const store = await makeStore();
    let rings = 0;
    const leave = store.log.subscribe(() => {
      rings += 1;
    });
    for (let count = 0; count < 5; count += 1)
      await store.write(async (tx) => {
        await tx.log.append({ ...entry, subjectId: String(count), threadId: 'th_1' });
      });
    expect(rings).toBe(5);
    await store.write((tx) => tx.sources.put(source('vk', 'vk')));
    leave();
    await store.write((tx) => tx.log.append(entry));
    expect(rings).toBe(5);
    expect((await store.log.since(2, 2)).map(({ seq }) => seq)).toEqual([3, 4]);
    expect(await store.log.since(6, 10)).toEqual([]);
    expect(await store.log.oldest()).toBeLessThanOrEqual(1);
    const ofThread = await store.read((tx) => tx.log.ofThread('th_1', 3));
    expect(ofThread.map(({ subjectId }) => subjectId)).toEqual(['2', '3', '4']);
  });

  test('rows are found by ids that hold any sign', async () => {
    const store = await makeStore();
    await store.write(async (tx) => {
      await tx.tombstones.put({ sourceId: 'a|b', externalId: 'c', version: '1', at: entry.at });
      await tx.drafts.put({ ...draft('один'), threadId: '["a","b"]' });
    });
    const found = await store.read(async (tx) => [
      await tx.tombstones.get('a', 'b|c'),
      (await tx.tombstones.get('a|b', 'c'))?.version,
      (await tx.drafts.get('["a","b"]', 'agent'))?.text,
    ]);
    expect(found).toEqual([undefined, '1', 'один']);
  });

  test('texts that no database keeps are kept as near as can be, and found by what was asked', async () => {
    const store = await makeStore();
    await store.write((tx) =>
      tx.drafts.put({ ...draft('на\0чало \ud83d конец 😀'), threadId: 'a\0b' }),
    );
    const found = await store.read((tx) => tx.drafts.get('a\0b', 'agent'));
    expect(found?.text).toMatch(/^на.чало . конец 😀$/su);
  });

  test('numbers of a year are given once, those of two years apart', async () => {
    const store = await makeStore();
    const numbers = await Promise.all(
      [2026, 2026, 2027, 2026].map((year) => store.write((tx) => tx.cases.nextNumber(year))),
    );
    expect(numbers).toEqual(['C-2026-000001', 'C-2026-000002', 'C-2027-000001', 'C-2026-000003']);
  });
}

function draft(text: string) {
  return { threadId: 'th_1', personId: 'agent', text, place: null, updatedAt: entry.at };
}

async function contents(tx: ReadTx) {
  return {
    sources: await tx.sources.all(),
    draft: await tx.drafts.get('th_1', 'agent'),
    log: await tx.log.ofThread('th_1', 10),
  };
}
