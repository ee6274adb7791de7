import type { SendAllowance } from '#care/channels/send-rates.ts';
import type { SearchTerm } from '#care/search/query.ts';
import type { Calendar } from '#contract/calendar.ts';
import type { Case } from '#contract/case.ts';
import type { Source } from '#contract/channel.ts';
import type { Account, Link } from '#contract/customer.ts';
import type { Retention } from '#contract/customer-data.ts';
import type { Invitation } from '#contract/invitation.ts';
import type { Visitor } from '#contract/visitor.ts';
import type { Hint } from '#contract/hint.ts';
import type { EventType, LogEntry } from '#contract/event.ts';
import type { RuleDay, RuleSetting } from '#contract/guidance.ts';
import type { Measure } from '#contract/measure.ts';
import type { Message } from '#contract/message.ts';
import type { Part } from '#contract/part.ts';
import type { Person } from '#contract/person.ts';
import type { NewsPromise, PromiseDay } from '#contract/promise.ts';
import type { SavedView } from '#contract/saved-view.ts';
import type { Draft, Reply } from '#contract/reply.ts';
import type { ReplyFile } from '#contract/reply-file.ts';
import type { Fact } from '#contract/fact.ts';
import type { Wave, WaveMember } from '#contract/wave.ts';
import type { Visit } from '#contract/visit.ts';
import type {
  Thread,
  ThreadListQuery,
  ThreadPage,
  ThreadRow,
  ViewCounts,
} from '#contract/thread.ts';

/**
 * Where everything is kept. Rows are values: never change one in place, `put` a new one.
 * `write` is atomic (all of it or nothing, its log entries included) and runs alone:
 * two writes never interleave on one thread. `read` sees a consistent state.
 * Lists come in any order unless their docs name one.
 */
export interface Store {
  read<T>(work: (tx: ReadTx) => Promise<T>): Promise<T>;
  write<T>(work: (tx: WriteTx) => Promise<T>): Promise<T>;
  log: LogTail;
}

/** The append-only log after it has been committed. */
export interface LogTail {
  /** Entries with `seq` greater than `after`, oldest first. */
  since(after: number, limit: number): Promise<LogEntry[]>;
  /** The newest `seq`, 0 when nothing happened yet. */
  head(): Promise<number>;
  /** The oldest `seq` still kept: a reader that is further behind must reset. */
  oldest(): Promise<number>;
  /** Called after each commit that appended entries. Answers the unsubscribe function. */
  subscribe(listener: () => void): () => void;
}

export interface Table<Row> {
  get(id: string): Promise<Row | undefined>;
}

export interface WritableTable<Row> extends Table<Row> {
  put(row: Row): Promise<void>;
}

export interface GrowingTable<Row> extends WritableTable<Row> {
  /** Puts a row whose id was made just now, so that nothing can name it yet. */
  add(row: Row): Promise<void>;
}

/** Who a list is for. */
export interface Reader {
  personId: string;
  /** Threads that hold messages of these sources alone are in it; null for all threads. */
  sources: readonly string[] | null;
}

/** What somebody is about to ask for. */
export interface Foreseen {
  /** In one source. */
  messages?: { sourceId: string; externalIds: readonly string[] };
  natives?: readonly { channel: string; nativeId: string }[];
  /** Parents of messages that wait for them. */
  parents?: readonly string[];
  accounts?: readonly { platform: string; scope: string; externalId: string }[];
  accountIds?: readonly string[];
  /** With everything that belongs to them. */
  threads?: readonly string[];
  /** A thread that is read whole, with whatever stands around it, and who reads it. */
  shown?: { threadId: string; personId: string };
  /** Threads of which it is asked in which sources they lie, wherever they are shown. */
  sightOf?: readonly string[];
  likenessKeys?: { keys: readonly string[]; limit: number };
  /** Accounts whose keys and hints are asked for. */
  likenessOf?: readonly string[];
  /** Keys of mentions that may have been erased. */
  erased?: readonly string[];
}

