import { sql } from 'kysely';
import { indexCaseNumber } from '#care/search/words.ts';
import type { Retention } from '#contract/customer-data.ts';
import type { Case } from '#contract/case.ts';
import type { Account } from '#contract/customer.ts';
import type { RuleDay, RuleSetting } from '#contract/guidance.ts';
import type { Invitation } from '#contract/invitation.ts';
import type { Measure } from '#contract/measure.ts';
import type { Person } from '#contract/person.ts';
import type { PromiseDay } from '#contract/promise.ts';
import type { SavedView } from '#contract/saved-view.ts';
import type { Thread } from '#contract/thread.ts';
import type { Visitor } from '#contract/visitor.ts';
import { keyOf } from '../key-of.ts';
import { accountText } from '../searched-text.ts';
import type { SendAllowanceRow, Tombstone, WriteTx } from '../store.ts';
import { foresee } from './foresee.ts';
import { forgetCustomer } from './forget.ts';
import { sqlHints, sqlLikenessKeys } from './sql-likeness.ts';
import { sqlLog } from './sql-log.ts';
import { sqlMessages } from './sql-messages.ts';
import { sqlParts } from './sql-parts.ts';
import { sqlReplyFiles } from './sql-reply-files.ts';
import { sqlWaves } from './sql-waves.ts';
import { sqlRows } from './sql-rows.ts';
import { indexes, tables } from './tables.ts';
import type { KeyIndex } from './working/key-index.ts';
import { madeWhenAsked } from './working/made-when-asked.ts';
import type { WorkingSet } from './working/working-set.ts';

/** All tables as the API sees them, inside one transaction; each is made when it is first asked for. */
export const sqlTx: (work: WorkingSet) => WriteTx = madeWhenAsked<WorkingSet, WriteTx>({
  threads,
  accounts,
  cases,
  promises,
  parts: sqlParts,
  replies,
  hints: sqlHints,
  likenessKeys: sqlLikenessKeys,
  rows: sqlRows,
  tombstones,
  erased,
  waves: (work) => sqlWaves(work).waves,
  waveMembers: (work) => sqlWaves(work).waveMembers,
  messages: sqlMessages,
  replyFiles: sqlReplyFiles,
  people: (work) => work.table<Person>('people'),
  sources: (work) => tables.sources(work),
  calendars: (work) => tables.calendars(work),
  measures: (work) => work.table<Measure>('measures'),
  links,
  invitations: (work) => work.table<Invitation>('chat_invitations'),
  visitors: (work) => work.table<Visitor>('chat_visitors'),
  sendAllowances: (work) => work.table<SendAllowanceRow>('send_allowances'),
  ruleSettings: (work) => work.table<RuleSetting>('rule_settings'),
  ruleDays,
  promiseDays,
  savedViews: (work) => work.table<SavedView>('saved_views'),
  drafts,
  visits,
  facts,
  likenessDue,
  retention,
  log: sqlLog,
  forget: (work) => async (customer) => {
    await work.flush();
    await forgetCustomer(work.tx, customer);
    work.forgetRead();
  },
  foresee: (work, tx) => (asked) =>
    foresee(work, asked, () => tx.likenessKeys as ReturnType<typeof sqlLikenessKeys>),
});

function accounts(work: WorkingSet) {
  const table = tables.accounts(work);
  const put = async (row: Account) => {
    await table.put(row);
    work.putSearched({ id: row.id, threadId: row.homeThreadId, text: accountText(row) });
  };
  return {
    get: table.get,
    put,
    async add(row: Account) {
      work.isMade(row.id);
      await put(row);
    },
    byKey: async (platform: string, scope: string, externalId: string) =>
      (await table.by(indexes.accountKey, [platform, scope, externalId]))[0],
    async ofHomeThreads(threadIds: readonly string[]) {
      const keys = threadIds.map((id) => [id]);
      await table.loadBy(indexes.accountHome, keys);
      return (await Promise.all(keys.map((key) => table.by(indexes.accountHome, key)))).flat();
    },
  };
}

function threads(work: WorkingSet) {
  const table = tables.threads(work);
  return {
    get: table.get,
    put: table.put,
    async add(row: Thread) {
      work.isMade(row.id);
      await table.put(row);
    },
    shownIn: (threadId: string) => table.by(indexes.threadShownIn, [threadId]),
  };
}

function links(work: WorkingSet): WriteTx['links'] {
  const table = tables.links(work);
  return {
    get: table.get,
    put: table.put,
    async ofThread(id) {
      const found = [
        ...(await table.by(indexes.linkFrom, [id])),
        ...(await table.by(indexes.linkTo, [id])),
      ];
      return [...new Map(found.map((link) => [link.id, link])).values()];
    },
  };
}

function tombstones(work: WorkingSet) {
  const table = tables.tombstones(work);
  return {
    get: (sourceId: string, externalId: string) => table.get(keyOf(sourceId, externalId)),
    put: (row: Tombstone) => table.put({ ...row, id: keyOf(row.sourceId, row.externalId) }),
    delete: (sourceId: string, externalId: string) => table.delete(keyOf(sourceId, externalId)),
  };
}

function erased(work: WorkingSet) {
  const table = tables.erased(work);
  return {
    async has(keys: readonly string[]) {
      await table.load(keys);
      return (await Promise.all(keys.map((key) => table.get(key)))).some(Boolean);
    },
    async add(keys: readonly string[]) {
      for (const id of keys) await table.put({ id });
    },
  };
}

function retention(work: WorkingSet): WriteTx['retention'] {
  const table = work.table<Retention & { id: string }>('retention');
  return {
    async get() {
      const row = await table.get('retention');
      return row && withoutId(row);
    },
    put: (row) => table.put({ ...row, id: 'retention' }),
  };
}

