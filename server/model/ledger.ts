import fc from 'fast-check';
import { nextNews } from '#care/promise/next-news.ts';
import type { NewsPromise } from '#contract/promise.ts';
import { people } from '../conformance/factories.ts';
import { commandOf, some } from './command-of.ts';
import { nth } from './nth.ts';
import type { Tables } from './world.ts';

/** What becomes of promises, and what is done about root causes. */
export type LedgerCommand =
  | {
      what: 'settles';
      who: number;
      promise: number;
      how: 'kept' | 'broken' | 'withdrawn';
      note: number;
    }
  | { what: 'owns-up'; who: number; promise: number }
  | { what: 'hands-over'; who: number; to: number }
  | { what: 'takes-back'; who: number }
  | { what: 'plans'; who: number; of: number; topic: number }
  | { what: 'replans'; who: number; measure: number; isDone: boolean; isStale: boolean };

const command = commandOf<LedgerCommand>();

export const ledgerCommands: { weight: number; arbitrary: fc.Arbitrary<LedgerCommand> }[] = [
  {
    weight: 4,
    arbitrary: command('settles', {
      promise: some,
      how: fc.constantFrom('kept', 'broken', 'withdrawn'),
      note: some,
    }),
  },
  { weight: 2, arbitrary: command('owns-up', { promise: some }) },
  { weight: 1, arbitrary: command('hands-over', { to: some }) },
  { weight: 1, arbitrary: command('takes-back', {}) },
  { weight: 1, arbitrary: command('plans', { of: some, topic: some }) },
  {
    weight: 1,
    arbitrary: command('replans', { measure: some, isDone: fc.boolean(), isStale: fc.boolean() }),
  },
];

const names = new Set<string>([
  'settles',
  'owns-up',
  'hands-over',
  'takes-back',
  'plans',
  'replans',
] satisfies LedgerCommand['what'][]);

export function isOfLedger(given: { what: string }): given is LedgerCommand {
  return names.has(given.what);
}

const topics = ['card', 'transfer', null];

/** What a command asks of the API, as far as there is anything to ask about. */
export function ledgerRequest(tables: Tables, person: string, given: LedgerCommand) {
  switch (given.what) {
    case 'hands-over':
      return { person, path: '/promises/hand-over', body: { toId: nth(people, given.to)?.id } };
    case 'takes-back':
      return { person, path: '/promises/take-back' };
    case 'settles': {
      const open = tables.promises.filter(({ state }) => state === 'open');
      const promise = chosen(open, tables.promises, given.promise);
      const note = given.note > 2 ? 'Решает другой банк' : undefined;
      const path = `/promises/${promise?.id}/close`;
      return promise && { person, path, body: { how: given.how, note } };
    }
    case 'owns-up': {
      const untold = tables.promises.filter(isOwed);
      const promise = chosen(untold, tables.promises, given.promise);
      return promise && { person, path: `/promises/${promise.id}/told` };
    }
    case 'plans': {
      const cause = nth(tables.cases, given.of);
      return cause && { person, path: '/measures', body: measure(given.topic, cause.number) };
    }
    case 'replans': {
      const current = nth(tables.measures, given.measure);
      if (!current) return undefined;
      const { id, version, doneAt: _doneAt, ...rest } = current;
      const seenVersion = given.isStale ? version - 1 : version;
      const plannedOn = `2026-12-${String(10 + given.measure)}`;
      const body = { ...rest, plannedOn, isDone: given.isDone, seenVersion };
      return { person, method: 'PUT', path: `/measures/${id}`, body };
    }
  }
}

function measure(topic: number, caseNumber: string) {
  return {
    title: 'Чиним списания',
    doneNow: '',
    plannedOn: '2026-12-01',
    ownerId: 'lead',
    topic: nth(topics, topic),
    caseNumbers: [caseNumber],
  };
}

function chosen<T>(fitting: readonly T[], all: readonly T[], index: number): T | undefined {
  return index % 3 > 0 && fitting.length > 0 ? nth(fitting, index) : nth(all, index);
}

function isOwed({ state, toldAt }: NewsPromise): boolean {
  return (state === 'broken' || state === 'withdrawn') && toldAt === null;
}

/** What must be true of every promise, of what an open case owes, and of measures. */
export function brokenLedger(tables: Tables, now: string): string[] {
  return [
    ...tables.promises.flatMap((promise) => brokenPromise(promise, tables)),
    ...unkeptRows(tables),
    ...miscounted(tables),
    ...silentCases(tables, now),
    ...tables.measures.flatMap((item) =>
      item.caseNumbers.every((number) => tables.cases.some((each) => each.number === number))
        ? []
        : [`${item.id} comes from no case`],
    ),
  ];
}

