import { openCase } from '#care/case/lifecycle.ts';
import { threadRow } from '#care/thread/row.ts';
import type { Case, CaseStatus, Outcome } from '#contract/case.ts';
import type { Source } from '#contract/channel.ts';
import type { Account } from '#contract/customer.ts';
import type { Message } from '#contract/message.ts';
import type { NewsPromise } from '#contract/promise.ts';
import type { Thread, ThreadRow } from '#contract/thread.ts';
import { people } from '../people.ts';
import { sourceOf, type ConnectedChannel } from '../sources.ts';
import { demoStart, later } from '../times.ts';
import { chance, type Chance } from './chance.ts';
import { englishName, russianName } from './names.ts';
import { englishTalk, russianTalk, type Talk } from './talk.ts';

/** All that the store keeps of one customer. */
export interface Customer {
  thread: Thread;
  account: Account;
  case: Case;
  messages: Message[];
  promises: NewsPromise[];
  row: ThreadRow;
}

const DAY_SECONDS = 86_400;
export const agents = people.filter((person) => person.role === 'agent');
/** The stories' own cases have the numbers below. */
const FIRST_NUMBER = 1_000;

const channels: readonly ConnectedChannel[] = [
  'vk',
  'vk',
  'vk',
  'chat',
  'chat',
  'chat',
  'x',
  'x',
  'ok',
  'review',
  'email',
  'sms',
  'telegram',
  'facebook',
  'store',
];

/** The customer of that number, with so many messages: the same one each time. */
export function crowdCustomer(number: number, messageCount: number): Customer {
  const luck = chance(number * 2_654_435);
  const source = sourceOf(luck.pick(channels));
  const isEnglish = luck.share() < 0.25;
  const person = isEnglish
    ? englishName(luck.below(997), luck.below(991))
    : russianName(luck.below(997), luck.below(991));
  const key = String(number).padStart(6, '0');
  const ends = later(demoStart, -endSeconds(luck));
  const thread = { id: `th_c${key}`, shownInId: null, createdAt: ends };
  const account = accountOf(key, source, person, thread.id, luck);
  const current = caseOf(number, key, thread.id, ends, luck);
  const facts = { key, thread, account, source, current, luck, ends };
  const talk = isEnglish ? englishTalk : russianTalk;
  const messages = messagesOf(facts, messageCount, talk);
  const first = messages[0]?.occurredAt ?? ends;
  const createdThread = { ...thread, createdAt: first };
  const opened = { ...current, openedAt: first };
  const promises = promisesOf(key, opened, talk, luck);
  const row = threadRow({
    threadId: thread.id,
    createdAt: first,
    accounts: [account],
    cases: [opened],
    messages,
    promises,
    parts: [],
    replies: [],
    reading: null,
    calendars: [],
  });
  return { thread: createdThread, account, case: opened, messages, promises, row };
}

/** Most of what is in a bank's inbox is of the last weeks. */
function endSeconds(luck: Chance): number {
  return Math.floor(luck.share() ** 2 * 60 * DAY_SECONDS) + 60;
}

function accountOf(
  key: string,
  source: Source,
  person: { name: string; handle: string },
  homeThreadId: string,
  luck: Chance,
): Account {
  const phone = `79${String(luck.below(1_000_000_000)).padStart(9, '0')}`;
  return {
    id: `acc_c${key}`,
    platform: source.channel,
    channel: source.channel,
    scope: '',
    externalId: source.channel === 'sms' ? phone : `c${key}`,
    handle: source.visibility === 'public' ? `${person.handle}${luck.below(100)}` : null,
    name: person.name,
    url: null,
    avatarUrl: null,
    followers: source.visibility === 'public' ? Math.floor(luck.share() ** 6 * 60_000) : null,
    assurance: source.channel === 'chat' ? 'customer' : 'none',
    homeThreadId,
    isProvisional: false,
  };
}

const openStatuses: readonly CaseStatus[] = [
  'new',
  'new',
  'open',
  'open',
  'open',
  'waiting-customer',
  'waiting-customer',
  'waiting-inside',
  'checking',
];
const outcomes: readonly Outcome[] = ['confirmed', 'confirmed', 'unconfirmed', 'listened', 'spam'];