const caseNumber: KeyIndex<Case> = { columns: ['number'], keyOf: (row) => [row.number] };

function cases(work: WorkingSet) {
  const table = tables.cases(work);
  return {
    get: table.get,
    async put(row: Case) {
      await table.put(row);
      const { id, threadId, number } = row;
      work.putSearched({ id, threadId, text: number, words: indexCaseNumber(number) });
    },
    ofThread: (threadId: string) => table.by(indexes.caseThread, [threadId]),
    byNumber: async (number: string) => (await table.by(caseNumber, [number]))[0],
    openOf: (assigneeId: string) =>
      table.where(sql`row->>'status' <> 'closed' and row->>'assigneeId' = ${assigneeId}`),
    nextNumber: async (year: number) =>
      `C-${year}-${String(await work.countUp(`case:${year}`)).padStart(6, '0')}`,
  };
}

function promises(work: WorkingSet) {
  const table = tables.promises(work);
  return {
    get: table.get,
    put: table.put,
    ofThread: (threadId: string) => table.by(indexes.promiseThread, [threadId]),
    openOf: (keeperId: string) =>
      table.where(sql`row->>'state' = 'open' and row->>'keeperId' = ${keeperId}`),
    handedOverBy: (personId: string) =>
      table.where(sql`
        (row->>'state' = 'open'
          or (row->>'state' in ('broken', 'withdrawn') and row->'toldAt' = 'null'))
        and row->'handedBy' <> '[]'
        and row->'handedBy' @> jsonb_build_array(jsonb_build_object('personId', ${personId}::text))`),
    untoldOf: (keeperId: string) =>
      table.where(sql`
        row->>'state' in ('broken', 'withdrawn') and row->'toldAt' = 'null'
        and row->>'keeperId' = ${keeperId}`),
  };
}

function replies(work: WorkingSet): WriteTx['replies'] {
  const table = tables.replies(work);
  return {
    get: table.get,
    put: table.put,
    ofThread: (threadId) => table.by(indexes.replyThread, [threadId]),
    byClientKey: (authorId, clientKey) =>
      table.first(sql`author_id = ${authorId} and client_key = ${clientKey}`),
    inReview: () => table.where(sql`state = 'in-review'`),
    nextToSend: (now, exceptSources) =>
      table.first(sql`
        state = 'held' and send_at <= ${now}
        and row->'place'->>'sourceId' <> all(${exceptSources}::text[]) order by send_at, id`),
    sendingSince: (before, limit) =>
      table.where(sql`state = 'sending' and sending_since <= ${before} limit ${limit}`),
    sentBy: (authorId, limit) =>
      table.where(sql`
        author_id = ${authorId} and state = 'sent' order by created_at desc limit ${limit}`),
    latestOf: (authorId, limit) =>
      table.where(sql`author_id = ${authorId} order by created_at desc limit ${limit}`),
    countBy: (authorId) => table.count(sql`author_id = ${authorId}`),
    sentFrom: (sourceId, limit) =>
      table.where(sql`
        row->'place'->>'sourceId' = ${sourceId} and state = 'sent'
        order by created_at desc limit ${limit}`),
  };
}

function likenessDue(work: WorkingSet): WriteTx['likenessDue'] {
  const table = work.table<{ id: string }>('likeness_due');
  return {
    put: (id) => table.put({ id }),
    next: async (limit) =>
      (await table.where(sql`true order by id limit ${limit}`)).map(({ id }) => id),
    delete: table.delete,
  };
}

function promiseDays(work: WorkingSet): WriteTx['promiseDays'] {
  const table = work.table<PromiseDay>('promise_days');
  return { ...table, since: (day) => table.where(sql`day >= ${day}`) };
}

function ruleDays(work: WorkingSet): WriteTx['ruleDays'] {
  const table = work.table<RuleDay>('rule_days');
  return { ...table, since: (day) => table.where(sql`day >= ${day}`) };
}

function drafts(work: WorkingSet): WriteTx['drafts'] {
  const table = tables.drafts(work);
  return {
    async get(threadId, personId) {
      const row = await table.get(keyOf(threadId, personId));
      if (!row) return undefined;
      const { id: _id, ...draft } = row;
      return draft;
    },
    put: (draft) => table.put({ ...draft, id: keyOf(draft.threadId, draft.personId) }),
    delete: (threadId, personId) => table.delete(keyOf(threadId, personId)),
  };
}

function facts(work: WorkingSet): WriteTx['facts'] {
  const table = tables.facts(work);
  return {
    get: table.get,
    put: table.put,
    ofThread: (threadId) => table.by(indexes.factThread, [threadId]),
    delete: table.delete,
  };
}

function visits(work: WorkingSet): WriteTx['visits'] {
  const table = tables.visits(work);
  return {
    async get(threadId, personId) {
      const row = await table.get(keyOf(threadId, personId));
      return row && withoutId(row);
    },
    async ofPerson(personId, threadIds) {
      const ids = threadIds.map((threadId) => keyOf(threadId, personId));
      await table.load(ids);
      const rows = await Promise.all(ids.map((id) => table.get(id)));
      return rows.flatMap((row) => (row ? [withoutId(row)] : []));
    },
    ofThread: async (threadId) => (await table.by(indexes.visitThread, [threadId])).map(withoutId),
    put: (visit) => table.put({ ...visit, id: keyOf(visit.threadId, visit.personId) }),
  };
}

function withoutId<Row>({ id: _id, ...rest }: Row & { id: string }) {
  return rest;
}