function brokenPromise(promise: NewsPromise, { cases, replies, log }: Tables): string[] {
  const { id, state, closedAt, dueAt, note, toldAt, toldReplyId, keeperId, handedBy } = promise;
  const found: string[] = [];
  const isOpen = state === 'open';
  if (!cases.some((item) => item.id === promise.caseId)) found.push(`${id} is of no case`);
  if (isOpen !== (closedAt === null)) found.push(`${id} is ${state}, closed at ${closedAt}`);
  if (isOpen && toldAt !== null) found.push(`${id} is open and its end is told`);
  if (state === 'kept' && (toldAt === null || toldAt > dueAt))
    found.push(`${id} is kept and was not told in time`);
  if (state === 'broken' && closedAt !== null && closedAt <= dueAt)
    found.push(`${id} is broken before its time`);
  if (state === 'withdrawn' && !note && !hasLapsed(id, log))
    found.push(`${id} is withdrawn for no reason`);
  const reply = replies.find((each) => each.id === toldReplyId);
  if (toldReplyId !== null && reply?.state !== 'sent')
    found.push(`${id} was told in a reply that never went out`);
  const keeper = people.find((person) => person.id === keeperId);
  if (!keeper || keeper.role === 'expert') found.push(`${id} is kept by ${keeperId}`);
  const before = handedBy.map(({ personId }) => personId);
  if (isOpen && before.length > 0 && before[0] !== promise.madeById)
    found.push(`${id} was handed over by somebody whose it was not`);
  return found;
}

/** The case that it was of by then was closed at the same moment. */
function hasLapsed(promiseId: string, log: Tables['log']): boolean {
  const end = log.find(
    ({ type, subjectId }) => type === 'promise.withdrawn' && subjectId === promiseId,
  );
  return log.some(
    ({ type, caseId, at, data }) =>
      type === 'case.closed' &&
      caseId === end?.caseId &&
      at === end.at &&
      data.outcome !== 'confirmed',
  );
}

/** The inbox shows the promise that is due first and counts the ends that are untold. */
function unkeptRows({ rows, promises, cases }: Tables): string[] {
  return rows.flatMap((row) => {
    const own = promises.filter(({ threadId }) => threadId === row.id);
    const due = own.filter(({ state }) => state === 'open').map(({ dueAt }) => dueAt);
    const first = due.toSorted()[0] ?? null;
    const open = new Set(cases.flatMap(({ id, status }) => (status === 'closed' ? [] : [id])));
    const untold = own.filter((promise) => isOwed(promise) && open.has(promise.caseId)).length;
    const found: string[] = [];
    if (row.promiseDueAt !== first)
      found.push(`${row.id} shows news by ${row.promiseDueAt}, not ${first}`);
    if (row.untoldCount !== untold)
      found.push(`${row.id} shows ${row.untoldCount} untold, not ${untold}`);
    return found;
  });
}

/** Each end stands on the line of its day, once. */
function miscounted({ promises, promiseDays }: Tables): string[] {
  return (['kept', 'broken', 'withdrawn'] as const).flatMap((end) => {
    const ended = promises.filter(({ state }) => state === end).length;
    const counted = promiseDays.reduce((sum, line) => sum + line[end], 0);
    return ended === counted ? [] : [`${ended} promises are ${end} and ${counted} are counted`];
  });
}

/** An open case always has a time at which its customer hears from us, and the inbox shows one. */
function silentCases({ cases, rows, promises, messages }: Tables, now: string): string[] {
  return cases
    .filter(({ status }) => status !== 'closed')
    .flatMap((current) => {
      const row = rows.find(({ id }) => id === current.threadId);
      if (!row?.nextNewsAt) return [`${current.number} is open and nobody says when news comes`];
      const own = promises.filter(({ caseId }) => caseId === current.id);
      const ofCase = messages.filter(({ caseId }) => caseId === current.id);
      const facts = { current, messages: ofCase, promises: own, waitingSince: null, calendars: [] };
      const next = nextNews(facts);
      const isPromised = own.some(({ state }) => state === 'open');
      if (!next || Number.isNaN(Date.parse(next.at)))
        return [`${current.number} has no next news at ${now}`];
      return next.reason === (isPromised ? 'policy' : 'promise')
        ? [`${current.number} has news by ${next.reason} in spite of its promises`]
        : [];
    });
}
