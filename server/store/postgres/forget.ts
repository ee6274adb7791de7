import { sql, type RawBuilder } from 'kysely';
import type { Forgotten } from '../store.ts';
import type { Tx } from './database.ts';

/** Everything of a customer that stands in the database, but the log's skeleton and the bare cases. */
export async function forgetCustomer(
  tx: Tx,
  { threadIds, messageIds, caseIds, accounts }: Forgotten,
): Promise<void> {
  const accountIds = accounts.map(({ id }) => id);
  const keyIds = accountIds.flatMap((id) => [id, `proof_${id}`]);
  const visitorIds = accounts.map(({ externalId }) => externalId);
  const customers = accounts.map(({ scope, externalId }) => `${scope}:${externalId}`);
  const inThreads = sql`thread_id = any(${threadIds}::text[])`;
  await forgetBeginnings(tx, threadIds, messageIds);
  await forgetFiles(tx, threadIds, visitorIds);
  await forgetReplyFiles(tx, threadIds);
  const gone: [table: string, condition: RawBuilder<unknown>][] = [
    ['messages', inThreads],
    ['replies', inThreads],
    ['promises', inThreads],
    ['parts', inThreads],
    ['facts', inThreads],
    ['visits', inThreads],
    ['wave_members', inThreads],
    ['searched', inThreads],
    ['drafts', sql`row->>'threadId' = any(${threadIds}::text[])`],
    [
      'links',
      sql`from_thread_id = any(${threadIds}::text[]) or to_thread_id = any(${threadIds}::text[])`,
    ],
    [
      'hints',
      sql`first_account_id = any(${accountIds}::text[])
        or second_account_id = any(${accountIds}::text[])`,
    ],
    ['likeness_keys', sql`id = any(${keyIds}::text[])`],
    ['likeness_bearers', sql`id = any(${keyIds}::text[])`],
    ['likeness_due', sql`id = any(${accountIds}::text[])`],
    ['chat_invitations', sql`row->>'caseId' = any(${caseIds}::text[])`],
    [
      'chat_visitors',
      sql`id = any(${visitorIds}::text[]) or row->>'caseId' = any(${caseIds}::text[])
        or row->>'customer' = any(${customers}::text[])`,
    ],
    ['accounts', sql`home_thread_id = any(${threadIds}::text[])`],
  ];
  for (const [table, condition] of gone)
    await sql`delete from ${sql.table(table)} where ${condition}`.execute(tx);
  await forgetRaw(tx, messageIds, accounts);
  await dropLogData(tx, threadIds);
}

/** What they sent in our own chat or with a mail, in a message or not yet. Of mails `visitor_id` is the author. */
async function forgetFiles(
  tx: Tx,
  threadIds: readonly string[],
  visitorIds: readonly string[],
): Promise<void> {
  await sql`
    with gone as (
      delete from chat_files f where f.visitor_id = any(${visitorIds}::text[]) or exists (
        select 1 from messages m
        where m.source_id = f.source_id and m.external_id = f.external_id
          and m.thread_id = any(${threadIds}::text[]))
      returning id
    )
    delete from chat_file_pieces where file_id in (select id from gone)`.execute(tx);
}

/** What we sent them, or were about to. */
async function forgetReplyFiles(tx: Tx, threadIds: readonly string[]): Promise<void> {
  await sql`
    with gone as (
      delete from reply_files where thread_id = any(${threadIds}::text[]) returning id
    )
    delete from reply_file_pieces where file_id in (select id from gone)`.execute(tx);
}

/** A few who said alike and never became a wave name the place in one customer's words. Of a wave the samples go. */
async function forgetBeginnings(
  tx: Tx,
  threadIds: readonly string[],
  messageIds: readonly string[],
): Promise<void> {
  await sql`
    with gone as (
      delete from waves where row->>'foundAt' is null and id in (
        select wave_id from wave_members where thread_id = any(${threadIds}::text[]))
      returning id
    )
    delete from wave_members where wave_id in (select id from gone)`.execute(tx);
  await sql`
    update waves set row = jsonb_set(row, '{sampleIds}', coalesce((
      select jsonb_agg(s) from jsonb_array_elements_text(row->'sampleIds') s
      where s <> all(${messageIds}::text[])), '[]'))
    where id in (select wave_id from wave_members where thread_id = any(${threadIds}::text[]))
  `.execute(tx);
}

/**
 * Deliveries that hold a message of this customer, or name them in an entry that was refused. The whole body
 * goes, for nobody can cut one entry out of every format; the digest stays, so that the same delivery is
 * answered as before. What has not been read yet is dropped when it is. Both ways lead over an index: nobody
 * may wait while all deliveries are looked through.
 */
async function forgetRaw(
  tx: Tx,
  messageIds: readonly string[],
  accounts: Forgotten['accounts'],
): Promise<void> {
  const names = accounts.flatMap(({ externalId, handle }) => [externalId, handle ?? '']);
  const quoted = names.filter((name) => name !== '').map((name) => JSON.stringify(name));
  const mentions = sql`jsonb_path_query_array(outcome, '$.body.results[*].mentionId')`;
  const hasRefused = sql`
    jsonb_path_exists(outcome, '$.body.results[*].mentionId ? (@ == null)')`;
  const { rows: found } = await sql<{ sourceId: string; key: string }>`
    select source_id as "sourceId", key from raw_events
    where ${mentions} ?| ${messageIds}::text[]
    union
    select source_id, key from raw_events where ${hasRefused} and exists (
      select 1 from unnest(${quoted}::text[]) word
      where position(convert_to(word, 'UTF8') in body) > 0)`.execute(tx);
  // Named one by one: in one statement with their search the planner would read the whole table.
  const sourceIds = found.map(({ sourceId }) => sourceId);
  const keys = found.map(({ key }) => key);
  await sql`
    update raw_events set body = '', outcome = jsonb_set(outcome, '{body,results}', (
      select jsonb_agg(case
        when r->>'mentionId' is null or r->>'mentionId' = any(${messageIds}::text[])
        then r || '{"id": null, "mentionId": null, "threadId": null, "reason": null}' else r
      end order by nth)
      from jsonb_array_elements(outcome->'body'->'results') with ordinality results(r, nth)))
    where (source_id, key) in (select * from unnest(${sourceIds}::text[], ${keys}::text[]))`.execute(
    tx,
  );
}

/** The newest entry tells of the erasure. */
async function dropLogData(tx: Tx, threadIds: readonly string[]): Promise<void> {
  await sql`
    update log set entry = jsonb_set(entry, '{data}', '{}'), salt = '', erased_in = log_head.seq
    from log_head
    where log.thread_id = any(${threadIds}::text[]) and log.seq < log_head.seq
      and log.erased_in is null and log.entry->'data' <> '{}'`.execute(tx);
}
