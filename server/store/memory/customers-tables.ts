import type { Account, Link } from '#contract/customer.ts';
import type { Fact } from '#contract/fact.ts';
import type { Thread } from '#contract/thread.ts';
import { keyOf } from '../key-of.ts';
import { accountText } from '../searched-text.ts';
import type { WriteTx } from '../store.ts';
import { Shelf } from './shelf.ts';
import { SearchIndex } from './search-index.ts';
import { growing, basics } from './basics.ts';

export function accountsTable(shelf: Shelf, search: SearchIndex): WriteTx['accounts'] {
  const table = shelf.table<Account>('accounts');
  table.index({
    add: (row) => search.add({ id: row.id, threadId: row.homeThreadId, text: accountText(row) }),
    remove: ({ id }) => search.remove(id),
  });
  const byKey = table.groupBy((row) => keyOf(row.platform, row.scope, row.externalId));
  const byHome = table.groupBy((row) => row.homeThreadId);
  return {
    ...growing(table),
    byKey: async (platform, scope, externalId) => byKey(keyOf(platform, scope, externalId))[0],
    ofHomeThreads: async (threadIds) => threadIds.flatMap((id) => byHome(id)),
  };
}

export function threadsTable(shelf: Shelf, search: SearchIndex): WriteTx['threads'] {
  const table = shelf.table<Thread>('threads');
  table.index({
    add: ({ id, shownInId }) => search.show(id, shownInId ?? id),
    remove: ({ id }) => search.show(id, id),
  });
  const byShownIn = table.groupBy((row) => row.shownInId ?? undefined);
  return { ...growing(table), shownIn: async (threadId) => byShownIn(threadId) };
}

export function linksTable(shelf: Shelf): WriteTx['links'] {
  const table = shelf.table<Link>('links');
  const from = table.groupBy((row) => row.fromThreadId);
  const to = table.groupBy((row) => row.toThreadId);
  return { ...basics(table), ofThread: async (threadId) => [...from(threadId), ...to(threadId)] };
}

export function factsTable(shelf: Shelf): WriteTx['facts'] {
  const table = shelf.table<Fact>('facts');
  const byThread = table.groupBy((row) => row.threadId);
  return {
    ...basics(table),
    ofThread: async (threadId) => byThread(threadId),
    delete: async (id) => table.delete(id),
  };
}
