import { soonUntil } from '#care/promise/ledger.ts';
import { readQuery } from '#care/search/query.ts';
import { holdsOnly } from '#care/team/rights.ts';
import { isInView, matchesFilter, sortKey } from '#care/thread/views.ts';
import type { ThreadListQuery, ThreadPage, ThreadRow, ViewCounts } from '#contract/thread.ts';
import { countedIn, mineOf } from '../counted-views.ts';
import type { Reader } from '../store.ts';
import { askedFacets } from './facets.ts';
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

/** How many rows of each view hold these sources. */
interface CountedSet {
  sourceIds: readonly string[];
  byView: Map<string, number>;
}

/** The rows of every view in each order that was asked for, with the views counted as they change. */
export class ThreadLists implements Index<ThreadRow> {
  readonly #rows = new Map<string, ThreadRow>();
  readonly #orders = new Map<string, Order>();
  /** By the sources that threads hold, in the order they came to be used. */
  readonly #counts = new Map<string, CountedSet>();
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
  page(query: ThreadListQuery, reader: Reader): ThreadPage {
    const all = this.#answer(query, reader);
    const start = query.cursor === undefined ? (query.offset ?? 0) : after(all, query);
    const rows = all.slice(start, start + query.limit);
    const last = rows.at(-1);
    const isLast = start + query.limit >= all.length;
    return {
      rows,
      total: all.length,
      hasMore: false,
      cursor: isLast || !last ? null : sortKey(last, query.view, query.sort),
    };
  }

  /** Somebody read something: what was unread to them is not any more. */
  forgetAnswers(): void {
    for (const key of this.#answers.keys()) if (key.includes('"unread"')) this.#answers.delete(key);
  }

  counts(reader: Reader, now: string): Omit<ViewCounts, 'review'> {
    const sets = [...this.#counts.values()].filter(({ sourceIds }) => sees(reader, sourceIds));
    const count = (view: string) =>
      sets.reduce((sum, { byView }) => sum + (byView.get(view) ?? 0), 0);
    return {
      mine: count(mineOf(reader.personId)),
      unassigned: count('unassigned'),
      all: count('all'),
      promises: count('promises'),
      ...this.#countDue(reader, now),
      checking: count('checking'),
      closed: count('closed'),
    };
  }

  #countDue(reader: Reader, now: string): Pick<ViewCounts, 'overdue' | 'soon'> {
    const due = this.#viewInOrder({ view: 'promises', sort: 'newest' }, reader.personId);
    // Behind all keys that begin with this moment.
    const before = (at: string) => due.after(`${at}~`);
    if (reader.sources === null) {
      const overdue = before(now);
      return { overdue, soon: before(soonUntil(now)) - overdue };
    }
    const dueAt = due
      .filter(askedFacets({}), ({ sourceIds }) => sees(reader, sourceIds))
      .map(({ promiseDueAt }) => promiseDueAt ?? '');
    const overdue = dueAt.filter((at) => at <= now).length;
    return { overdue, soon: dueAt.filter((at) => at <= soonUntil(now)).length - overdue };
  }

  #answer(query: ThreadListQuery, reader: Reader): ThreadRow[] {
    if (this.#searchedAt !== this.#search.changes) this.#answers.clear();
    this.#searchedAt = this.#search.changes;
    const { cursor: _cursor, offset: _offset, limit: _limit, ...asked } = query;
    const key = JSON.stringify([reader, asked]);
    const known = this.#answers.get(key);
    if (known) return known;
    const answer = this.#select(query, reader);
    const [oldest] = this.#answers.keys();
    if (oldest !== undefined && this.#answers.size >= MAX_ANSWERS) this.#answers.delete(oldest);
    this.#answers.set(key, answer);
    return answer;
  }

  /** Search goes over every thread, whatever the view: an agent looks for a customer, not for a state. */
  #select(query: ThreadListQuery, reader: Reader): ThreadRow[] {
    const terms = readQuery(query.q);
    const isAsked = this.#filter(query, reader);
    const facets = askedFacets(query);
    const isMore = hasMore(query, reader) ? isAsked : () => true;
    const found = terms.length > 0 ? this.#search.find(terms) : undefined;
    if (!found && query.wave !== undefined) return this.#allInOrder(query).filter(facets, isMore);
    if (!found) return this.#viewInOrder(query, reader.personId).filter(facets, isMore);
    // Few are put in order sooner than all are looked through.
    if (found.size < this.#rows.size / 32)
      return this.#allInOrder(query).pick(found.numbers(), isAsked);
    return this.#allInOrder(query).filter(
      facets,
      (row, number) => found.has(number) && isMore(row),
    );
  }

  #filter(query: ThreadListQuery, reader: Reader): (row: ThreadRow) => boolean {
    const { unread } = query;
    const seenAt = ({ id }: ThreadRow) =>
      unread === undefined ? undefined : this.#seenAt(id, reader.personId);
    return (row) => sees(reader, row.sourceIds) && matchesFilter(row, query, seenAt(row));
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
    const { sourceIds } = row;
    const key = JSON.stringify(sourceIds);
    const set = this.#counts.get(key) ?? { sourceIds, byView: new Map<string, number>() };
    this.#counts.set(key, set);
    for (const view of countedIn(row)) set.byView.set(view, (set.byView.get(view) ?? 0) + by);
  }
}

function sees({ sources }: Reader, sourceIds: readonly string[]): boolean {
  return sources === null || holdsOnly(sourceIds, sources);
}

/** Whether facets alone do not decide: it asks for more, or the reader may not see every row. */
function hasMore(
  { source, assignee, unread, wave }: ThreadListQuery,
  { sources }: Reader,
): boolean {
  return sources !== null || [source, assignee, unread, wave].some((asked) => asked !== undefined);
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
