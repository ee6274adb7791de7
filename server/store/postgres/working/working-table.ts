import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../database.ts';
import { storableJson } from '../storable.ts';
import type { Key, KeyIndex } from './key-index.ts';
import type { Reading } from './reading.ts';

export interface HasId {
  id: string;
}

interface Parts {
  tx: Tx;
  readTogether: (readings: readonly (Reading | undefined)[]) => Promise<void>;
  flushAll: () => Promise<void>;
  isNew: (id: string) => boolean;
}

interface List {
  ids: Map<string, Set<string>>;
  /** Keys under which the database was asked. */
  complete: Set<string>;
}

type Computed<Row> = (row: Row) => Record<string, string>;

/**
 * A table of whole rows as one transaction sees it. What was read is remembered, what is put waits and is
 * written with all else in one statement; so a transaction that touches much asks the database little.
 * Its finders answer what the database would, had everything been written at once.
 */
export class WorkingTable<Row extends HasId> {
  /** Rows as they are now; null where there is none. */
  private readonly known = new Map<string, Row | null>();
  /** By index and key the rows that are known to stand there; all of them where the key is in `complete`. */
  private readonly lists = new Map<KeyIndex<Row>, List>();
  private readonly changed = new Set<string>();
  private readonly removed = new Set<string>();
  private readonly tx: Tx;
  private readonly name: string;
  private readonly readTogether: Parts['readTogether'];
  private readonly flushAll: Parts['flushAll'];
  private readonly isNew: Parts['isNew'];
  private readonly computed: Computed<Row> | undefined;

  constructor(parts: Parts, name: string, computed?: Computed<Row>) {
    this.tx = parts.tx;
    this.readTogether = parts.readTogether;
    this.flushAll = parts.flushAll;
    this.isNew = parts.isNew;
    this.name = name;
    this.computed = computed;
  }

  get = async (id: string): Promise<Row | undefined> => {
    await (this.known.has(id) ? this.readTogether([]) : this.load([id]));
    return this.known.get(id) ?? undefined;
  };

  all = async (): Promise<Row[]> => {
    return this.by(everything as KeyIndex<Row>, []);
  };

  by = async (index: KeyIndex<Row>, key: Key): Promise<Row[]> => {
    const isKnown = this.listsBy(index).complete.has(joined(key));
    await (isKnown ? this.readTogether([]) : this.loadBy(index, [key]));
    return this.standing(index, key);
  };

  /** Reads these rows at once, where they are not known yet. */
  load = (ids: readonly string[]): Promise<void> => this.readTogether([this.reading(ids)]);

  /** Reads all rows under these keys at once, where they are not known yet. */
  loadBy = (index: KeyIndex<Row>, keys: readonly Key[]): Promise<void> =>
    this.readTogether([this.readingBy(index, keys)]);

  /** What `load` reads; undefined where all of it is known. From now on these ids count as asked for. */
  reading = (ids: readonly string[]): Reading | undefined => {
    const asked = [...new Set(ids)].filter((id) => !this.known.has(id));
    const old = asked.filter((id) => !this.isNew(id));
    for (const id of asked) this.known.set(id, null);
    return old.length === 0 ? undefined : this.readingWhere(sql`id = any(${old}::text[])`);
  };

  /** What `loadBy` reads; undefined where all of it is known. From now on these keys count as asked for. */
  readingBy = (index: KeyIndex<Row>, keys: readonly Key[]): Reading | undefined => {
    const old = this.askedFor(index, keys).filter((key) => !key.some(this.isNew));
    if (old.length === 0) return undefined;
    return this.asReading(under(index, old), (found) => this.takeUnder(index, found));
  };

  /** All rows under these keys, which are known only once what was read before them has been taken. */
  readingUnder = (
    index: KeyIndex<Row>,
    condition: RawBuilder<unknown>,
    keys: () => readonly Key[],
  ): Reading =>
    this.asReading(condition, (found) => {
      this.askedFor(index, keys());
      this.takeUnder(index, found);
    });

  /** Rows under a condition: they are known afterwards, and no list is complete by them. */
  readingWhere = (condition: RawBuilder<unknown>): Reading =>
    this.asReading(condition, (found) => {
      for (const row of found) this.take(row);
    });

  /** What `all` reads; undefined where all of it is known. */
  readingAll = (): Reading | undefined => this.readingBy(everything as KeyIndex<Row>, [[]]);

  /** A row as far as it is known. */
  now = (id: string): Row | undefined => this.known.get(id) ?? undefined;

  /** Rows under a key as far as they are known. */
  standing = (index: KeyIndex<Row>, key: Key): Row[] => {
    const found: Row[] = [];
    for (const id of this.lists.get(index)?.ids.get(joined(key)) ?? []) {
      const row = this.known.get(id);
      if (row) found.push(row);
    }
    return found;
  };

  /**
   * Reads what the database has under a condition, whatever waits to be written. Answers how this transaction
   * sees those rows now.
   */
  loadWhere = async (condition: RawBuilder<unknown>): Promise<Row[]> => {
    const found = await this.select(condition);
    for (const row of found) this.take(row);
    return found.flatMap(({ id }) => this.known.get(id) ?? []);
  };

  /** All rows that this transaction has read or put. */
  remembered = (): Row[] => [...this.known.values()].flatMap((row) => row ?? []);

  put = async (row: Row): Promise<void> => {
    this.leaveLists(row.id);
    this.known.set(row.id, row);
    this.changed.add(row.id);
    this.removed.delete(row.id);
    for (const index of this.lists.keys()) this.enlist(index, row);
  };

