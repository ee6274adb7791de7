import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Case } from '#contract/case.ts';
import type { Connector } from '#server/channels/connector.ts';
import { takeIn } from '#server/connect/take-in.ts';
import type { Door } from '#server/ingest/door.ts';
import { ids } from '#server/node/ids.ts';
import { keepRaw } from '#server/ingest/raw-events.ts';
import { takeDelivery } from '#server/ingest/take-delivery.ts';
import type { Database } from '#server/store/postgres/database.ts';
import { postgresStore } from '#server/store/postgres/postgres-store.ts';
import { verifyLog } from '#server/store/postgres/verify-log.ts';
import { erase } from '../erasure.ts';
import { mention } from '../factories.ts';
import { startWith, UNDO_SECONDS, type Harness } from '../harness.ts';
import { putFile } from '../reply-files.ts';
import { emptied } from './emptied.ts';

const author = {
  id: 'agrippina-901',
  handle: 'zhuravlikha',
  name: 'Агриппина Журавлёва',
  url: 'https://vk.example/zhuravlikha',
  avatarUrl: 'https://vk.example/zhuravlikha.png',
};
const phone = '+7 916 123-45-67';
const said = `Синхрофазотрон не работает, звоните ${phone}`;
/** In any case and spelling, as words are folded and stemmed for the search. */
const traces = [
  'агриппин',
  'agrippina',
  'журавл',
  'zhuravl',
  'синхрофазотрон',
  'проверенослово',
  '123-45-67',
  '9161234567',
  '1234567',
];

/** That nothing of an erased customer is left in any column of any table, whatever tables there are. */
export function describeTraces(openDb: () => Promise<Database>): void {
  test('an erased customer is in no column of any table, and does not come back with a delivery', async () => {
    const db = await emptied(await openDb());
    const api = await startWith(async () => postgresStore(db))();
    const threadId = await fullLife(db, api);
    const before = await holding(db, traces);
    for (const table of [
      'messages',
      'accounts',
      'searched',
      'raw_events',
      'rows',
      'log',
      'reply_files',
    ])
      expect(before).toContain(table);
    await erase(api, threadId);
    expect(await holding(db, traces)).toEqual([]);
    const verdict = await verifyLog(db);
    expect(verdict).toMatchObject({ isWhole: true });
    expect(verdict.isWhole && verdict.erased).toBeGreaterThan(5);

    const results = await delivered(db, api, 'again');
    expect(results).toMatchObject([{ code: 'erased', id: null }]);
    expect(await holding(db, traces)).toEqual([]);
  });

  test('erased data that are put back by hand, or erased by hand, are found', async () => {
    const db = await emptied(await openDb());
    const api = await startWith(async () => postgresStore(db))();
    const threadId = await fullLife(db, api);
    await erase(api, threadId);
    const { rows } = await sql<{ seq: string }>`
      select min(seq) as seq from log where erased_in is not null`.execute(db);
    const seq = Number(rows[0]?.seq);
    await sql`
      update log set entry = jsonb_set(entry, '{data}', '{"word": "иное"}') where seq = ${seq}`.execute(
      db,
    );
    expect(await verifyLog(db)).toEqual({ isWhole: false, seq, fault: 'data-changed' });
    await sql`
      update log set entry = jsonb_set(entry, '{data}', '{}'), erased_in = ${seq + 1}
      where seq = ${seq}`.execute(db);
    expect(await verifyLog(db)).toEqual({ isWhole: false, seq, fault: 'erasure-untold' });
  });
}

/** Everything that can be kept of a customer, with their words in it. */
async function fullLife(db: Database, api: Harness): Promise<string> {
  await delivered(db, api, 'first');
  await cameWithout(db, api);
  const { threadId, id: messageId } = await api.arrives({
    id: 'z2',
    author,
    text: `${said}, город Журавлёво`,
  });
  await api.arrives({ id: 'z2', author, text: `${said}!`, version: '2', title: 'Проверенослово' });
  const { id: caseId } = await api.caseOf(threadId);
  const words = `Проверенослово от Агриппины, ${phone}`;
  const on = (path: string, body: object) => api.ok('agent', 'POST', path, body);
  await on(`/threads/${threadId}/notes`, { text: words });
  await on(`/threads/${threadId}/facts`, { kind: 'pinned', text: words });
  await api.ok('agent', 'PUT', `/threads/${threadId}/draft`, { text: words, place: null });
  await api.ok('colleague', 'PUT', `/threads/${threadId}/draft`, { text: words, place: null });
  await on(`/cases/${caseId}/parts`, {
    expertId: 'expert',
    question: words,
    dueAt: '2026-12-01T10:00:00Z',
  });
  await on(`/cases/${caseId}/satisfaction`, { feeling: 'bad', words });
  await api.store.write((tx) =>
    tx.log.append({
      at: api.clock.now(),
      type: 'note.added',
      actorId: 'agent',
      threadId,
      data: { words },
    }),
  );
  const named = { name: 'Агриппина Журавлёва.gif' };
  const { id: fileId } = await putFile(api, 'agent', threadId, named);
  await putFile(api, 'agent', threadId, named);
  await api.sends('agent', threadId, {
    text: 'Агриппина, уже исправляю. Анна',
    fileIds: [fileId],
    filesAreFitForPublic: true,
    promise: { text: words.slice(0, 400), dueAt: '2026-12-01T10:00:00.000Z' },
  });
  await api.deliver();
  const { promises, parts } = await api.thread(threadId);
  for (const { id } of parts) await api.ok('agent', 'POST', `/parts/${id}/withdraw`);
  for (const { id } of promises) {
    await on(`/promises/${id}/close`, { how: 'withdrawn', note: words.slice(0, 400) });
    await on(`/promises/${id}/told`, {});
  }
  await deniedAndJoined(api, caseId, { messageId, words });
  await api.resolve('agent', threadId);
  await on(`/cases/${caseId}/appeal`, { words });
  await confirmed(api, caseId, words);
  await on(`/cases/${caseId}/reopen`, { note: words });
  await on(`/cases/${caseId}/missed`, { text: words });
  await confirmed(api, caseId, words);
  return threadId;
}

