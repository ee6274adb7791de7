import type { MemoryTable } from './memory-table.ts';

/** For tables whose rows are named by others. */
export function growing<Row extends { id: string }>(table: MemoryTable<Row>) {
  return { ...basics(table), add: async (row: Row) => table.put(row) };
}

/** The two methods that every table has. */
export function basics<Row extends { id: string }>(table: MemoryTable<Row>) {
  return {
    get: async (id: string) => table.get(id),
    put: async (row: Row) => table.put(row),
  };
}
