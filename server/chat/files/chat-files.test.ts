import { sql } from 'kysely';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import type { ChatFile } from '#contract/chat.ts';
import { chatOf, type TestVisitor } from '#server/conformance/chat-visitor.ts';
import { startWith, type Harness } from '#server/conformance/harness.ts';
import { readArchive } from '#server/conformance/archive-reader.ts';
import { erase } from '#server/conformance/erasure.ts';
import { emptied } from '#server/conformance/sql/emptied.ts';
import { collectCustomer } from '../../api/customers/collect-customer.ts';
import { customerArchive } from '../../api/customers/customer-archive.ts';
import { openPglite } from '../../store/postgres/open-pglite.ts';
import { postgresStore } from '../../store/postgres/postgres-store.ts';
import { addressOf } from './chat-files.ts';
import { sqlChatFiles } from './sql-chat-files.ts';
import { withChatFiles } from './with-chat-files.ts';

vi.setConfig({ testTimeout: 60_000 });
const db = await openPglite();
afterAll(() => db.destroy());
const files = sqlChatFiles(db);
let api: Harness;

beforeEach(async () => {
  await emptied(db);
  api = await startWith(async () => postgresStore(db))();
});

const gif = new Uint8Array([...new TextEncoder().encode('GIF89a'), 2, 0, 1, 0, 0, 0, 0]);

const sending = { headers: { 'content-type': 'application/octet-stream' }, body: gif };

function send(visitor: TestVisitor, name = 'чек.gif', bytes: Uint8Array<ArrayBuffer> = gif) {
  return visitor.ask<ChatFile>('POST', `/files?${new URLSearchParams({ name })}`, {
    headers: { 'content-type': 'application/octet-stream' },
    body: bytes,
  });
}

async function opened(count = 1) {
  const chat = chatOf(api, 'chat', files);
  const visitors = Array.from({ length: count }, () => chat.visitor());
  for (const visitor of visitors) await visitor.open();
  return visitors as [TestVisitor, ...TestVisitor[]];
}

test('a picture goes with a message, the team has it as an attachment, its writer sees it', async () => {
  const [visitor] = await opened();
  const { body: file } = await send(visitor);
  expect(file).toMatchObject({ name: 'чек.gif', bytes: gif.byteLength, isPicture: true });
  const { body: said } = await visitor.say('', { files: [file.id] });
  const [row] = (await api.list()).rows;
  const [message] = await api.messages(row?.id ?? '');
  expect(message?.attachments).toMatchObject([
    { kind: 'image', mime: 'image/gif', name: 'чек.gif' },
  ]);
  const shown = await visitor.request(`/files/${said.files[0]?.id}`);
  expect(new Uint8Array(await shown.arrayBuffer())).toEqual(gif);
  expect(shown.headers.get('content-type')).toBe('image/gif');
  expect(shown.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
});

test('a file larger than one piece comes back whole', async () => {
  const [visitor] = await opened();
  const large = new Uint8Array(200_001).map((_byte, at) => (at * 31) % 256);
  large.set(new TextEncoder().encode('%PDF-1.7'));
  const { body: file } = await send(visitor, 'договор.pdf', large);
  expect(file.isPicture).toBe(false);
  expect(await files.bytesOf(file.id)).toEqual(large);
});

test('said again under its id the message has its file once', async () => {
  const [visitor] = await opened();
  const { body: file } = await send(visitor);
  const said = { clientId: 'same-id-1', files: [file.id] };
  const first = await visitor.say('вот', said);
  expect(await visitor.say('вот', said)).toMatchObject({ status: 200, body: first.body });
});

test('a file is its sender’s alone: nobody else sends it on or reads it', async () => {
  const [owner, thief] = await opened(2);
  const { body: file } = await send(owner);
  expect((await thief?.say('моё', { files: [file.id] }))?.status).toBe(400);
  const { body } = await owner.say('моё', { files: [file.id] });
  expect((await owner.say('ещё раз', { files: [file.id] })).status).toBe(400);
  await thief?.say('Здравствуйте');
  expect((await thief?.request(`/files/${body.files[0]?.id}`))?.status).toBe(404);
});

test('the visitor of another chat reads nothing of what an answer or another channel holds', async () => {
  const [visitor] = await opened();
  await visitor.say('Здравствуйте');
  const { id } = await api.arrives({ attachments: [{ kind: 'image', url: addressOf('guessed') }] });
  expect((await visitor.request(`/files/0.${id}.0`)).status).toBe(404);
});

test.each<[string, number, Uint8Array<ArrayBuffer>]>([
  ['a page', 422, new TextEncoder().encode('<!doctype html><script>alert(1)</script>')],
  ['a drawing that can run scripts', 422, new TextEncoder().encode('<svg onload="alert(1)"/>')],
  ['a program', 422, new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0])],
  ['nothing', 422, new Uint8Array()],
  ['more than ten mebibytes', 413, new Uint8Array(10 * 1024 * 1024 + 1)],
])('%s is refused with %i', async (_what, status, bytes) => {
  const [visitor] = await opened();
  expect((await send(visitor, 'чек.gif', bytes)).status).toBe(status);
});

