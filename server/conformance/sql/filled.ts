import { doors } from '#server/ingest/doors.ts';
import { keepRaw } from '#server/ingest/raw-events.ts';
import { keyring } from '#server/node/keyring.ts';
import { makeAuth } from '#server/node/sign-in/make-auth.ts';
import type { Database } from '#server/store/postgres/database.ts';
import { postgresStore } from '#server/store/postgres/postgres-store.ts';
import { startWith, type Harness } from '../harness.ts';
import { putFile } from '../reply-files.ts';

const secret = 'one secret for a database that is put away';

/** The tables that are not made by migrations. */
export async function accountTables(db: Database) {
  return makeAuth(db, { secret, publicUrl: 'http://localhost' });
}

/** Something in nearly every table, with words that are hard to carry. */
export async function fill(db: Database): Promise<Harness> {
  const auth = await accountTables(db);
  const { internalAdapter } = await auth.$context;
  const account = { name: 'Анна', email: 'anna@bank.example', emailVerified: true };
  const user = await internalAdapter.createUser(
    { ...account, personId: 'agent' },
    { method: 'email-password' },
  );
  await internalAdapter.linkAccount({
    userId: user.id,
    providerId: 'credential',
    accountId: user.id,
    password: 'hashed',
  });
  await internalAdapter.createSession(user.id);
  const api = await startWith(async () => postgresStore(db))();
  const { threadId, id } = await api.arrives({
    text: 'Списали "дважды"\n\\ \u2028 {"table":"log"} 😀 \u202e<b>',
    rating: { value: 0.1 + 0.2, max: 5 },
    attachments: [{ kind: 'image', url: 'https://files.example/a.png' }],
  });
  await api.arrives({ id: 'vk.2', text: 'Где мои деньги', author: { id: '9', name: '' } });
  await api.ok('agent', 'POST', `/threads/${threadId}/notes`, { text: 'заметка\tс отступом' });
  await api.ok('agent', 'PUT', `/threads/${threadId}/draft`, { text: 'черновик', place: null });
  await api.ok('agent', 'PUT', `/threads/${threadId}/seen`, { seq: 2 });
  const { id: fileId } = await putFile(api, 'agent', threadId);
  await api.sends('agent', threadId, {
    fileIds: [fileId],
    filesAreFitForPublic: true,
    promise: { text: 'Напишу', dueAt: '2026-12-01T10:00:00.000Z' },
  });
  await api.deliver();
  await doors(db, keyring([secret])).set('vk', {
    profile: 'signed',
    adapter: { kind: 'mention/1' },
  });
  await keepRaw(db, {
    sourceId: 'vk',
    key: id,
    digest: 'd',
    receivedAt: api.clock.now(),
    body: Uint8Array.from({ length: 256 }, (_, byte) => byte),
  });
  return api;
}
