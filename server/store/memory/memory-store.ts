import { isUntold } from '#care/promise/ledger.ts';
import { indexCaseNumber } from '#care/search/words.ts';
import type { Calendar } from '#contract/calendar.ts';
import type { Retention } from '#contract/customer-data.ts';
import type { Case } from '#contract/case.ts';
import type { Source } from '#contract/channel.ts';
import type { Account, Link } from '#contract/customer.ts';
import type { RuleDay, RuleSetting } from '#contract/guidance.ts';
import type { Invitation } from '#contract/invitation.ts';
import type { Measure } from '#contract/measure.ts';
import type { Message } from '#contract/message.ts';
import type { Person } from '#contract/person.ts';
import type { NewsPromise, PromiseDay } from '#contract/promise.ts';
import type { SavedView } from '#contract/saved-view.ts';
import type { Draft, Reply } from '#contract/reply.ts';
import type { Fact } from '#contract/fact.ts';
import type { Visitor } from '#contract/visitor.ts';
import type { Thread, ThreadRow } from '#contract/thread.ts';
import { keyOf } from '../key-of.ts';
import { accountText, messageText } from '../searched-text.ts';
import type { SendAllowanceRow, Store, Tombstone, WriteTx } from '../store.ts';
import { forgetCustomer } from './forget.ts';
import { hintTables } from './hint-tables.ts';
import { MemoryLog, type LogSnapshot } from './memory-log.ts';
import type { MemoryTable } from './memory-table.ts';
import { OrderedMessages } from './ordered-messages.ts';
import { Shelf, type ShelfSnapshot } from './shelf.ts';
import { partsTable } from './parts-table.ts';
import { SearchIndex } from './search-index.ts';
import { waveTables } from './waves-table.ts';
import { visitsTable } from './visits-table.ts';
import { ThreadLists } from './thread-list.ts';

/** A store whose whole content can be put away as a plain value and taken out again. */
export interface MemoryStore extends Store {
  snapshot(): MemorySnapshot;
  /** Adds what was put away, all at once and untold: none of it may be in the store already. */
  restore(snapshot: MemorySnapshot): void;
  /** Called after each write, whether or not it was logged. Answers the unsubscribe function. */
  onWrite(listener: () => void): () => void;
}

export interface MemorySnapshot {
  tables: ShelfSnapshot;
  /** Left out where nothing happened. */
  log?: LogSnapshot;
}

