import type { Case } from '#contract/case.ts';
import type { ThreadRow } from '#contract/thread.ts';
import type { WriteTx } from '../store.ts';
import { Shelf } from './shelf.ts';
import { SearchIndex } from './search-index.ts';
import { visitsTable } from './visits-table.ts';
import { ThreadLists } from './thread-list.ts';
import { basics } from './basics.ts';

export function rowsTable(
  shelf: Shelf,
  search: SearchIndex,
  {
    visits,
    cases,
  }: {
    visits: Pick<ReturnType<typeof visitsTable>, 'seenAt' | 'onChange'>;
    cases: WriteTx['cases'];
  },
): WriteTx['rows'] {
  const table = shelf.table<ThreadRow>('rows');
  const lists = new ThreadLists(search, visits.seenAt);
  visits.onChange(() => lists.forgetAnswers());
  table.index(lists);
  return {
    ...basics(table),
    delete: async (threadId) => table.delete(threadId),
    list: async (query, reader) => lists.page(query, reader),
    counts: async (reader, now) => lists.counts(reader, now),
    async quietSince(before, limit, after) {
      const from = after ? quietKey(after) : '';
      const isLate = ({ closedAt }: Case) => closedAt !== null && closedAt >= before;
      const found: ThreadRow[] = [];
      const silent = table
        .all()
        .filter((row) => isQuiet(row) && row.lastAt < before && quietKey(row) > from)
        .sort((a, b) => (quietKey(a) < quietKey(b) ? -1 : 1));
      for (const row of silent) {
        if ((await cases.ofThread(row.id)).some(isLate)) continue;
        found.push(row);
        if (found.length === limit) break;
      }
      return found;
    },
  };
}

function quietKey({ lastAt, id }: ThreadRow): string {
  return `${lastAt}|${id}`;
}

function isQuiet({ status, pending }: ThreadRow): boolean {
  return (status === null || status === 'closed') && pending === null;
}
