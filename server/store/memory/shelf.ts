import { Journal } from './journal.ts';
import { MemoryTable } from './memory-table.ts';

/** All rows of every table, as plain values. */
export type ShelfSnapshot = Record<string, unknown[]>;

/** The tables of one store, by name, so that all of them can be put away and taken out again. */
export class Shelf {
  readonly journal = new Journal();
  readonly #tables = new Map<string, MemoryTable<{ id: string }>>();

  table<Row extends { id: string }>(name: string): MemoryTable<Row> {
    const table = new MemoryTable<Row>(this.journal);
    this.#tables.set(name, table as unknown as MemoryTable<{ id: string }>);
    return table;
  }

  rowsOf(name: string): { id: string }[] {
    return this.#tables.get(name)?.all() ?? [];
  }

  remove(name: string, id: string): void {
    this.#tables.get(name)?.delete(id);
  }

  replace(name: string, row: { id: string }): void {
    this.#tables.get(name)?.put(row);
  }

  snapshot(): ShelfSnapshot {
    return Object.fromEntries([...this.#tables].map(([name, table]) => [name, table.all()]));
  }

  restore(snapshot: ShelfSnapshot): void {
    for (const [name, table] of this.#tables) {
      table.load((snapshot[name] ?? []) as { id: string }[]);
    }
  }
}
