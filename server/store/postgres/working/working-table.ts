import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../database.ts';
import { storableJson } from '../storable.ts';
import type { Key, KeyIndex } from './key-index.ts';

export interface HasId {
  id: string;
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
  private readonly flushAll: () => Promise<void>;
  private readonly isNew: (id: string) => boolean;
  private readonly computed: Computed<Row> | undefined;

  constructor(
    parts: { tx: Tx; flushAll: () => Promise<void>; isNew: (id: string) => boolean },
    name: string,
    computed?: Computed<Row>,
  ) {
    this.tx = parts.tx;
    this.flushAll = parts.flushAll;
    this.isNew = parts.isNew;
    this.name = name;
    this.computed = computed;
  }

  get = async (id: string): Promise<Row | undefined> => {
    if (!this.known.has(id)) await this.load([id]);
    return this.known.get(id) ?? undefined;
  };

  all = async (): Promise<Row[]> => {
    return this.by(everything as KeyIndex<Row>, []);
  };

  by = async (index: KeyIndex<Row>, key: Key): Promise<Row[]> => {
    await this.loadBy(index, [key]);
    const ids = this.lists.get(index)?.ids.get(joined(key)) ?? [];
    return [...ids].flatMap((id) => this.known.get(id) ?? []);
  };

  /** Reads these rows at once, where they are not known yet. */
  load = async (ids: readonly string[]): Promise<void> => {
    const asked = [...new Set(ids)].filter((id) => !this.known.has(id));
    const old = asked.filter((id) => !this.isNew(id));
    for (const id of asked) this.known.set(id, null);
    if (old.length === 0) return;
    for (const row of await this.select(sql`id = any(${old}::text[])`)) this.known.set(row.id, row);
  };

  /** Reads all rows under these keys at once, where they are not known yet. */
  loadBy = async (index: KeyIndex<Row>, keys: readonly Key[]): Promise<void> => {
    const { complete } = this.listsBy(index);
    const asked = new Map(keys.map((key) => [joined(key), key]));
    for (const name of asked.keys()) if (complete.has(name)) asked.delete(name);
    if (asked.size === 0) return;
    for (const name of asked.keys()) complete.add(name);
    const old = [...asked.values()].filter((key) => !key.some(this.isNew));
    const found = old.length > 0 ? await this.select(under(index, old)) : [];
    for (const row of found) {
      // What this transaction changed meanwhile is not where the database still has it.
      if (this.changed.has(row.id) || this.removed.has(row.id)) continue;
      this.known.set(row.id, row);
      this.enlist(index, row);
    }
  };

  /**
   * Reads what the database has under a condition, whatever waits to be written. Answers how this transaction
   * sees those rows now.
   */
  loadWhere = async (condition: RawBuilder<unknown>): Promise<Row[]> => {
    const found = await this.select(condition);
    for (const row of found)
      if (!this.changed.has(row.id) && !this.removed.has(row.id)) this.known.set(row.id, row);
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
