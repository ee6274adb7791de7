import { repeatContacts } from '#care/case/repeats.ts';
import { isUnsent } from '#care/reply/lifecycle.ts';
import { lessonsFor } from '#care/review/lessons.ts';
import { closeOverdue, placeOptions } from '#care/thread/places.ts';
import type { Case } from '#contract/case.ts';
import type { Account, Link } from '#contract/customer.ts';
import type { Message } from '#contract/message.ts';
import type { Person } from '#contract/person.ts';
import type { Draft } from '#contract/reply.ts';
import type { ThreadDetail } from '#contract/thread.ts';
import type { ReadTx } from '../../store/store.ts';
import { notFound } from '../errors.ts';
import { triageOf } from '../triage/read-case.ts';
import { chatPage, openChat } from '../invitations/own-chat.ts';
import { readHints } from '../hints/read-hints.ts';
import { readAbout } from '../facts/facts.ts';
import { findWave } from '../waves/find-wave.ts';
import { showWave } from '../waves/list-waves.ts';
import { findDraft } from './drafts.ts';
import { homesShownIn, shownThread } from './show.ts';

/** Everything about a thread but its messages. `address` is what people call the server that serves our own chat. */
export async function readThread(
  tx: ReadTx,
  askedId: string,
  person: Person,
  { now, address }: { now: string; address: string | undefined },
): Promise<ThreadDetail> {
  await tx.foresee({ shown: { threadId: askedId, personId: person.id } });
  const { id } = await shownThread(tx, askedId);
  const row = await tx.rows.get(id);
  if (!row) throw notFound('thread');
  const sources = await tx.sources.all();
  const messages = await tx.messages.allOfThread(id);
  const used = new Set(messages.map((message) => message.sourceId));
  const cases = await tx.cases.ofThread(id);
  const homes = await homesShownIn(tx, id);
  const replies = await tx.replies.ofThread(id);
  const links = await Promise.all(homes.map((homeId) => tx.links.ofThread(homeId)));
  const accounts = withoutStandIns(await tx.accounts.ofHomeThreads(homes));
  const wave = await findWave(tx, homes);
  const chat = await openChat(tx, person);
  return {
    row,
    askedId,
    accounts,
    links: standing(links.flat()),
    hints: await readHints(tx, person, id, accounts),
    cases: inOrder(cases, ({ openedAt, number }) => `${openedAt}|${number}`).reverse(),
    repeats: repeatsOf(cases, messages),
    promises: inOrder(await tx.promises.ofThread(id), (item) => `${item.dueAt}|${item.id}`),
    parts: inOrder(await tx.parts.ofThread(id), (part) => `${part.askedAt}|${part.id}`),
    replies: inOrder(replies.filter(isUnsent), (reply) => `${reply.createdAt}|${reply.id}`),
    lessons: lessonsFor(replies, person.id),
    places: closeOverdue(
      placeOptions(messages, sources, chat && address ? chatPage(address, chat.id) : null),
      messages,
      sources,
      now,
    ),
    sources: sources.filter((source) => used.has(source.id)),
    draft: shownHere(await findDraft(tx, id, person.id), id),
    triage: triageOf(cases, messages),
    wave: (wave && (await showWave(tx, person, wave, now))) ?? null,
    about: await readAbout(tx, id, messages),
  };
}

function repeatsOf(cases: readonly Case[], messages: readonly Message[]): Record<string, number> {
  const counted = cases.map(({ id }) => [id, repeatContacts(messages, id)] as const);
  return Object.fromEntries(counted.filter(([, count]) => count > 0));
}

/** Once the customer is known, what stood in for them is no account of theirs. */
function withoutStandIns(accounts: Account[]): Account[] {
  const real = accounts.filter((account) => !account.isProvisional);
  return real.length > 0 ? real : accounts;
}

/** Each once, although both its ends are asked; the newest last. */
function standing(all: readonly Link[]): Link[] {
  const byId = new Map(all.map((link) => [link.id, link]));
  const links = [...byId.values()].filter((link) => link.undoneAt === null);
  return inOrder(links, (link) => `${link.madeAt}|${link.id}`);
}

/** Stores answer in any order; a thread reads alike on all of them. */
function inOrder<Row>(rows: readonly Row[], key: (row: Row) => string): Row[] {
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

function shownHere(draft: Draft | undefined, threadId: string): Draft | null {
  return draft ? { ...draft, threadId } : null;
}
