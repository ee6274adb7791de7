import type { Message } from '#contract/message.ts';
import type { Thread } from '#contract/thread.ts';
import { keyOf } from '../key-of.ts';
import type { Foreseen } from '../store.ts';
import { messageIndexes } from './sql-messages.ts';
import type { Key } from './working/key-index.ts';
import type { WorkingTable } from './working/working-table.ts';

interface OfThreads {
  loadOfThreads(keys: readonly Key[]): Promise<void>;
}

interface Loaders {
  messages: WorkingTable<Message>;
  tombstones: { load(ids: readonly string[]): Promise<void> };
  threads: {
    get(id: string): Promise<Thread | undefined>;
    load(ids: readonly string[]): Promise<void>;
    loadShownIn(keys: readonly Key[]): Promise<void>;
  };
  accounts: {
    load(ids: readonly string[]): Promise<void>;
    loadByKey(keys: readonly Key[]): Promise<void>;
    ofHomeThreads(ids: readonly string[]): Promise<{ id: string }[]>;
  };
  cases: OfThreads;
  promises: OfThreads;
  parts: OfThreads;
  replies: OfThreads;
  erased: { load(keys: readonly string[]): Promise<void> };
  waveMembers: OfThreads;
  rows: { load(ids: readonly string[]): Promise<void> };
  hints: { loadOfAccounts(ids: readonly string[]): Promise<void> };
  likenessKeys: {
    load(ids: readonly string[]): Promise<void>;
    loadBearers(keys: readonly string[], limit: number): Promise<(readonly string[])[]>;
  };
}

/** Reads in a few statements what one by one would take one each. */
export async function foresee(tables: Loaders, asked: Foreseen): Promise<void> {
  const { messages, natives, parents, accounts, accountIds, threads, likenessKeys, erased } = asked;
  if (messages) {
    const { sourceId, externalIds } = messages;
    const keys = externalIds.map((id) => [sourceId, id]);
    await tables.messages.loadBy(messageIndexes.externalId, keys);
    await tables.tombstones.load(externalIds.map((id) => keyOf(sourceId, id)));
  }
  if (natives) {
    const keys = natives.map(({ channel, nativeId }) => [channel, nativeId]);
    await tables.messages.loadBy(messageIndexes.nativeId, keys);
  }
  if (parents)
    await tables.messages.loadBy(
      messageIndexes.waiting,
      parents.map((id) => [id]),
    );
  if (accounts)
    await tables.accounts.loadByKey(
      accounts.map(({ platform, scope, externalId }) => [platform, scope, externalId]),
    );
  if (erased) await tables.erased.load(erased);
  if (accountIds) await tables.accounts.load(accountIds);
  if (threads) await loadThreads(tables, threads);
  if (asked.sightOf) await tables.rows.load(await loadShown(tables, asked.sightOf));
  if (asked.likenessOf) {
    await tables.likenessKeys.load(asked.likenessOf);
    await tables.hints.loadOfAccounts(asked.likenessOf);
  }
  if (likenessKeys) await tables.likenessKeys.loadBearers(likenessKeys.keys, likenessKeys.limit);
}

/** These threads and those they are shown in. Answers the ids of all. */
async function loadShown(tables: Loaders, asked: readonly string[]): Promise<string[]> {
  const all = new Set<string>();
  for (let next = [...asked]; next.length > 0;) {
    for (const id of next) all.add(id);
    await tables.threads.load(next);
    const found = await Promise.all(next.map((id) => tables.threads.get(id)));
    next = found.flatMap((thread) =>
      thread?.shownInId && !all.has(thread.shownInId) ? [thread.shownInId] : [],
    );
  }
  return [...all];
}

async function loadThreads(tables: Loaders, asked: readonly string[]): Promise<void> {
  const ids = await loadShown(tables, asked);
  const keys = ids.map((id) => [id]);
  await tables.threads.loadShownIn(keys);
  await tables.messages.loadBy(messageIndexes.thread, keys);
  for (const table of [
    tables.cases,
    tables.promises,
    tables.parts,
    tables.replies,
    tables.waveMembers,
  ])
    await table.loadOfThreads(keys);
  await tables.rows.load(ids);
  await tables.accounts.ofHomeThreads(ids);
}
