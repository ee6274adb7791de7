import type { Calendar } from '#contract/calendar.ts';
import type { Case } from '#contract/case.ts';
import type { Message } from '#contract/message.ts';
import type { NewsPromise } from '#contract/promise.ts';
import type { NextNewsReason } from '#contract/thread.ts';
import { calendarOf } from '../calendar/hours-of.ts';
import { addWorkingMinutes } from '../calendar/working-time.ts';
import { publicClosingOwedSince } from '../case/public-closing.ts';
import { isUntold, nextPromise } from './ledger.ts';

export interface NextNews {
  at: string;
  reason: NextNewsReason;
}

interface Facts {
  current: Case | undefined;
  waitingSince: string | null;
  /** In time order. */
  messages: readonly Message[];
  /** Open ones, and those of open cases that have ended. */
  promises: readonly NewsPromise[];
  calendars: readonly Calendar[];
}

/**
 * When a customer next hears from us: an open case always has such a time. It is the promised one, else what
 * the policy asks for; an end that somebody has not been told of comes before both where it is due sooner.
 */
export function nextNews(facts: Facts): NextNews | null {
  const promise = nextPromise(facts.promises);
  const regular: NextNews | null = promise
    ? { at: promise.dueAt, reason: 'promise' }
    : newsByPolicy(facts);
  const owed = [...untoldEnds(facts), ...publicLine(facts)];
  return [...(regular ? [regular] : []), ...owed].reduce<NextNews | null>(
    (first, next) => (first && first.at <= next.at ? first : next),
    null,
  );
}

function newsByPolicy({ current, waitingSince, messages, ...facts }: Facts): NextNews | null {
  if (!current || current.status === 'closed') return null;
  const hours = hoursOf({ messages, ...facts });
  const said = messages.findLast(({ direction }) => direction === 'out');
  const at = waitingSince
    ? addWorkingMinutes(hours, waitingSince, hours.firstAnswerMinutes)
    : addWorkingMinutes(hours, said?.occurredAt ?? current.openedAt, hours.newsEveryMinutes);
  return { at, reason: 'policy' };
}

/** The promised time stands until somebody owns up; an end before it is told as soon as a first answer is. */
function untoldEnds({ promises, ...facts }: Facts): NextNews[] {
  return promises.filter(isUntold).map(({ dueAt, closedAt }) => {
    const soon = closedAt === null ? dueAt : answered(facts, closedAt);
    return { at: soon < dueAt ? soon : dueAt, reason: 'untold' };
  });
}

/** Those who saw the complaint are told of its end as soon as a first answer is given. */
function publicLine({ current, ...facts }: Facts): NextNews[] {
  const since = current ? publicClosingOwedSince(current, facts.messages) : null;
  return since === null ? [] : [{ at: answered(facts, since), reason: 'public-line' }];
}

function answered(facts: Pick<Facts, 'messages' | 'calendars'>, since: string): string {
  const hours = hoursOf(facts);
  return addWorkingMinutes(hours, since, hours.firstAnswerMinutes);
}

function hoursOf({ messages, calendars }: Pick<Facts, 'messages' | 'calendars'>): Calendar {
  const last = messages.findLast(({ sourceId }) => sourceId !== null);
  return calendarOf(calendars, last?.sourceId ?? null);
}
