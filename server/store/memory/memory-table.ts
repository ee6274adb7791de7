import type { Journal } from './journal.ts';

interface HasId {
  id: string;
}

/** Finds rows by a key; a row with an `undefined` key is not in the index. */
export interface Index<Row> {
  add(row: Row): void;
  remove(row: Row): void;
}

/** Rows by id, with indexes kept in step and every change known to the journal. */
export class MemoryTable<Row extends HasId> {
  readonly rows = new Map<string, Row>();
  readonly #journal: Journal;
  readonly #indexes: Index<Row>[] = [];

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  /** Many rows may share a key. */
  groupBy(key: (row: Row) => string | undefined): (key: string) => Row[] {
    // Most keys have one row; a map for each of those would cost more than the rows.
    const groups = new Map<string, Row | Map<string, Row>>();
    this.#indexes.push({
      add(row) {
        const at = key(row);
        if (at === undefined) return;
        const group = groups.get(at);
        if (group === undefined) groups.set(at, row);
        else if (group instanceof Map) group.set(row.id, row);
        else groups.set(at, new Map([group, row].map((each) => [each.id, each])));
      },
      remove(row) {
        const at = key(row);
        if (at === undefined) return;
        const group = groups.get(at);
        if (!(group instanceof Map)) groups.delete(at);
        else if (group.delete(row.id) && group.size === 0) groups.delete(at);
      },
    });
    return (at) => {
      const group = groups.get(at);
      if (group === undefined) return [];
      return group instanceof Map ? [...group.values()] : [group];
    };
  }

  index(index: Index<Row>): void {
    this.#indexes.push(index);
  }

  get(id: string): Row | undefined {
    return this.rows.get(id);
  }

  all(): Row[] {
    return [...this.rows.values()];
  }

  put(row: Row): void {
    const before = this.rows.get(row.id);
    this.#set(row.id, before, row);
    this.#journal.record(() => this.#set(row.id, row, before));
  }

  /** Puts in rows that are not there yet, without a way back. */
  load(rows: readonly Row[]): void {
    for (const row of rows) this.#set(row.id, undefined, row);
  }

  delete(id: string): void {
    const before = this.rows.get(id);
    if (!before) return;
    this.#set(id, before, undefined);
    this.#journal.record(() => this.#set(id, undefined, before));
  }

  #set(id: string, from: Row | undefined, to: Row | undefined): void {
    if (from) for (const index of this.#indexes) index.remove(from);
    if (to) {
      this.rows.set(id, to);
      for (const index of this.#indexes) index.add(to);
    } else this.rows.delete(id);
  }
}
