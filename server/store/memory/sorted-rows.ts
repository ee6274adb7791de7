import type { ThreadRow } from '#contract/thread.ts';
import { facetsOf, type Facets } from './facets.ts';

/** More changes than this at once are cheaper sorted anew than put in one by one. */
const MAX_UNSORTED = 200;

/** Rows in the order of a key. What changed is put in its place when the order is next read. */
export class SortedRows {
  readonly #key: (row: ThreadRow) => string;
  readonly #numberOf: (threadId: string) => number;
  #keys: string[] = [];
  #rows: ThreadRow[] = [];
  #numbers: number[] = [];
  #channels: number[] = [];
  #traits: number[] = [];
  /** Where the row of each number stands, or -1; made when asked for after a change. */
  #places: Int32Array | undefined;
  #coming = new Map<string, ThreadRow>();
  #going = new Map<string, ThreadRow>();

  constructor(key: (row: ThreadRow) => string, numberOf: (threadId: string) => number) {
    this.#key = key;
    this.#numberOf = numberOf;
  }

  add(row: ThreadRow): void {
    this.#coming.set(row.id, row);
  }

  remove(row: ThreadRow): void {
    // The one that stands in the order is the one to look for, however often it changed since.
    if (!this.#coming.delete(row.id)) this.#going.set(row.id, row);
  }

  /**
   * Those that have these facets and are asked for, in order. Numbers and facets are kept beside the
   * rows: to look each up would take longest.
   */
  filter(facets: Facets, isAsked: (row: ThreadRow, number: number) => boolean): ThreadRow[] {
    this.#settle();
    const { channels, traits } = facets;
    const found: ThreadRow[] = [];
    for (let at = 0; at < this.#rows.length; at += 1) {
      if (((this.#channels[at] as number) & channels) !== channels) continue;
      if (((this.#traits[at] as number) & traits) !== traits) continue;
      const row = this.#rows[at] as ThreadRow;
      if (isAsked(row, this.#numbers[at] as number)) found.push(row);
    }
    return found;
  }

  /** Those of a few numbers that are asked for, in order: without a look at all the others. */
  pick(numbers: readonly number[], isAsked: (row: ThreadRow) => boolean): ThreadRow[] {
    this.#settle();
    const places = (this.#places ??= placesOf(this.#numbers));
    return Uint32Array.from(numbers.filter((number) => (places[number] ?? -1) >= 0))
      .map((number) => places[number] as number)
      .sort()
      .reduce<ThreadRow[]>((found, at) => {
        const row = this.#rows[at] as ThreadRow;
        if (isAsked(row)) found.push(row);
        return found;
      }, []);
  }

  /** Where the first row after this key stands. */
  after(key: string): number {
    this.#settle();
    const at = this.#placeOf(key);
    return this.#keys[at] === key ? at + 1 : at;
  }

  #settle(): void {
    if (this.#coming.size + this.#going.size === 0) return;
    this.#places = undefined;
    const coming = this.#coming;
    const going = this.#going;
    this.#coming = new Map();
    this.#going = new Map();
    if (coming.size + going.size > MAX_UNSORTED) this.#sortAnew(coming, going);
    else {
      for (const row of going.values()) this.#takeOut(row);
      for (const row of coming.values()) this.#putIn(row);
    }
  }

  #sortAnew(coming: Map<string, ThreadRow>, going: Map<string, ThreadRow>): void {
    const rows = [...this.#rows.filter((row) => !going.has(row.id)), ...coming.values()];
    const keyed = rows.map((row) => ({ row, key: this.#key(row) }));
    keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
    this.#keys = keyed.map(({ key }) => key);
    this.#rows = keyed.map(({ row }) => row);
    this.#numbers = this.#rows.map(({ id }) => this.#numberOf(id));
    const facets = this.#rows.map(facetsOf);
    this.#channels = facets.map(({ channels }) => channels);
    this.#traits = facets.map(({ traits }) => traits);
  }

  #takeOut(row: ThreadRow): void {
    const at = this.#placeOf(this.#key(row));
    if (this.#rows[at]?.id !== row.id) return;
    this.#keys.splice(at, 1);
    this.#rows.splice(at, 1);
    this.#numbers.splice(at, 1);
    this.#channels.splice(at, 1);
    this.#traits.splice(at, 1);
  }

  #putIn(row: ThreadRow): void {
    const key = this.#key(row);
    const at = this.#placeOf(key);
    this.#keys.splice(at, 0, key);
    this.#rows.splice(at, 0, row);
    this.#numbers.splice(at, 0, this.#numberOf(row.id));
    const { channels, traits } = facetsOf(row);
    this.#channels.splice(at, 0, channels);
    this.#traits.splice(at, 0, traits);
  }

  #placeOf(key: string): number {
    let low = 0;
    let high = this.#keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#keys[middle] as string) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function placesOf(numbers: readonly number[]): Int32Array {
  const highest = numbers.reduce((most, number) => Math.max(most, number), -1);
  const places = new Int32Array(highest + 1).fill(-1);
  numbers.forEach((number, at) => (places[number] = at));
  return places;
}
