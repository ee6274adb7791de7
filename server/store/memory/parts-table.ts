import type { Part } from '#contract/part.ts';
import type { WriteTx } from '../store.ts';
import type { Shelf } from './shelf.ts';

/** Questions to experts, found by thread, by expert and by the time they are due. */
export function partsTable(shelf: Shelf): WriteTx['parts'] {
  const table = shelf.table<Part>('parts');
  const byThread = table.groupBy((row) => row.threadId);
  const asked = table.groupBy((row) => (row.state === 'asked' ? row.expertId : undefined));
  const answered = table.groupBy((row) => (row.state === 'answered' ? row.expertId : undefined));
  const unreminded = table.groupBy((row) =>
    row.state === 'asked' && row.remindedAt === null ? 'all' : undefined,
  );
  return {
    get: async (id) => table.get(id),
    put: async (row) => table.put(row),
    ofThread: async (threadId) => byThread(threadId),
    askedOf: async (expertId) => asked(expertId),
    answeredBy: async (expertId, limit) =>
      answered(expertId)
        .toSorted((a, b) => ((a.closedAt ?? '') < (b.closedAt ?? '') ? 1 : -1))
        .slice(0, limit),
    overdue: async (now, limit) =>
      unreminded('all')
        .filter(({ dueAt }) => dueAt <= now)
        .slice(0, limit),
  };
}