function caseOf(number: number, key: string, threadId: string, ends: string, luck: Chance): Case {
  const at = {
    id: `case_c${key}`,
    number: `C-2026-${String(FIRST_NUMBER + number).padStart(6, '0')}`,
    threadId,
    homeThreadId: threadId,
    now: ends,
  };
  const isOpen = luck.share() < 0.3;
  const status = isOpen ? luck.pick(openStatuses) : 'closed';
  const owner = luck.pick(agents).id;
  return {
    ...openCase(at),
    status,
    outcome: isOpen ? null : luck.pick(outcomes),
    assigneeId: status === 'new' ? null : owner,
    fixedAt: status === 'checking' ? ends : null,
    fixedById: status === 'checking' ? owner : null,
    closedAt: isOpen ? null : ends,
    closedById: isOpen ? null : owner,
  };
}

interface Facts {
  key: string;
  thread: Thread;
  account: Account;
  source: Source;
  current: Case;
  luck: Chance;
  ends: string;
}

function messagesOf(facts: Facts, count: number, talk: Talk): Message[] {
  const { luck, ends, current } = facts;
  const owner = people.find((person) => person.id === current.assigneeId);
  const messages: Message[] = [];
  let at = Date.parse(ends);
  const times: string[] = [];
  for (let index = 0; index < count; index += 1) {
    times.push(new Date(at).toISOString());
    at -= (300 + luck.below(20_000)) * 1000;
  }
  times.reverse();
  for (const [index, occurredAt] of times.entries()) {
    const isOurs = owner !== undefined && index % 2 === 1;
    const isLast = index === count - 1;
    const text = isOurs
      ? luck.pick(talk.answers)
      : sentence(talk, index, isLast && index > 1, luck);
    messages.push({
      ...said(facts, index, occurredAt, filled(text, talk, luck)),
      ...(isOurs ? { direction: 'out' as const, authorName: owner.name, personId: owner.id } : {}),
    });
  }
  return messages;
}

function sentence(talk: Talk, index: number, isLast: boolean, luck: Chance): string {
  if (index === 0) return [luck.pick(talk.matters), luck.pick(talk.details)].join(' ');
  return luck.pick(isLast ? talk.thanks : talk.more);
}

function filled(text: string, talk: Talk, luck: Chance): string {
  return text.replace(/\{(sum|code|thing|place)\}/g, (_, slot: string) => {
    if (slot === 'thing') return luck.pick(talk.things);
    if (slot === 'place') return luck.pick(talk.places);
    return String(slot === 'sum' ? 10 * (5 + luck.below(995)) : 100_000 + luck.below(900_000));
  });
}

function said(facts: Facts, index: number, occurredAt: string, text: string): Message {
  const { key, thread, account, source, current } = facts;
  const id = `m_c${key}_${index}`;
  const before = index > 0 ? `m_c${key}_${index - 1}` : null;
  const isPublic = source.visibility === 'public';
  return {
    id,
    threadId: thread.id,
    homeThreadId: thread.id,
    caseId: current.id,
    accountId: account.id,
    sourceId: source.id,
    channel: source.channel,
    direction: 'in',
    visibility: source.visibility,
    kind: isPublic ? 'comment' : 'message',
    externalId: id,
    nativeId: null,
    version: '0',
    parentExternalId: before,
    parentId: before,
    title: null,
    text,
    authorName: account.name ?? '',
    authorHandle: account.handle,
    personId: null,
    replyId: null,
    permalink: null,
    rating: null,
    subject: null,
    attachments: [],
    lang: null,
    occurredAt,
    sequence: '',
    receivedAt: occurredAt,
    editedAt: null,
    deletedAt: null,
    revisions: [],
  };
}

function promisesOf(key: string, current: Case, talk: Talk, luck: Chance): NewsPromise[] {
  if (current.status !== 'open' || luck.share() > 0.3) return [];
  return [
    {
      id: `promise_c${key}`,
      caseId: current.id,
      threadId: current.threadId,
      homeThreadId: current.homeThreadId,
      text: talk.promise,
      dueAt: later(demoStart, luck.below(3 * DAY_SECONDS) - 3_600),
      madeAt: current.openedAt,
      madeById: current.assigneeId ?? agents[0]?.id ?? '',
      askedMessageId: null,
      handedBy: [],
      toldAt: null,
      toldReplyId: null,
      keeperId: current.assigneeId ?? agents[0]?.id ?? '',
      replyId: null,
      state: 'open',
      closedAt: null,
      closedById: null,
      note: null,
    },
  ];
}
