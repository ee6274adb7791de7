import { sql } from 'kysely';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { movableClock } from '#server/conformance/movable-clock.ts';
import { emptied } from '#server/conformance/sql/emptied.ts';
import { noFiles } from '../api/attachments/no-files.ts';
import type { Connector, IncomingMention, MentionDraft } from '../channels/connector.ts';
import { keepRaw } from '../ingest/raw-events.ts';
import { ids } from '../node/ids.ts';
import { noConnectors } from '../node/no-connectors.ts';
import { openPglite } from '../store/postgres/open-pglite.ts';
import { postgresStore } from '../store/postgres/postgres-store.ts';
import { fromMaria, mailbox } from './sample-mail.ts';
import { takeIn } from './take-in.ts';

vi.setConfig({ testTimeout: 60_000 });
const db = await openPglite();
afterAll(() => db.destroy());
const store = postgresStore(db);
const clock = movableClock();
const deps = { store, clock, ids, outbound: noConnectors, files: noFiles, undoSeconds: 10 };
beforeEach(async () => {
  await emptied(db);
  await store.write((tx) =>
    tx.sources.put({ ...mailbox, ownDomains: [], privateUrl: null, version: 1 }),
  );
});

/** A mail whose file is called as it says inside. */
function mail(name: string, change: Partial<MentionDraft> = {}): IncomingMention {
  return {
    kind: 'mention',
    item: {
      ...fromMaria,
      text: 'Смотрите файл',
      attachments: [{ kind: 'file', name }],
      ...change,
    },
    answers: [],
    caseNumber: null,
    otherId: 'sha256.other',
    files: [{ place: 0, bytes: new TextEncoder().encode(`%PDF-1.7 ${name}`), isCut: false }],
  };
}

async function take(...mails: IncomingMention[]): Promise<void> {
  for (const [nth, incoming] of mails.entries()) {
    const connector: Connector = {
      source: mailbox,
      listen: async () => undefined,
      read: async () => incoming,
      post: async () => ({ state: 'unknown', reason: 'none' }),
      findSent: async () => undefined,
    };
    const raw = { key: String(nth), receivedAt: clock.now(), body: new Uint8Array([nth]) };
    await keepRaw(db, { sourceId: 'mail', digest: String(nth), ...raw });
    await takeIn({ db, deps }, connector, raw);
  }
}

/** Each file that is kept, and the message it is bound to. */
async function kept(): Promise<[name: string, externalId: string | null][]> {
  const { rows } = await sql<{ name: string; id: string | null }>`
    select name, external_id as id from chat_files order by name`.execute(db);
  return rows.map(({ name, id }) => [name, id]);
}

test('a mail that is brought again keeps its file', async () => {
  await take(mail('a.pdf'), mail('a.pdf'));
  expect(await kept()).toEqual([['a.pdf', 'm1@mail.example']]);
});

test('what came under a known id with another file is not shown, and its file goes', async () => {
  await take(mail('a.pdf'), mail('b.pdf'));
  expect(await kept()).toEqual([['a.pdf', 'm1@mail.example']]);
});

test('the file of a state that is older than what is stored goes', async () => {
  await take(mail('new.pdf', { version: '2' }), mail('old.pdf', { version: '1' }));
  expect(await kept()).toEqual([['new.pdf', 'm1@mail.example']]);
});

test('the file of a newer state is kept', async () => {
  await take(mail('a.pdf', { version: '1' }), mail('b.pdf', { version: '2' }));
  expect(await kept()).toContainEqual(['b.pdf', 'm1@mail.example']);
});

test('another author’s mail under a known id has its file to itself, though both sent the same', async () => {
  await take(mail('a.pdf'), mail('a.pdf', { author: { id: 'stranger@mail.example' } }));
  expect(await kept()).toEqual([
    ['a.pdf', 'm1@mail.example'],
    ['a.pdf', 'sha256.other'],
  ]);
});

test('where nothing is taken in no file stays', async () => {
  await store.write((tx) =>
    tx.sources.put({ ...mailbox, policy: 'off', ownDomains: [], privateUrl: null, version: 2 }),
  );
  await take(mail('a.pdf'));
  expect(await kept()).toEqual([]);
});
