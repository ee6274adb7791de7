import type { NewLogEntry } from '../../store.ts';
import { addToCounters, readCounters } from '../counters.ts';
import type { Tx } from '../database.ts';
import type { KeptStatistics, WordStatistics } from '../lists/word-shares.ts';
import { writeLog } from '../sql-log.ts';
import { moveToTheirWeeks } from '../searched-weeks.ts';
import { writeSearched, type Searched } from '../sql-search.ts';
import { readTogether, type Reading } from './reading.ts';
import { WorkingTable, type HasId } from './working-table.ts';

interface Flushed {
  flush(): Promise<void>;
  forgetRead?(): void;
}

/** Everything one transaction has read and is about to write. */
export class WorkingSet {
  readonly tx: Tx;
  private readonly tables = new Map<string, Flushed>();
  private readonly fresh = new Set<string>();
  private readonly counted = new Map<string, number>();
  private readonly numbers = new Map<string, number>();
  private searched = new Map<string, Searched>();
  /** Threads whose texts may stand in another week now. */
  private moved = new Set<string>();
  private entries: NewLogEntry[] = [];
  private appended = 0;
  private underWay: Promise<void> = Promise.resolve();

  private readonly keptStatistics: KeptStatistics;

  /** `kept` outlasts the transaction. */
  constructor(tx: Tx, kept: KeptStatistics) {
    this.tx = tx;
    this.keptStatistics = kept;
  }

  /** Of all words and texts; a minute old at most. */
  statistics(): Promise<WordStatistics> {
    return this.keptStatistics.read(this.tx);
  }

  /** The same one, however often it is asked for. */
  table<Row extends HasId>(
    name: string,
    computed?: (row: Row) => Record<string, string>,
  ): WorkingTable<Row> {
    const made = this.tables.get(name);
    if (made) return made as unknown as WorkingTable<Row>;
    const table = new WorkingTable<Row>(
      {
        tx: this.tx,
        readTogether: this.readTogether,
        flushAll: () => this.flush(),
        isNew: (id) => this.fresh.has(id),
      },
      name,
      computed,
    );
    this.tables.set(name, table as Flushed);
    return table;
  }

  /** Reads all of this in one statement. Where nothing is left to read, it waits for what others are reading. */
  readTogether = (readings: readonly (Reading | undefined)[]): Promise<void> => {
    const asked = readings.filter((reading) => reading !== undefined);
    if (asked.length === 0) return this.underWay;
    const read = readTogether(this.tx, asked);
    // Who asked for it hears of its failure; who only waits finds a transaction that is over.
    const isOver = read.catch(() => undefined);
    this.underWay = Promise.all([this.underWay, isOver]).then(() => undefined);
    return read;
  };

  /** Something else that is written with all the rest. */
  alsoFlush(name: string, flush: () => Promise<void>): void {
    this.tables.set(name, { flush });
  }

  /** An id given in this transaction: no row in the database can name it yet. */
  isMade(id: string): void {
    this.fresh.add(id);
  }

  putSearched(searched: Searched): void {
    this.searched.set(searched.id, searched);
  }

  /** A list shows this thread, or the one it is shown in, in another place from now on. */
  hasMoved(threadId: string): void {
    // What is written with it is written for the right week.
    if (!this.fresh.has(threadId)) this.moved.add(threadId);
  }

  append(entry: NewLogEntry): void {
    this.appended += 1;
    this.entries.push(entry);
  }

  /** Whether this transaction has anything to tell. */
  hasAppended(): boolean {
    return this.appended > 0;
  }

  count(changes: ReadonlyMap<string, number>): void {
    for (const [name, by] of changes) this.counted.set(name, (this.counted.get(name) ?? 0) + by);
  }

  /** The next number under this name, beginning with 1. Writers take turns, so nobody counts meanwhile. */
  async countUp(name: string): Promise<number> {
    const last = this.numbers.get(name) ?? (await readCounters(this.tx, [name]))(name);
    this.numbers.set(name, last + 1);
    this.count(new Map([[name, 1]]));
    return last + 1;
  }

  /** What was read may have been changed past this set: it is read again. */
  forgetRead(): void {
    for (const table of this.tables.values()) table.forgetRead?.();
  }

  /** Writes what waits: after it the database says what this set says. */
  async flush(): Promise<void> {
    for (const table of this.tables.values()) await table.flush();
    // Rows of this transaction name them in the database from now on.
    this.fresh.clear();
    const { searched, moved, entries } = this;
    this.searched = new Map();
    this.moved = new Set();
    this.entries = [];
    const changes = new Map([...this.counted].filter(([, by]) => by !== 0));
    this.counted.clear();
    await moveToTheirWeeks(this.tx, [...moved]);
    await writeSearched(this.tx, [...searched.values()]);
    await addToCounters(this.tx, changes);
    await writeLog(this.tx, entries);
  }
}