test('a form, a stranger and another site send nothing', async () => {
  const [visitor] = await opened();
  const post = (headers: Record<string, string>, by = visitor) =>
    by.request('/files?name=a.gif', { method: 'POST', headers, body: gif });
  const type = { 'content-type': 'application/octet-stream' };
  expect((await post({ 'content-type': 'text/plain' })).status).toBe(422);
  expect((await post({ ...type, origin: 'https://evil.example' })).status).toBe(403);
  expect((await post(type, chatOf(api, 'chat', files).visitor())).status).toBe(403);
});

test('six files are too many for a message, and sixteen for a quarter of an hour', async () => {
  const [visitor] = await opened();
  const sent: number[] = [];
  const ids: string[] = [];
  for (let count = 0; count < 16; count += 1) {
    const { status, body } = await send(visitor);
    sent.push(status);
    ids.push(body.id);
  }
  expect(sent.filter((status) => status === 200)).toHaveLength(15);
  expect(sent.at(-1)).toBe(429);
  expect((await visitor.say('вот', { files: ids.slice(0, 6) })).status).toBe(400);
});

test('a name cannot turn the reading or lead into a folder', async () => {
  const [visitor] = await opened();
  const { body } = await send(visitor, '../../\u202Efdp.exe\u0000.gif');
  expect(body.name).toBe('....fdp.exe.gif');
});

test('what was never sent is thrown away after a day, what a message holds stays', async () => {
  const [visitor] = await opened();
  const { body: kept } = await send(visitor);
  const { body: left } = await send(visitor);
  await visitor.say('вот', { files: [kept.id] });
  const now = Date.parse(api.clock.now());
  expect(await files.sweep(now + 23 * 3_600_000)).toBe(0);
  expect(await files.sweep(now + 25 * 3_600_000)).toBe(1);
  expect(await files.bytesOf(left.id)).toBeUndefined();
  expect(await files.bytesOf(kept.id)).toEqual(gif);
});

test('an export holds what was sent here, of this customer alone, and says what is gone', async () => {
  const [visitor, other] = await opened(2);
  const { body: kept } = await send(visitor);
  const { body: gone } = await send(visitor, 'ещё.gif');
  await visitor.say('вот', { files: [kept.id, gone.id] });
  await other?.say('моё', { files: [(await send(other, 'чужое.gif')).body.id] });
  await sql`delete from chat_file_pieces where file_id = ${gone.id}`.execute(db);
  const { rows } = await api.list();
  const admin = await api.store.read((tx) => tx.people.get('admin'));
  if (!admin) throw new Error('no admin');
  const archives = await Promise.all(
    rows.map(async ({ id }) => {
      const deps = { ...api, files: withChatFiles(api.files, files), undoSeconds: 0 };
      const parts = { ...deps, ids: { next: () => '' } };
      const customer = await collectCustomer(parts, admin, id);
      const bytes = await new Response(customerArchive(parts, customer)).arrayBuffer();
      return readArchive(new Uint8Array(bytes));
    }),
  );
  const theirs = archives.find(({ document }) => document.attachments.length === 2);
  expect(theirs?.files).toEqual({ 'files/1-чек.gif': gif });
  expect(theirs?.document.attachments.map(({ lies }) => lies)).toEqual(['archive', 'gone']);
  expect(api.files.asked).toEqual([]);
});

test('of an erased customer no file stays, and of others all', async () => {
  const [visitor, other] = await opened(2);
  const { body: said } = await send(visitor);
  const { body: unsaid } = await send(visitor);
  await visitor.say('вот', { files: [said.id] });
  const [row] = (await api.list()).rows;
  const threadId = row?.id ?? '';
  const of = (await other?.ask<ChatFile>('POST', '/files', sending))?.body.id ?? '';
  await api.resolve('agent', threadId, {
    close: true,
    customerConfirms: true,
    evidence: { kind: 'call', note: 'Сказал по телефону' },
  });
  await erase(api, threadId);
  expect(await files.bytesOf(said.id)).toBeUndefined();
  expect(await files.bytesOf(unsaid.id)).toBeUndefined();
  expect(await files.bytesOf(of)).toEqual(gif);
});

test('an address of the network is read as before', async () => {
  const outside = { read: vi.fn(async () => ({ state: 'too-large' as const })) };
  const both = withChatFiles(outside, files);
  await both.read('https://elsewhere.example/a.gif', { maxBytes: 10 });
  expect(outside.read).toHaveBeenCalledOnce();
  expect(await both.read(addressOf('unknown'), { maxBytes: 10 })).toMatchObject({
    state: 'unavailable',
  });
  expect(outside.read).toHaveBeenCalledOnce();
});
