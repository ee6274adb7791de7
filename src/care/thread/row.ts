import type { Calendar } from '#contract/calendar.ts';
import type { Case } from '#contract/case.ts';
import type { Account } from '#contract/customer.ts';
import type { Message } from '#contract/message.ts';
import type { Part } from '#contract/part.ts';
import type { NewsPromise } from '#contract/promise.ts';
import type { Reply } from '#contract/reply.ts';
import type { ThreadRow } from '#contract/thread.ts';
import { maskMessage } from '../privacy/mask.ts';
import { newestCase } from '../case/newest.ts';
import { repeatContacts } from '../case/repeats.ts';
import { nextPartDue } from '../part/warning.ts';
import { isUntold, nextPromise } from '../promise/ledger.ts';
import { nextNews } from '../promise/next-news.ts';
import { priorityOf } from '../triage/priority.ts';
import type { TriageReading } from '../triage/read-triage.ts';

const SNIPPET_CHARACTERS = 160;

export interface ThreadFacts {
  threadId: string;
  createdAt: string;
  accounts: readonly Account[];
  cases: readonly Case[];
  /** In time order. */
  messages: readonly Message[];
  promises: readonly NewsPromise[];
  parts: readonly Part[];
  replies: readonly Reply[];
  /** What the current case reads like; null where nobody has read it. */
  reading: TriageReading | null;
  /** The wave it belongs to; left out where there is none. */
  waveId?: string | null;
  /** When we work, and how soon customers hear from us. */
  calendars: readonly Calendar[];
}

/** What a list shows of a thread. */
export function threadRow(facts: ThreadFacts): ThreadRow {
  const person = mainAccount(facts);
  const last =
    facts.messages.findLast((message) => message.direction !== 'note') ?? facts.messages.at(-1);
  const spokenOf = currentCase(facts);
  const pending = pendingReply(facts.replies);
  const reach = Math.max(0, ...facts.accounts.map((account) => account.followers ?? 0));
  const waiting = spokenOf?.status === 'closed' ? null : waitingSince(facts.messages);
  const promiseDueAt = nextPromise(facts.promises)?.dueAt ?? null;
  const priority = priorityOf({
    waitingSince: waiting,
    promiseDueAt,
    isMoneyAtRisk: facts.reading?.isMoneyAtRisk ?? false,
    isUpset: facts.reading?.isUpset ?? false,
    isRegulatorNamed: facts.reading?.isRegulatorNamed ?? false,
    repeats: spokenOf ? spokenOf.reopenedCount + repeatContacts(facts.messages, spokenOf.id) : 0,
    reach,
  });
  const untold = facts.promises.filter(
    (promise) => isUntold(promise) && isOpen(facts.cases, promise.caseId),
  );
  const news = nextNews({
    ...facts,
    current: spokenOf,
    waitingSince: waiting,
    promises: [...facts.promises.filter(({ state }) => state === 'open'), ...untold],
  });
  return {
    id: facts.threadId,
    customerName: person?.name ?? person?.handle ?? '',
    handle: person?.handle ?? null,
    avatarUrl: person?.avatarUrl ?? null,
    channels: [...new Set(facts.messages.flatMap((message) => message.channel ?? []))],
    sourceIds: [...new Set(facts.messages.flatMap((message) => message.sourceId ?? []))],
    snippet: last ? snippet(maskMessage(last)) : '',
    lastDirection: last?.direction ?? 'in',
    lastVisibility: last?.visibility ?? 'public',
    lastAt: last?.occurredAt ?? facts.createdAt,
    lastInAt: lastInAt(facts.messages),
    messageCount: facts.messages.length,
    caseId: spokenOf?.id ?? null,
    caseNumber: spokenOf?.number ?? null,
    status: spokenOf?.status ?? null,
    outcome: spokenOf?.outcome ?? null,
    openCaseCount: facts.cases.filter((item) => item.status !== 'closed').length,
    reopenedCount: spokenOf?.reopenedCount ?? 0,
    assigneeId: spokenOf?.assigneeId ?? null,
    waitingSince: waiting,
    promiseDueAt,
    untoldCount: untold.length,
    partDueAt: nextPartDue(facts.parts),
    nextNewsAt: news?.at ?? null,
    nextNewsReason: news?.reason ?? null,
    pending: pending?.state ?? null,
    pendingAuthorId: pending?.authorId ?? null,
    reach,
    kind: spokenOf ? (spokenOf.kind ?? facts.reading?.kind ?? null) : null,
    topic: spokenOf ? (spokenOf.topic ?? facts.reading?.topic ?? null) : null,
    priorityAt: priority.priorityAt,
    priorityReasons: priority.reasons,
    waveId: facts.waveId ?? null,
  };
}

/** The case that the row, the header and the keys speak of: the open one last written in, else the newest. */
export function currentCase(facts: Pick<ThreadFacts, 'cases' | 'messages'>): Case | undefined {
  const open = facts.cases.filter((item) => item.status !== 'closed');
  if (open.length > 1) {
    const lastIn = facts.messages.findLast((message) =>
      open.some((item) => item.id === message.caseId),
    );
    const found = open.find((item) => item.id === lastIn?.caseId);
    if (found) return found;
  }
  const own = facts.cases.filter((item) => item.foldedIntoId === null);
  return newestCase(open.length > 0 ? open : own);
}

function isOpen(cases: readonly Case[], caseId: string): boolean {
  return cases.some(({ id, status }) => id === caseId && status !== 'closed');
}

/** A real account before a stand-in; the thread's own before one that was linked later. */
function mainAccount({ accounts, threadId }: ThreadFacts): Account | undefined {
  const real = accounts.filter((account) => !account.isProvisional);
  return real.find((account) => account.homeThreadId === threadId) ?? real[0] ?? accounts[0];
}

function lastInAt(messages: readonly Message[]): string | null {
  const received = messages.flatMap(({ direction, deletedAt, receivedAt }) =>
    direction === 'in' && deletedAt === null ? [receivedAt] : [],
  );
  return received.reduce<string | null>((last, at) => (last && last > at ? last : at), null);
}

function waitingSince(messages: readonly Message[]): string | null {
  const lastOut = messages.findLastIndex(
    ({ direction, undelivered, deletedAt }) =>
      direction === 'out' && !undelivered && deletedAt === null,
  );
  const first = messages
    .slice(lastOut + 1)
    .find(
      ({ direction, deletedAt, isAutomatic }) =>
        direction === 'in' && deletedAt === null && !isAutomatic,
    );
  return first?.receivedAt ?? null;
}

const pendingOrder = ['failed', 'returned', 'assisted', 'in-review'] as const;

function pendingReply(replies: readonly Reply[]) {
  for (const state of pendingOrder) {
    const reply = replies.find(
      (item) => item.state === state || (state === 'failed' && item.state === 'unknown'),
    );
    if (reply) return { state, authorId: reply.authorId };
  }
  return undefined;
}

function snippet(message: Message): string {
  const text = message.deletedAt
    ? ''
    : `${message.title ? `${message.title}. ` : ''}${message.text}`;
  return text.replace(/\s+/g, ' ').trim().slice(0, SNIPPET_CHARACTERS);
}
