import type { Retention } from '#contract/customer-data.ts';
import type { WriteTx } from '../store.ts';
import { Shelf } from './shelf.ts';

export function erasureTables(shelf: Shelf): Pick<WriteTx, 'retention' | 'erased'> {
  const retention = shelf.table<Retention & { id: string }>('retention');
  const erased = shelf.table<{ id: string }>('erased');
  return {
    retention: {
      async get() {
        const kept = retention.get('retention');
        return kept && { days: kept.days, version: kept.version };
      },
      put: async (row) => retention.put({ ...row, id: 'retention' }),
    },
    erased: {
      has: async (keys) => keys.some((key) => erased.get(key)),
      async add(keys) {
        for (const id of keys) erased.put({ id });
      },
    },
  };
}
