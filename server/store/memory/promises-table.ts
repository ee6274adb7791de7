import { isUntold } from '#care/promise/ledger.ts';
import type { NewsPromise, PromiseDay } from '#contract/promise.ts';
import type { WriteTx } from '../store.ts';
import { Shelf } from './shelf.ts';
import { basics } from './basics.ts';

export function promisesTable(shelf: Shelf): WriteTx['promises'] {
  const table = shelf.table<NewsPromise>('promises');
  const byThread = table.groupBy((row) => row.threadId);
  const byKeeper = table.groupBy((row) => (row.state === 'open' ? row.keeperId : undefined));
  const handedOver = table.groupBy((row) =>
    (row.state === 'open' || isUntold(row)) && row.handedBy.length > 0 ? 'all' : undefined,
  );
  const untold = table.groupBy((row) => (isUntold(row) ? row.keeperId : undefined));
  return {
    ...basics(table),
    ofThread: async (threadId) => byThread(threadId),
    openOf: async (keeperId) => byKeeper(keeperId),
    handedOverBy: async (personId) =>
      handedOver('all').filter((row) =>
        row.handedBy.some((before) => before.personId === personId),
      ),
    untoldOf: async (keeperId) => untold(keeperId),
  };
}

export function promiseDaysTable(shelf: Shelf): WriteTx['promiseDays'] {
  const table = shelf.table<PromiseDay>('promiseDays');
  return {
    ...basics(table),
    since: async (day) => table.all().filter((row) => row.day >= day),
  };
}