  delete = async (id: string): Promise<void> => {
    this.leaveLists(id);
    this.known.set(id, null);
    this.changed.delete(id);
    this.removed.add(id);
  };

  /** Rows under any condition of SQL, perhaps with an order and a limit after it. */
  where = async (condition: RawBuilder<unknown>): Promise<Row[]> => {
    await this.flushAll();
    return this.select(condition);
  };

  first = async (condition: RawBuilder<unknown>): Promise<Row | undefined> => {
    return (await this.where(sql`${condition} limit 1`))[0];
  };

  count = async (condition: RawBuilder<unknown>): Promise<number> => {
    await this.flushAll();
    const found = await sql<{ n: string }>`
      select count(*) as n from ${sql.table(this.name)} where ${condition}`.execute(this.tx);
    return Number(found.rows[0]?.n ?? 0);
  };

  forgetRead = (): void => {
    this.known.clear();
    this.lists.clear();
  };

  /** Writes what waits. */
  flush = async (): Promise<void> => {
    if (this.removed.size > 0) {
      const gone = [...this.removed];
      this.removed.clear();
      await sql`delete from ${sql.table(this.name)} where id = any(${gone}::text[])`.execute(
        this.tx,
      );
    }
    if (this.changed.size === 0) return;
    const rows = [...this.changed].flatMap((id) => this.known.get(id) ?? []);
    this.changed.clear();
    await this.write(rows);
  };

  private async write(rows: readonly Row[]): Promise<void> {
    const [first] = rows;
    if (!first) return;
    const names = Object.keys(this.computed?.(first) ?? {});
    const entries = rows.map((row) => ({ id: row.id, row, ...this.computed?.(row) }));
    const columns = ['id', 'row', ...names].map((name) => sql.ref(name));
    const values = names.map((name) => sql`e->>${sql.lit(name)}`);
    const changes = ['row', ...names].map((c) => sql`${sql.ref(c)} = excluded.${sql.ref(c)}`);
    await sql`
      insert into ${sql.table(this.name)} (${sql.join(columns)})
      select ${sql.join([sql`e->>'id'`, sql`e->'row'`, ...values])}
      from jsonb_array_elements(${storableJson(entries)}::jsonb) e
      on conflict (id) do update set ${sql.join(changes)}`.execute(this.tx);
  }

  private asReading(
    condition: RawBuilder<unknown>,
    take: (found: readonly Row[]) => void,
  ): Reading {
    return {
      select: sql`select row from ${sql.table(this.name)} where ${condition}`,
      take: (found) => take(found as readonly Row[]),
    };
  }

  private askedFor(index: KeyIndex<Row>, keys: readonly Key[]): Key[] {
    const { complete } = this.listsBy(index);
    return keys.filter((key) => {
      const name = joined(key);
      if (complete.has(name)) return false;
      complete.add(name);
      return true;
    });
  }

  private takeUnder(index: KeyIndex<Row>, found: readonly Row[]): void {
    for (const row of found) if (this.take(row)) this.enlist(index, row);
  }

  /** False for what this transaction changed meanwhile: it is not where the database still has it. */
  private take(row: Row): boolean {
    if (this.changed.has(row.id) || this.removed.has(row.id)) return false;
    this.known.set(row.id, row);
    return true;
  }

  private async select(condition: RawBuilder<unknown>): Promise<Row[]> {
    const found = await sql<{ row: Row }>`
      select row from ${sql.table(this.name)} where ${condition}`.execute(this.tx);
    return found.rows.map(({ row }) => row);
  }

  /** What was put before the index was first asked for stands in it too. */
  private listsBy(index: KeyIndex<Row>): List {
    const known = this.lists.get(index);
    if (known) return known;
    const lists: List = { ids: new Map(), complete: new Set() };
    this.lists.set(index, lists);
    for (const id of this.changed) {
      const row = this.known.get(id);
      if (row) this.enlist(index, row);
    }
    return lists;
  }

  private enlist(index: KeyIndex<Row>, row: Row): void {
    const key = index.keyOf(row);
    if (key.includes(null)) return;
    const ids = this.lists.get(index)?.ids;
    const name = joined(key as Key);
    const list = ids?.get(name);
    if (list) list.add(row.id);
    else ids?.set(name, new Set([row.id]));
  }

  /** A row that is in a list is known, so where it stands is known too. */
  private leaveLists(id: string): void {
    const before = this.known.get(id);
    if (!before) return;
    for (const [index, { ids }] of this.lists) {
      const key = index.keyOf(before);
      if (!key.includes(null)) ids.get(joined(key as Key))?.delete(id);
    }
  }
}

const everything: KeyIndex<unknown> = { columns: [], keyOf: () => [] };

function under<Row>({ columns }: KeyIndex<Row>, keys: readonly Key[]): RawBuilder<unknown> {
  if (columns.length === 0) return sql`true`;
  const refs = columns.map((column) => sql.ref(column));
  const lists = columns.map((_, at) => sql`${keys.map((key) => key[at])}::text[]`);
  if (columns.length === 1) return sql`${refs[0]} = any(${lists[0]})`;
  const present = refs.map((ref) => sql`${ref} is not null`);
  return sql`(${sql.join(refs)}) in (select * from unnest(${sql.join(lists)}))
    and ${sql.join(present, sql` and `)}`;
}

function joined(key: Key): string {
  return key.length === 1 ? (key[0] ?? '') : JSON.stringify(key);
}
