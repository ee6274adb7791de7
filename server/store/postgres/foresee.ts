import { sql } from 'kysely';
import { keyOf } from '../key-of.ts';
import type { Foreseen } from '../store.ts';
import { indexes, tables } from './tables.ts';
import type { Key } from './working/key-index.ts';
import type { Reading } from './working/reading.ts';
import type { WorkingSet } from './working/working-set.ts';

interface BearerLoader {
  loadBearers(keys: readonly string[], limit: number): Promise<unknown>;
}

/** Reads in a few statements what one by one would take one each. */
export async function foresee(
  work: WorkingSet,
  asked: Foreseen,
  likeness: () => BearerLoader,
): Promise<void> {
  await work.readTogether([
    ...readingsOfMentions(work, asked),
    ...(asked.likenessOf ? readingsOfLikeness(work, asked.likenessOf) : []),
  ]);
  if (asked.threads) await loadThreads(work, asked.threads);
  if (asked.shown) await loadShownThread(work, asked.shown);
  if (asked.sightOf) await tables.rows(work).load(await loadShownIn(work, asked.sightOf));
  if (asked.likenessKeys)
    await likeness().loadBearers(asked.likenessKeys.keys, asked.likenessKeys.limit);
}

type Readings = (Reading | undefined)[];

function readingsOfMentions(work: WorkingSet, asked: Foreseen): Readings {
  const { messages, natives, parents, accounts, accountIds, erased } = asked;
  const keptMessages = tables.messages(work);
  const inSource = messages && {
    keys: messages.externalIds.map((id) => [messages.sourceId, id]),
    ids: messages.externalIds.map((id) => keyOf(messages.sourceId, id)),
  };
  const named = natives?.map(({ channel, nativeId }) => [channel, nativeId]);
  const authors = accounts?.map(({ platform, scope, externalId }) => [platform, scope, externalId]);
  return [
    inSource && keptMessages.readingBy(indexes.messageExternalId, inSource.keys),
    inSource && tables.tombstones(work).reading(inSource.ids),
    named && keptMessages.readingBy(indexes.messageNativeId, named),
    parents && keptMessages.readingBy(indexes.messageWaiting, keysOf(parents)),
    authors && tables.accounts(work).readingBy(indexes.accountKey, authors),
    accountIds && tables.accounts(work).reading(accountIds),
    erased && tables.erased(work).reading(erased),
    // Every mention asks whose page it was written on and when we work.
    accounts && tables.sources(work).readingAll(),
    accounts && tables.calendars(work).readingAll(),
  ];
}

function readingsOfLikeness(work: WorkingSet, accountIds: readonly string[]): Readings {
  const keys = keysOf(accountIds);
  return [
    tables.likenessKeys(work).reading(accountIds),
    tables.hints(work).readingBy(indexes.hintFirst, keys),
    tables.hints(work).readingBy(indexes.hintSecond, keys),
  ];
}

/** These threads and those they are shown in. Answers the ids of all. */
async function loadShownIn(work: WorkingSet, asked: readonly string[]): Promise<string[]> {
  return follow(work, asked, (ids) => [tables.threads(work).reading(ids)]);
}

/** With all that is needed to take a mention into them. */
async function loadThreads(work: WorkingSet, asked: readonly string[]): Promise<void> {
  await follow(work, asked, (ids) => readingsOfThreads(work, ids));
}

function readingsOfThreads(work: WorkingSet, ids: readonly string[]): Readings {
  const keys = keysOf(ids);
  const members = tables.waveMembers(work).readingBy(indexes.memberThread, keys);
  return [
    tables.threads(work).reading(ids),
    tables.threads(work).readingBy(indexes.threadShownIn, keys),
    tables.rows(work).reading(ids),
    tables.messages(work).readingBy(indexes.messageThread, keys),
    tables.cases(work).readingBy(indexes.caseThread, keys),
    tables.promises(work).readingBy(indexes.promiseThread, keys),
    tables.parts(work).readingBy(indexes.partThread, keys),
    tables.replies(work).readingBy(indexes.replyThread, keys),
    tables.accounts(work).readingBy(indexes.accountHome, keys),
    members,
    members &&
      tables
        .waves(work)
        .readingWhere(
          sql`id in (select wave_id from wave_members where thread_id = any(${[...ids]}::text[]))`,
        ),
  ];
}

/** All that a thread is shown with to this person, and all that links show inside it. */
async function loadShownThread(
  work: WorkingSet,
  { threadId, personId }: NonNullable<Foreseen['shown']>,
): Promise<void> {
  const { standing } = tables.threads(work);
  const ids = await follow(
    work,
    [threadId],
    (some) => [...readingsOfThreads(work, some), ...readingsAround(work, some, personId)],
    (id) => standing(indexes.threadShownIn, [id]).map((inner) => inner.id),
  );
  const otherIds = ids.flatMap((id) => likeAccountsOf(work, id));
  const samples = tables
    .waves(work)
    .remembered()
    .flatMap(({ sampleIds }) => sampleIds);
  await work.readTogether([
    tables.accounts(work).reading(otherIds),
    otherIds.length > 0
      ? tables
          .threads(work)
          .readingWhere(
            sql`id in (select home_thread_id from accounts where id = any(${otherIds}::text[]))`,
          )
      : undefined,
    tables.messages(work).reading(samples),
  ]);
}

function readingsAround(work: WorkingSet, ids: readonly string[], personId: string): Readings {
  const keys = keysOf(ids);
  const hints = tables.hints(work);
  const own = sql`(select id from accounts where home_thread_id = any(${[...ids]}::text[]))`;
  const accounts = () => keysOf(ids.flatMap((id) => accountsAt(work, id).map((one) => one.id)));
  return [
    tables.facts(work).readingBy(indexes.factThread, keys),
    tables.links(work).readingBy(indexes.linkFrom, keys),
    tables.links(work).readingBy(indexes.linkTo, keys),
    tables.drafts(work).reading(ids.map((id) => keyOf(id, personId))),
    tables.sources(work).readingAll(),
    hints.readingUnder(indexes.hintFirst, sql`first_account_id in ${own}`, accounts),
    hints.readingUnder(indexes.hintSecond, sql`second_account_id in ${own}`, accounts),
  ];
}

function accountsAt(work: WorkingSet, threadId: string) {
  return tables.accounts(work).standing(indexes.accountHome, [threadId]);
}

/** Accounts that may be the same person as one of those at home here. */
function likeAccountsOf(work: WorkingSet, threadId: string): string[] {
  const { standing } = tables.hints(work);
  return accountsAt(work, threadId).flatMap(({ id }) => [
    ...standing(indexes.hintFirst, [id]).map(({ accountIds }) => accountIds[1]),
    ...standing(indexes.hintSecond, [id]).map(({ accountIds }) => accountIds[0]),
  ]);
}

/** Reads something of threads, then of those they are shown in and those that `inside` names. Answers the ids of all. */
async function follow(
  work: WorkingSet,
  asked: readonly string[],
  readingsOf: (ids: readonly string[]) => Readings,
  inside: (id: string) => readonly string[] = () => [],
): Promise<string[]> {
  const { now } = tables.threads(work);
  const all = new Set<string>();
  for (let next = [...new Set(asked)]; next.length > 0;) {
    for (const id of next) all.add(id);
    await work.readTogether(readingsOf(next));
    const around = next.flatMap((id) => [now(id)?.shownInId, ...inside(id)]);
    next = [...new Set(around)].flatMap((id) => (id && !all.has(id) ? [id] : []));
  }
  return [...all];
}

function keysOf(ids: readonly string[]): Key[] {
  return ids.map((id) => [id]);
}
