import { soonUntil } from '#care/promise/ledger.ts';
import { readQuery } from '#care/search/query.ts';
import { isInView, matchesFilter, sortKey } from '#care/thread/views.ts';
import type { ThreadListQuery, ThreadPage, ThreadRow, ViewCounts } from '#contract/thread.ts';
import { countedIn, mineOf } from '../counted-views.ts';
import type { Index } from './memory-table.ts';
import type { SearchIndex } from './search-index.ts';
import { SortedRows } from './sorted-rows.ts';

/** So many answers stay at hand between two changes: what a window pages through, and what it came from. */
const MAX_ANSWERS = 8;

type Search = Pick<SearchIndex, 'find' | 'changes' | 'numberOf'>;
/** Until when a person has read a thread. */
type SeenAt = (threadId: string, personId: string) => string | undefined;

type Sorting = Pick<ThreadListQuery, 'view' | 'sort'>;

/** Rows in one order: those of one view, or all of them. */
interface Order {
  rows: SortedRows;
  holds: (row: ThreadRow) => boolean;
}

/** The rows of every view in each order that was asked for, with the views counted as they change. */
export class ThreadLists implements Index<ThreadRow> {
  readonly #rows = new Map<string, ThreadRow>();
  readonly #orders = new Map<string, Order>();
  readonly #counts = new Map<string, number>();
  readonly #answers = new Map<string, ThreadRow[]>();
  readonly #search: Search;
  readonly #seenAt: SeenAt;
  #searchedAt = 0;

  constructor(search: Search, seenAt: SeenAt = () => undefined) {
    this.#search = search;
    this.#seenAt = seenAt;
  }

  add(row: ThreadRow): void {
    this.#rows.set(row.id, row);
    for (const { rows, holds } of this.#orders.values()) if (holds(row)) rows.add(row);
    this.#count(row, 1);
    this.#answers.clear();
  }

  remove(row: ThreadRow): void {
    this.#rows.delete(row.id);
    for (const { rows, holds } of this.#orders.values()) if (holds(row)) rows.remove(row);
    this.#count(row, -1);
    this.#answers.clear();
  }

  /** One page of a view, or of what a search found over all of them. */
  page(query: ThreadListQuery, personId: string): ThreadPage {
    const all = this.#answer(query, personId);
    const start = query.cursor === undefined ? (query.offset ?? 0) : after(all, query);
    const rows = all.slice(start, start + query.limit);
    const last = rows.at(-1);
    const isLast = start + query.limit >= all.length;
    return {
      rows,
      total: all.length,
      cursor: isLast || !last ? null : sortKey(last, query.view, query.sort),
    };
  }

  /** Somebody read something: what was unread to them is not any more. */
  forgetAnswers(): void {
    for (const key of this.#answers.keys()) if (key.includes('"unread"')) this.#answers.delete(key);
  }

  counts(personId: string, now: string): Omit<ViewCounts, 'review'> {
    const count = (key: string) => this.#counts.get(key) ?? 0;
    const due = this.#viewInOrder({ view: 'promises', sort: 'newest' }, personId);
    // Behind all keys that begin with this moment.
    const overdue = due.after(`${now}~`);
    return {
      mine: count(mineOf(personId)),
      unassigned: count('unassigned'),
      all: count('all'),
      promises: count('promises'),
      overdue,
      soon: due.after(`${soonUntil(now)}~`) - overdue,
      checking: count('checking'),
      closed: count('closed'),
    };
  }

  #answer(query: ThreadListQuery, personId: string): ThreadRow[] {
    if (this.#searchedAt !== this.#search.changes) this.#answers.clear();
    this.#searchedAt = this.#search.changes;
    const { cursor: _cursor, offset: _offset, limit: _limit, ...asked } = query;
    const key = JSON.stringify([personId, asked]);
    const known = this.#answers.get(key);
    if (known) return known;
    const answer = this.#select(query, personId);
    const [oldest] = this.#answers.keys();
    if (oldest !== undefined && this.#answers.size >= MAX_ANSWERS) this.#answers.delete(oldest);
    this.#answers.set(key, answer);
    return answer;
  }

  /** Search goes over every thread, whatever the view: an agent looks for a customer, not for a state. */
  #select(query: ThreadListQuery, personId: string): ThreadRow[] {
    const terms = readQuery(query.q);
    const isAsked = this.#filter(query, personId);
    const found = terms.length > 0 ? this.#search.find(terms) : undefined;
    if (!found && query.wave !== undefined)
      return this.#allInOrder(query).filter((row) => isAsked(row));
    if (!found) return this.#viewInOrder(query, personId).filter((row) => isAsked(row));
    // Few are sorted sooner than all are looked through.
    if (found.size < this.#rows.size / 32) return this.#sorted(found.ids(), query, isAsked);
    return this.#allInOrder(query).filter((row, number) => found.has(number) && isAsked(row));
  }

  #filter(query: ThreadListQuery, personId: string): (row: ThreadRow) => boolean {
    if (query.unread === undefined) return (row) => matchesFilter(row, query);
    return (row) => matchesFilter(row, query, this.#seenAt(row.id, personId));
  }

  #sorted(
    ids: readonly string[],
    query: ThreadListQuery,
    isAsked: (row: ThreadRow) => boolean,
  ): ThreadRow[] {
    return ids
      .flatMap((id) => this.#rows.get(id) ?? [])
      .filter((row) => isAsked(row))
      .map((row) => ({ row, key: sortKey(row, query.view, query.sort) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ row }) => row);
  }

  #viewInOrder({ view, sort }: Sorting, personId: string): SortedRows {
    const whose = view === 'mine' ? mineOf(personId) : view;
    return this.#order(`${whose} ${sort}`, { view, sort }, (row) => isInView(row, view, personId));
  }

  #allInOrder({ view, sort }: Sorting): SortedRows {
    return this.#order(view === 'promises' ? view : sort, { view, sort }, () => true);
  }

  #order(name: string, { view, sort }: Sorting, holds: Order['holds']): SortedRows {
    const known = this.#orders.get(name);
    if (known) return known.rows;
    const rows = new SortedRows(
      (row) => sortKey(row, view, sort),
      (id) => this.#search.numberOf(id),
    );
    for (const row of this.#rows.values()) if (holds(row)) rows.add(row);
    this.#orders.set(name, { rows, holds });
    return rows;
  }

  #count(row: ThreadRow, by: 1 | -1): void {
    for (const key of countedIn(row)) this.#counts.set(key, (this.#counts.get(key) ?? 0) + by);
  }
}

/** Where the rows after the cursor begin, among rows in the order of the query. */
function after(rows: readonly ThreadRow[], { cursor = '', view, sort }: ThreadListQuery): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sortKey(rows[middle] as ThreadRow, view, sort) <= cursor) low = middle + 1;
    else high = middle;
  }
  return low;
}