/** A second matter that was called solved, was not, and went on in the first. */
async function deniedAndJoined(
  api: Harness,
  intoId: string,
  { messageId, words }: { messageId: string; words: string },
): Promise<void> {
  const on = (path: string, body: object) => api.ok<Case>('agent', 'POST', path, body);
  const { id } = await on(`/cases/${intoId}/split`, { messageIds: [messageId] });
  await confirmed(api, id, words);
  const { version: seenVersion } = await on(`/cases/${id}/reopen`, { note: words });
  await on(`/cases/${id}/join`, { intoId, seenVersion });
}

async function confirmed(api: Harness, caseId: string, note: string): Promise<void> {
  const { version } = (await api.store.read((tx) => tx.cases.get(caseId))) ?? {};
  await api.ok('agent', 'POST', `/cases/${caseId}/resolve`, {
    ourSideFixed: true,
    customerConfirms: true,
    close: true,
    evidence: { kind: 'call', note },
    seenVersion: version,
  });
}

const door: Door = { id: 'vk', profile: 'signed', adapter: { kind: 'mention/1' }, secrets: [] };

async function delivered(db: Database, api: Harness, key: string) {
  const body = new TextEncoder().encode(
    JSON.stringify({ spec: 'mention/1', items: [mention('z1', { author, text: said })] }),
  );
  const event = { sourceId: 'vk', key, digest: key, receivedAt: api.clock.now(), body };
  await keepRaw(db, event);
  const { body: answer } = await takeDelivery(db, depsOf(api), door, event);
  return (answer as { results: unknown[] }).results;
}

/** What came in and became no message: a body that nobody can read, and a mail that was a copy or a bounce. */
async function cameWithout(db: Database, api: Harness): Promise<void> {
  const event = { sourceId: 'vk', digest: 'any', receivedAt: api.clock.now() };
  const body = new TextEncoder().encode(`From: ${author.name}\n\n${said}`);
  await keepRaw(db, { ...event, key: 'unreadable', body });
  await takeDelivery(db, depsOf(api), door, { ...event, key: 'unreadable', body });
  await keepRaw(db, { ...event, key: 'mail', body });
  const parts = { db, deps: depsOf(api) };
  await takeIn(parts, mailThatIsNone, { ...event, key: 'mail', body });
}

const mailThatIsNone: Connector = {
  source: {
    id: 'vk',
    channel: 'vk',
    name: 'VK',
    handle: null,
    policy: 'full',
    visibility: 'public',
  },
  listen: async () => undefined,
  read: async () => ({ kind: 'nothing', why: 'a copy' }),
  post: async () => ({ state: 'unknown', reason: 'nobody sends here' }),
  findSent: async () => undefined,
};

function depsOf({ store, clock, outbound, files }: Harness) {
  return { store, clock, outbound, files, ids, undoSeconds: UNDO_SECONDS };
}

/** Tables with any of these in a row: as text, and in bytes. */
async function holding(db: Database, words: readonly string[]): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string; bytes: string[] }>`
    select c.relname as name, array(
      select a.attname::text from pg_attribute a
      where a.attrelid = c.oid and a.atttypid = 'bytea'::regtype and not a.attisdropped
    ) as bytes
    from pg_class c where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
    order by c.relname`.execute(db);
  const found: string[] = [];
  const patterns = words.map((word) => `%${word}%`);
  for (const { name, bytes } of tables) {
    const inBytes = bytes.map(
      (column) => sql`
        convert_from(${sql.ref(column)}, 'UTF8') ilike any(${patterns}::text[])`,
    );
    const anywhere = sql.join(
      [sql`to_jsonb(t)::text ilike any(${patterns}::text[])`, ...inBytes],
      sql` or `,
    );
    const { rows } = await sql`
      select 1 from ${sql.table(name)} t where ${anywhere} limit 1`.execute(db);
    if (rows.length > 0) found.push(name);
  }
  return found;
}
