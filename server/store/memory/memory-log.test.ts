import { expect, test } from 'vitest';
import type { NewLogEntry } from '../store.ts';
import { Journal } from './journal.ts';
import { MemoryLog } from './memory-log.ts';

const entry: NewLogEntry = { at: '2026-11-18T09:00:00.000Z', type: 'note.added', actorId: 'anna' };

function log() {
  const journal = new Journal();
  return { journal, log: new MemoryLog(journal) };
}

test('entries taken back leave no gap: the next one has their number', async () => {
  const { journal, log: tail } = log();
  tail.append({ ...entry, threadId: 'th_1' });
  journal.commit();
  tail.append({ ...entry, threadId: 'th_1' });
  tail.append({ ...entry, threadId: 'th_2' });
  journal.rollBack();
  tail.append({ ...entry, subjectId: 'kept' });
  expect(await tail.since(0, 10)).toMatchObject([{ seq: 1 }, { seq: 2, subjectId: 'kept' }]);
  expect(tail.ofThread('th_1', 10)).toHaveLength(1);
  expect(tail.ofThread('th_2', 10)).toEqual([]);
});

test('who listens is called only for what is new, and what is left out is filled', async () => {
  const { log: tail } = log();
  let rings = 0;
  const leave = tail.subscribe(() => {
    rings += 1;
  });
  tail.announce();
  tail.append(entry);
  tail.append(entry);
  tail.announce();
  tail.announce();
  leave();
  tail.append(entry);
  tail.announce();
  expect(rings).toBe(1);
  expect((await tail.since(2, 10))[0]).toEqual({
    ...entry,
    seq: 3,
    threadId: null,
    caseId: null,
    subjectId: null,
    data: {},
  });
});
