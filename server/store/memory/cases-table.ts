import { indexCaseNumber } from '#care/search/words.ts';
import type { Case } from '#contract/case.ts';
import type { WriteTx } from '../store.ts';
import { Shelf } from './shelf.ts';
import { SearchIndex } from './search-index.ts';
import { basics } from './basics.ts';

export function casesTable(shelf: Shelf, search: SearchIndex): WriteTx['cases'] {
  const table = shelf.table<Case>('cases');
  const byThread = table.groupBy((row) => row.threadId);
  const byNumber = table.groupBy((row) => row.number);
  const openOf = table.groupBy((row) =>
    row.status === 'closed' ? undefined : (row.assigneeId ?? undefined),
  );
  const lastOfYear = new Map<number, number>();
  // Cases that were taken out of a snapshot have their numbers already.
  table.index({
    add({ id, threadId, number }) {
      search.add({ id, threadId, text: number, words: indexCaseNumber(number) });
      const [, year, count] = number.split('-').map(Number) as [number, number, number];
      lastOfYear.set(year, Math.max(count, lastOfYear.get(year) ?? 0));
    },
    remove: ({ id }) => search.remove(id),
  });
  return {
    ...basics(table),
    ofThread: async (threadId) => byThread(threadId),
    byNumber: async (number) => byNumber(number)[0],
    openOf: async (assigneeId) => openOf(assigneeId),
    async nextNumber(year) {
      const before = lastOfYear.get(year) ?? 0;
      lastOfYear.set(year, before + 1);
      shelf.journal.record(() => lastOfYear.set(year, before));
      return `C-${year}-${String(before + 1).padStart(6, '0')}`;
    },
  };
}
