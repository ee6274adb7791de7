import { threadListQuery } from '#contract/thread.ts';
import { listThreads } from '#server/api/threads/list-threads.ts';
import type { MemoryStore } from '#server/store/memory/memory-store.ts';
import { views } from '#contract/view-names.ts';
import { agents, crowdCustomer, type Customer } from './customer.ts';

/** So many customers are made between two words about how far it is. */
const AT_ONCE = 1_000;
/** One customer has written more than anybody can read: a thread to scroll in. */
const LONGEST_MESSAGES = 3_000;

/**
 * Puts so many threads into the store, three messages each on average, the same ones every time. Past the
 * API, which would take minutes; `onProgress` hears the share that is done.
 */
export async function buildCrowd(
  store: Pick<MemoryStore, 'restore' | 'read'>,
  threads: number,
  onProgress: (share: number) => void,
): Promise<void> {
  for (let from = 0; from < threads; from += AT_ONCE) {
    const customers = Array.from({ length: Math.min(AT_ONCE, threads - from) }, (_, index) =>
      crowdCustomer(from + index, messageCount(from + index)),
    );
    store.restore({ tables: tablesOf(customers) });
    onProgress(Math.min(1, (from + AT_ONCE) / threads));
  }
  await store.read(async (tx) => {
    const reader = { personId: agents[0]?.id ?? '', sources: null };
    // The first look sorts everything, and the first searches are slow: better now than at somebody's first press.
    const looks = [...views.map((view) => ({ view })), { sort: 'waiting' }];
    const searches = ['а', 'картам', '"на карту"', 'card twice', 'мария', '1234'];
    for (const asked of [...looks, ...searches.map((q) => ({ q }))])
      await listThreads(tx, threadListQuery.parse(asked), reader);
  });
}

/** One to five, three on average. */
function messageCount(number: number): number {
  return number === 0 ? LONGEST_MESSAGES : 1 + (number % 5);
}

function tablesOf(customers: readonly Customer[]) {
  return {
    threads: customers.map((customer) => customer.thread),
    accounts: customers.map((customer) => customer.account),
    cases: customers.map((customer) => customer.case),
    messages: customers.flatMap((customer) => customer.messages),
    promises: customers.flatMap((customer) => customer.promises),
    rows: customers.map((customer) => customer.row),
  };
}