/** Everything in memory, for the demo and for tests. */
export function memoryStore(): MemoryStore {
  const shelf = new Shelf();
  const log = new MemoryLog(shelf.journal);
  const tx = memoryTx(shelf, log);
  const listeners = new Set<() => void>();
  let tail: Promise<unknown> = Promise.resolve();

  function alone<T>(work: () => Promise<T>): Promise<T> {
    const run = tail.then(work);
    tail = run.catch(() => undefined);
    return run;
  }

  return {
    read: (work) => alone(() => work(tx)),
    write: (work) =>
      alone(async () => {
        try {
          const result = await work(tx);
          shelf.journal.commit();
          log.announce();
          for (const listener of listeners) listener();
          return result;
        } catch (error) {
          shelf.journal.rollBack();
          throw error;
        }
      }),
    log,
    snapshot: () => ({ tables: shelf.snapshot(), log: log.snapshot() }),
    restore(snapshot) {
      shelf.restore(snapshot.tables);
      if (snapshot.log) log.restore(snapshot.log);
    },
    onWrite(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function memoryTx(shelf: Shelf, log: MemoryLog): WriteTx {
  const search = new SearchIndex();
  const { table: visits, seenAt, onChange } = visitsTable(shelf);
  const cases = casesTable(shelf, search);
  return {
    people: peopleTable(shelf),
    sources: sourcesTable(shelf),
    calendars: calendarsTable(shelf),
    measures: measuresTable(shelf),
    accounts: accountsTable(shelf, search),
    threads: threadsTable(shelf, search),
    links: linksTable(shelf),
    invitations: basics(shelf.table<Invitation>('invitations')),
    visitors: basics(shelf.table<Visitor>('visitors')),
    ...hintTables(shelf),
    messages: messagesTable(shelf, search),
    cases,
    replies: repliesTable(shelf),
    sendAllowances: basics(shelf.table<SendAllowanceRow>('sendAllowances')),
    ruleSettings: ruleSettingsTable(shelf),
    ruleDays: ruleDaysTable(shelf),
    rows: rowsTable(shelf, search, { visits: { seenAt, onChange }, cases }),
    promises: promisesTable(shelf),
    promiseDays: promiseDaysTable(shelf),
    parts: partsTable(shelf),
    savedViews: savedViewsTable(shelf),
    drafts: draftsTable(shelf),
    visits,
    facts: factsTable(shelf),
    ...waveTables(shelf),
    tombstones: tombstonesTable(shelf),
    log: {
      append: async (entry) => log.append(entry),
      ofThread: async (threadId, limit) => log.ofThread(threadId, limit),
    },
    ...erasureTables(shelf),
    async forget(customer) {
      forgetCustomer(shelf, customer);
      log.dropData(customer.threadIds);
    },
    foresee: async () => undefined,
  };
}

/** For tables whose rows are named by others. */
function growing<Row extends { id: string }>(table: MemoryTable<Row>) {
  return { ...basics(table), add: async (row: Row) => table.put(row) };
}

/** The two methods that every table has. */
function basics<Row extends { id: string }>(table: MemoryTable<Row>) {
  return {
    get: async (id: string) => table.get(id),
    put: async (row: Row) => table.put(row),
  };
}

function peopleTable(shelf: Shelf): WriteTx['people'] {
  const table = shelf.table<Person>('people');
  return { ...basics(table), all: async () => table.all() };
}

function sourcesTable(shelf: Shelf): WriteTx['sources'] {
  const table = shelf.table<Source>('sources');
  return { ...basics(table), all: async () => table.all() };
}

function calendarsTable(shelf: Shelf): WriteTx['calendars'] {
  const table = shelf.table<Calendar>('calendars');
  return { ...basics(table), all: async () => table.all() };
}

function measuresTable(shelf: Shelf): WriteTx['measures'] {
  const table = shelf.table<Measure>('measures');
  return { ...basics(table), all: async () => table.all() };
}

function accountsTable(shelf: Shelf, search: SearchIndex): WriteTx['accounts'] {
  const table = shelf.table<Account>('accounts');
  table.index({
    add: (row) => search.add({ id: row.id, threadId: row.homeThreadId, text: accountText(row) }),
    remove: ({ id }) => search.remove(id),
  });
  const byKey = table.groupBy((row) => keyOf(row.platform, row.scope, row.externalId));
  const byHome = table.groupBy((row) => row.homeThreadId);
  return {
    ...growing(table),
    byKey: async (platform, scope, externalId) => byKey(keyOf(platform, scope, externalId))[0],
    ofHomeThreads: async (threadIds) => threadIds.flatMap((id) => byHome(id)),
  };
}

function threadsTable(shelf: Shelf, search: SearchIndex): WriteTx['threads'] {
  const table = shelf.table<Thread>('threads');
  table.index({
    add: ({ id, shownInId }) => search.show(id, shownInId ?? id),
    remove: ({ id }) => search.show(id, id),
  });
  const byShownIn = table.groupBy((row) => row.shownInId ?? undefined);
  return { ...growing(table), shownIn: async (threadId) => byShownIn(threadId) };
}

function linksTable(shelf: Shelf): WriteTx['links'] {
  const table = shelf.table<Link>('links');
  const from = table.groupBy((row) => row.fromThreadId);
  const to = table.groupBy((row) => row.toThreadId);
  return { ...basics(table), ofThread: async (threadId) => [...from(threadId), ...to(threadId)] };
}

function casesTable(shelf: Shelf, search: SearchIndex): WriteTx['cases'] {
  const table = shelf.table<Case>('cases');
  const byThread = table.groupBy((row) => row.threadId);
  const byNumber = table.groupBy((row) => row.number);
  const openOf = table.groupBy((row) =>
    row.status === 'closed' ? undefined : (row.assigneeId ?? undefined),
  );
  const lastOfYear = new Map<number, number>();
  // Cases that were taken out of a snapshot have their numbers already.
  table.index({
    add({ id, threadId, number }) {
      search.add({ id, threadId, text: number, words: indexCaseNumber(number) });
      const [, year, count] = number.split('-').map(Number) as [number, number, number];
      lastOfYear.set(year, Math.max(count, lastOfYear.get(year) ?? 0));
    },
    remove: ({ id }) => search.remove(id),
  });
  return {
    ...basics(table),
    ofThread: async (threadId) => byThread(threadId),
    byNumber: async (number) => byNumber(number)[0],
    openOf: async (assigneeId) => openOf(assigneeId),
    async nextNumber(year) {
      const before = lastOfYear.get(year) ?? 0;
      lastOfYear.set(year, before + 1);
      shelf.journal.record(() => lastOfYear.set(year, before));
      return `C-${year}-${String(before + 1).padStart(6, '0')}`;
    },
  };
}

function promisesTable(shelf: Shelf): WriteTx['promises'] {
  const table = shelf.table<NewsPromise>('promises');
  const byThread = table.groupBy((row) => row.threadId);
  const byKeeper = table.groupBy((row) => (row.state === 'open' ? row.keeperId : undefined));
  const handedOver = table.groupBy((row) =>
    (row.state === 'open' || isUntold(row)) && row.handedBy.length > 0 ? 'all' : undefined,
  );
  const untold = table.groupBy((row) => (isUntold(row) ? row.keeperId : undefined));
  return {
    ...basics(table),
    ofThread: async (threadId) => byThread(threadId),
    openOf: async (keeperId) => byKeeper(keeperId),
    handedOverBy: async (personId) =>
      handedOver('all').filter((row) =>
        row.handedBy.some((before) => before.personId === personId),
      ),
    untoldOf: async (keeperId) => untold(keeperId),
  };
}

function savedViewsTable(shelf: Shelf): WriteTx['savedViews'] {
  const table = shelf.table<SavedView>('savedViews');
  return {
    ...basics(table),
    all: async () => table.all(),
    delete: async (id) => table.delete(id),
  };
}

function draftsTable(shelf: Shelf): WriteTx['drafts'] {
  const table = shelf.table<Draft & { id: string }>('drafts');
  return {
    async get(threadId, personId) {
      const row = table.get(keyOf(threadId, personId));
      if (!row) return undefined;
      const { id: _id, ...draft } = row;
      return draft;
    },
    put: async (draft) => table.put({ ...draft, id: keyOf(draft.threadId, draft.personId) }),
    delete: async (threadId, personId) => table.delete(keyOf(threadId, personId)),
  };
}

function tombstonesTable(shelf: Shelf): WriteTx['tombstones'] {
  const table = shelf.table<Tombstone & { id: string }>('tombstones');
  return {
    get: async (sourceId, externalId) => table.get(keyOf(sourceId, externalId)),
    put: async (row) => table.put({ ...row, id: keyOf(row.sourceId, row.externalId) }),
    delete: async (sourceId, externalId) => table.delete(keyOf(sourceId, externalId)),
  };
}

function messagesTable(shelf: Shelf, search: SearchIndex): WriteTx['messages'] {
  const messages = shelf.table<Message>('messages');
  const byExternalId = messages.groupBy((row) =>
    row.sourceId && row.externalId ? keyOf(row.sourceId, row.externalId) : undefined,
  );
  const byNativeId = messages.groupBy((row) =>
    row.nativeId && row.channel ? keyOf(row.channel, row.nativeId) : undefined,
  );
  const waiting = messages.groupBy((row) =>
    row.parentId ? undefined : (row.parentExternalId ?? undefined),
  );
  const ordered = new Map<string, OrderedMessages>();
  messages.index({
    add(row) {
      const thread = ordered.get(row.threadId) ?? new OrderedMessages();
      ordered.set(row.threadId, thread);
      thread.add(row);
      search.add({ id: row.id, threadId: row.threadId, text: messageText(row) });
    },
    remove(row) {
      ordered.get(row.threadId)?.remove(row);
      search.remove(row.id);
    },
  });
  return {
    ...basics(messages),
    byExternalId: async (sourceId, externalId) => byExternalId(keyOf(sourceId, externalId))[0],
    byNativeId: async (channel, nativeId) => byNativeId(keyOf(channel, nativeId)),
    waitingFor: async (parentExternalId) => waiting(parentExternalId),
    ofThread: async (threadId, page) =>
      ordered.get(threadId)?.page(page.before, page.limit) ?? { messages: [], before: null },
    allOfThread: async (threadId) => ordered.get(threadId)?.all() ?? [],
  };
}

function sendKey({ sendAt, id }: Reply): string {
  return `${sendAt}|${id}`;
}

function repliesTable(shelf: Shelf): WriteTx['replies'] {
  const replies = shelf.table<Reply>('replies');
  const repliesOfThread = replies.groupBy((row) => row.threadId);
  const byClientKey = replies.groupBy((row) => keyOf(row.authorId, row.clientKey));
  const byState = replies.groupBy((row) => row.state);
  const byAuthor = replies.groupBy((row) => row.authorId);
  const sentFrom = replies.groupBy((row) =>
    row.state === 'sent' ? row.place.sourceId : undefined,
  );

  return {
    ...basics(replies),
    ofThread: async (threadId) => repliesOfThread(threadId),
    byClientKey: async (authorId, clientKey) => byClientKey(keyOf(authorId, clientKey))[0],
    inReview: async () => byState('in-review'),
    nextToSend: async (now, exceptSources) =>
      byState('held')
        .filter(
          ({ sendAt, place }) =>
            sendAt !== null && sendAt <= now && !exceptSources.includes(place.sourceId),
        )
        .sort((a, b) => (sendKey(a) < sendKey(b) ? -1 : 1))[0],
    sendingSince: async (before, limit) =>
      byState('sending')
        .filter((row) => row.sendingSince !== null && row.sendingSince <= before)
        .slice(0, limit),
    sentBy: async (authorId, limit) =>
      byAuthor(authorId)
        .filter((row) => row.state === 'sent')
        .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
        .slice(0, limit),
    latestOf: async (authorId, limit) =>
      byAuthor(authorId)
        .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
        .slice(0, limit),
    countBy: async (authorId) => byAuthor(authorId).length,
    sentFrom: async (sourceId, limit) =>
      sentFrom(sourceId)
        .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
        .slice(0, limit),
  };
}

function ruleSettingsTable(shelf: Shelf): WriteTx['ruleSettings'] {
  const table = shelf.table<RuleSetting>('ruleSettings');
  return { ...basics(table), all: async () => table.all() };
}

function promiseDaysTable(shelf: Shelf): WriteTx['promiseDays'] {
  const table = shelf.table<PromiseDay>('promiseDays');
  return {
    ...basics(table),
    since: async (day) => table.all().filter((row) => row.day >= day),
  };
}

function ruleDaysTable(shelf: Shelf): WriteTx['ruleDays'] {
  const table = shelf.table<RuleDay>('ruleDays');
  return {
    ...basics(table),
    since: async (day) => table.all().filter((row) => row.day >= day),
  };
}

function rowsTable(
  shelf: Shelf,
  search: SearchIndex,
  {
    visits,
    cases,
  }: {
    visits: Pick<ReturnType<typeof visitsTable>, 'seenAt' | 'onChange'>;
    cases: WriteTx['cases'];
  },
): WriteTx['rows'] {
  const table = shelf.table<ThreadRow>('rows');
  const lists = new ThreadLists(search, visits.seenAt);
  visits.onChange(() => lists.forgetAnswers());
  table.index(lists);
  return {
    ...basics(table),
    delete: async (threadId) => table.delete(threadId),
    list: async (query, reader) => lists.page(query, reader),
    counts: async (reader, now) => lists.counts(reader, now),
    async quietSince(before, limit, after) {
      const from = after ? quietKey(after) : '';
      const isLate = ({ closedAt }: Case) => closedAt !== null && closedAt >= before;
      const found: ThreadRow[] = [];
      const silent = table
        .all()
        .filter((row) => isQuiet(row) && row.lastAt < before && quietKey(row) > from)
        .sort((a, b) => (quietKey(a) < quietKey(b) ? -1 : 1));
      for (const row of silent) {
        if ((await cases.ofThread(row.id)).some(isLate)) continue;
        found.push(row);
        if (found.length === limit) break;
      }
      return found;
    },
  };
}

function quietKey({ lastAt, id }: ThreadRow): string {
  return `${lastAt}|${id}`;
}

function isQuiet({ status, pending }: ThreadRow): boolean {
  return (status === null || status === 'closed') && pending === null;
}

function erasureTables(shelf: Shelf): Pick<WriteTx, 'retention' | 'erased'> {
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

function factsTable(shelf: Shelf): WriteTx['facts'] {
  const table = shelf.table<Fact>('facts');
  const byThread = table.groupBy((row) => row.threadId);
  return {
    ...basics(table),
    ofThread: async (threadId) => byThread(threadId),
    delete: async (id) => table.delete(id),
  };
}
