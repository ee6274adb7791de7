import { sortKey } from '#care/thread/views.ts';
import type { Case } from '#contract/case.ts';
import type { Calendar } from '#contract/calendar.ts';
import type { Source } from '#contract/channel.ts';
import type { Account, Link } from '#contract/customer.ts';
import type { Fact } from '#contract/fact.ts';
import type { Hint } from '#contract/hint.ts';
import type { Message } from '#contract/message.ts';
import type { Part } from '#contract/part.ts';
import type { NewsPromise } from '#contract/promise.ts';
import type { Draft, Reply } from '#contract/reply.ts';
import type { Thread, ThreadRow } from '#contract/thread.ts';
import type { Visit } from '#contract/visit.ts';
import type { Wave, WaveMember } from '#contract/wave.ts';
import { messageOrder } from '../message-order.ts';
import type { LikenessKeys, Tombstone } from '../store.ts';
import type { KeyIndex } from './working/key-index.ts';
import type { WorkingSet } from './working/working-set.ts';

/** The tables that are read together with others. */
export const tables = {
  threads: (work: WorkingSet) => work.table<Thread>('threads'),
  rows: (work: WorkingSet) =>
    work.table<ThreadRow>('rows', (row) => ({
      newest_key: sortKey(row, 'all', 'newest'),
      waiting_key: sortKey(row, 'all', 'waiting'),
      priority_key: sortKey(row, 'all', 'priority'),
      promise_key: sortKey(row, 'promises', 'newest'),
    })),
  accounts: (work: WorkingSet) => work.table<Account>('accounts'),
  messages: (work: WorkingSet) =>
    work.table<Message>('messages', (row) => ({ order_key: messageOrder(row) })),
  cases: (work: WorkingSet) => work.table<Case>('cases'),
  promises: (work: WorkingSet) => work.table<NewsPromise>('promises'),
  parts: (work: WorkingSet) => work.table<Part>('parts'),
  replies: (work: WorkingSet) => work.table<Reply>('replies'),
  facts: (work: WorkingSet) => work.table<Fact>('facts'),
  links: (work: WorkingSet) => work.table<Link>('links'),
  hints: (work: WorkingSet) => work.table<Hint>('hints'),
  likenessKeys: (work: WorkingSet) => work.table<LikenessKeys>('likeness_keys'),
  waves: (work: WorkingSet) => work.table<Wave>('waves'),
  waveMembers: (work: WorkingSet) => work.table<WaveMember & { id: string }>('wave_members'),
  tombstones: (work: WorkingSet) => work.table<Tombstone & { id: string }>('tombstones'),
  erased: (work: WorkingSet) => work.table<{ id: string }>('erased_mentions'),
  sources: (work: WorkingSet) => work.table<Source>('sources'),
  calendars: (work: WorkingSet) => work.table<Calendar>('calendars'),
  drafts: (work: WorkingSet) => work.table<Draft & { id: string }>('drafts'),
  visits: (work: WorkingSet) => work.table<Visit & { id: string }>('visits'),
};

/** How rows of these tables are found. */
export const indexes = {
  threadShownIn: {
    columns: ['shown_in_id'],
    keyOf: ({ shownInId }: Thread) => [shownInId],
  } satisfies KeyIndex<Thread>,
  accountKey: {
    columns: ['platform', 'scope', 'external_id'],
    keyOf: ({ platform, scope, externalId }: Account) => [platform, scope, externalId],
  } satisfies KeyIndex<Account>,
  accountHome: {
    columns: ['home_thread_id'],
    keyOf: ({ homeThreadId }: Account) => [homeThreadId],
  } satisfies KeyIndex<Account>,
  messageExternalId: {
    columns: ['source_id', 'external_id'],
    keyOf: ({ sourceId, externalId }: Message) => [sourceId, externalId],
  } satisfies KeyIndex<Message>,
  messageNativeId: {
    columns: ['channel', 'native_id'],
    keyOf: ({ channel, nativeId }: Message) => [channel, nativeId],
  } satisfies KeyIndex<Message>,
  messageWaiting: {
    columns: ['waiting_for'],
    keyOf: ({ parentId, parentExternalId }: Message) => [
      parentId === null ? parentExternalId : null,
    ],
  } satisfies KeyIndex<Message>,
  messageThread: ofThread<Message>(),
  caseThread: ofThread<Case>(),
  promiseThread: ofThread<NewsPromise>(),
  partThread: ofThread<Part>(),
  replyThread: ofThread<Reply>(),
  factThread: ofThread<Fact>(),
  visitThread: ofThread<Visit & { id: string }>(),
  memberThread: ofThread<WaveMember & { id: string }>(),
  linkFrom: {
    columns: ['from_thread_id'],
    keyOf: ({ fromThreadId }: Link) => [fromThreadId],
  } satisfies KeyIndex<Link>,
  linkTo: {
    columns: ['to_thread_id'],
    keyOf: ({ toThreadId }: Link) => [toThreadId],
  } satisfies KeyIndex<Link>,
  hintFirst: {
    columns: ['first_account_id'],
    keyOf: ({ accountIds }: Hint) => [accountIds[0]],
  } satisfies KeyIndex<Hint>,
  hintSecond: {
    columns: ['second_account_id'],
    keyOf: ({ accountIds }: Hint) => [accountIds[1]],
  } satisfies KeyIndex<Hint>,
};

function ofThread<Row extends { threadId: string }>(): KeyIndex<Row> {
  return { columns: ['thread_id'], keyOf: ({ threadId }) => [threadId] };
}