/** Whom nobody shall find any more. */
export interface Forgotten {
  /** The thread and all that links show inside it. */
  threadIds: readonly string[];
  messageIds: readonly string[];
  caseIds: readonly string[];
  accounts: readonly Account[];
}

export interface Page {
  /** An exclusive cursor made by the store. */
  before?: string | undefined;
  limit: number;
}

type Access<Row, Finders> = Table<Row> & Finders;

export interface ReadTx {
  people: Access<Person, { all(): Promise<Person[]> }>;
  sources: Access<Source, { all(): Promise<Source[]> }>;
  measures: Access<Measure, { all(): Promise<Measure[]> }>;
  calendars: Access<Calendar, { all(): Promise<Calendar[]> }>;
  accounts: Access<
    Account,
    {
      byKey(platform: string, scope: string, externalId: string): Promise<Account | undefined>;
      ofHomeThreads(threadIds: readonly string[]): Promise<Account[]>;
    }
  >;
  threads: Access<Thread, { shownIn(threadId: string): Promise<Thread[]> }>;
  links: Access<Link, { ofThread(threadId: string): Promise<Link[]> }>;
  invitations: Table<Invitation>;
  /** By the hash of the token that a browser has. */
  visitors: Table<Visitor>;
  hints: Access<Hint, { ofAccount(accountId: string): Promise<Hint[]> }>;
  /** By account: what it is looked up by when somebody like it comes. */
  likenessKeys: Access<
    LikenessKeys,
    {
      /** Ids of the accounts that have this key. */
      bearers(key: string, limit: number): Promise<string[]>;
    }
  >;
  messages: Access<
    Message,
    {
      byExternalId(sourceId: string, externalId: string): Promise<Message | undefined>;
      /** All on this channel: sites of one kind number alike. */
      byNativeId(channel: string, nativeId: string): Promise<Message[]>;
      /** Messages of any source that name this parent and have not met it yet. */
      waitingFor(parentExternalId: string): Promise<Message[]>;
      /** Newest page first; inside the page oldest first. */
      ofThread(
        threadId: string,
        page: Page,
      ): Promise<{ messages: Message[]; before: string | null }>;
      allOfThread(threadId: string): Promise<Message[]>;
      /**
       * Of the newest so many of each of these threads those of which an excerpt may be shown for the terms, and
       * perhaps others; the newest first, by thread.
       */
      newestWith(
        terms: readonly SearchTerm[],
        threadIds: readonly string[],
        limit: number,
      ): Promise<Map<string, Message[]>>;
    }
  >;
  /** Deletions that came before the message they delete. */
  tombstones: { get(sourceId: string, externalId: string): Promise<Tombstone | undefined> };
  cases: Access<
    Case,
    {
      ofThread(threadId: string): Promise<Case[]>;
      byNumber(number: string): Promise<Case | undefined>;
      /** Open ones of this assignee. */
      openOf(assigneeId: string): Promise<Case[]>;
    }
  >;
  promises: Access<
    NewsPromise,
    {
      ofThread(threadId: string): Promise<NewsPromise[]>;
      /** Open ones that this person is to keep. */
      openOf(keeperId: string): Promise<NewsPromise[]>;
      /** Open or untold ones that this person handed over and has not taken back. */
      handedOverBy(personId: string): Promise<NewsPromise[]>;
      /** Broken or withdrawn ones of this keeper whose end the customer has not been told. */
      untoldOf(keeperId: string): Promise<NewsPromise[]>;
    }
  >;
  /** How promises ended, by day: grown with each end, never counted anew. */
  promiseDays: Access<PromiseDay, { since(day: string): Promise<PromiseDay[]> }>;
  parts: Access<
    Part,
    {
      ofThread(threadId: string): Promise<Part[]>;
      /** What this person has not answered yet. */
      askedOf(expertId: string): Promise<Part[]>;
      /** Answered by this person, newest first. */
      answeredBy(expertId: string, limit: number): Promise<Part[]>;
      /** Asked, due, and nobody has been reminded yet. */
      overdue(now: string, limit: number): Promise<Part[]>;
    }
  >;
  replies: Access<
    Reply,
    {
      ofThread(threadId: string): Promise<Reply[]>;
      byClientKey(authorId: string, clientKey: string): Promise<Reply | undefined>;
      inReview(): Promise<Reply[]>;
      /** Of the held replies whose undo time is over the longest due, of none of these sources. */
      nextToSend(now: string, exceptSources: readonly string[]): Promise<Reply | undefined>;
      /** Handed to the channel at this time or before, and not heard of since. */
      sendingSince(before: string, limit: number): Promise<Reply[]>;
      /** Newest first. */
      sentBy(authorId: string, limit: number): Promise<Reply[]>;
      countBy(authorId: string): Promise<number>;
      /** In whatever state, newest first. */
      latestOf(authorId: string, limit: number): Promise<Reply[]>;
      /** Sent to places of this source, newest first. */
      sentFrom(sourceId: string, limit: number): Promise<Reply[]>;
    }
  >;
  replyFiles: Access<
    KeptReplyFile,
    {
      /** Undefined where there is no such file. */
      bytesOf(id: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
      /** Of this author in no reply. */
      looseOf(authorId: string): Promise<KeptReplyFile[]>;
      /** In no reply since that moment or longer, the longest first. */
      looseSince(before: string, limit: number): Promise<KeptReplyFile[]>;
    }
  >;
  /** By source: what it may still send. */
  sendAllowances: Table<SendAllowanceRow>;
  ruleSettings: Access<RuleSetting, { all(): Promise<RuleSetting[]> }>;
  ruleDays: Access<RuleDay, { since(day: string): Promise<RuleDay[]> }>;
  savedViews: Access<SavedView, { all(): Promise<SavedView[]> }>;
  drafts: { get(threadId: string, personId: string): Promise<Draft | undefined> };
  facts: Access<Fact, { ofThread(threadId: string): Promise<Fact[]> }>;
  waves: Access<
    Wave,
    {
      /** Of this topic and heard of since, the newest first: waves and the beginnings of some. */
      live(topic: string, since: string, limit: number): Promise<Wave[]>;
      /** Found ones that were heard of since, the newest first. */
      foundSince(since: string): Promise<Wave[]>;
    }
  >;
  waveMembers: {
    get(waveId: string, threadId: string): Promise<WaveMember | undefined>;
    /** By home thread. */
    ofThreads(threadIds: readonly string[]): Promise<WaveMember[]>;
    ofWave(waveId: string, limit: number): Promise<WaveMember[]>;
  };
  visits: {
    get(threadId: string, personId: string): Promise<Visit | undefined>;
    /** Of one person, for these threads. */
    ofPerson(personId: string, threadIds: readonly string[]): Promise<Visit[]>;
    ofThread(threadId: string): Promise<Visit[]>;
  };
  rows: {
    get(threadId: string): Promise<ThreadRow | undefined>;
    list(query: ThreadListQuery, reader: Reader): Promise<ThreadPage>;
    /** All but `review`, which depends on what this person may read. */
    counts(reader: Reader, now: string): Promise<Omit<ViewCounts, 'review'>>;
    /**
     * Without an open case, nothing of ours pending, and neither heard of nor a case of theirs ended since:
     * the longest silent first, after one of them.
     */
    quietSince(before: string, limit: number, after?: ThreadRow): Promise<ThreadRow[]>;
  };
  retention: { get(): Promise<Retention | undefined> };
  /** Whether a mention under one of these keys was erased. */
  erased: { has(keys: readonly string[]): Promise<boolean> };
  log: { ofThread(threadId: string, limit: number): Promise<LogEntry[]> };
  /** Lets a store read at once what will be asked one by one; it changes no answer. */
  foresee(asked: Foreseen): Promise<void>;
}

export interface WriteTx extends ReadTx {
  people: ReadTx['people'] & WritableTable<Person>;
  sources: ReadTx['sources'] & WritableTable<Source>;
  measures: ReadTx['measures'] & WritableTable<Measure>;
  calendars: ReadTx['calendars'] & WritableTable<Calendar>;
  accounts: ReadTx['accounts'] & GrowingTable<Account>;
  threads: ReadTx['threads'] & GrowingTable<Thread>;
  links: ReadTx['links'] & WritableTable<Link>;
  invitations: WritableTable<Invitation>;
  visitors: WritableTable<Visitor>;
  hints: ReadTx['hints'] & WritableTable<Hint> & { delete(id: string): Promise<void> };
  likenessKeys: ReadTx['likenessKeys'] & WritableTable<LikenessKeys>;
  /** Ids of accounts that are to be compared with others. */
  likenessDue: {
    put(accountId: string): Promise<void>;
    /** So many of them at most. */
    next(limit: number): Promise<string[]>;
    delete(accountId: string): Promise<void>;
  };
  messages: ReadTx['messages'] & WritableTable<Message>;
  cases: ReadTx['cases'] &
    WritableTable<Case> & {
      /** The next case number of that year, never given twice: `C-2026-000123`. */
      nextNumber(year: number): Promise<string>;
    };
  tombstones: ReadTx['tombstones'] & {
    put(tombstone: Tombstone): Promise<void>;
    delete(sourceId: string, externalId: string): Promise<void>;
  };
  promises: ReadTx['promises'] & WritableTable<NewsPromise>;
  promiseDays: ReadTx['promiseDays'] & WritableTable<PromiseDay>;
  parts: ReadTx['parts'] & WritableTable<Part>;
  replies: ReadTx['replies'] & WritableTable<Reply>;
  replyFiles: ReadTx['replyFiles'] &
    WritableTable<KeptReplyFile> & {
      /** Keeps a new file with its contents, which never change. */
      add(file: KeptReplyFile, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
      delete(id: string): Promise<void>;
    };
  sendAllowances: WritableTable<SendAllowanceRow>;
  ruleSettings: ReadTx['ruleSettings'] & WritableTable<RuleSetting>;
  ruleDays: ReadTx['ruleDays'] & WritableTable<RuleDay>;
  savedViews: ReadTx['savedViews'] &
    WritableTable<SavedView> & { delete(id: string): Promise<void> };
  drafts: ReadTx['drafts'] & {
    put(draft: Draft): Promise<void>;
    delete(threadId: string, personId: string): Promise<void>;
  };
  facts: ReadTx['facts'] & WritableTable<Fact> & { delete(id: string): Promise<void> };
  waves: ReadTx['waves'] & WritableTable<Wave>;
  waveMembers: ReadTx['waveMembers'] & { put(member: WaveMember): Promise<void> };
  visits: ReadTx['visits'] & { put(visit: Visit): Promise<void> };
  rows: ReadTx['rows'] & {
    put(row: ThreadRow): Promise<void>;
    delete(threadId: string): Promise<void>;
  };
  log: ReadTx['log'] & { append(entry: NewLogEntry): Promise<void> };
  retention: ReadTx['retention'] & { put(retention: Retention): Promise<void> };
  erased: ReadTx['erased'] & { add(keys: readonly string[]): Promise<void> };
  /**
   * Takes everything of a customer out of all tables but `cases` and `threads`, whose rows have no words,
   * and drops the data of their log entries. The entry appended last has to tell of it. Nothing may be
   * read after it in the same transaction.
   */
  forget(customer: Forgotten): Promise<void>;
}

export interface NewLogEntry {
  at: string;
  type: EventType;
  actorId: string | null;
  threadId?: string | null;
  caseId?: string | null;
  subjectId?: string | null;
  data?: LogEntry['data'];
}

export interface LikenessKeys {
  /** The account's; with `proof_` before it for what the account proves. */
  id: string;
  keys: string[];
}

export interface KeptReplyFile extends ReplyFile {
  /** Where it was put, and from the press on the reply's home thread. */
  threadId: string;
  authorId: string;
  /** Null where no reply has taken it. */
  replyId: string | null;
  /** Since when no reply has it and no draft is known to; null where one has. */
  looseSince: string | null;
}

export interface SendAllowanceRow extends SendAllowance {
  /** The source's. */
  id: string;
}

export interface Tombstone {
  sourceId: string;
  externalId: string;
  version: string;
  at: string;
}
