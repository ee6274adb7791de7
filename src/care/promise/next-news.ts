import type { Calendar } from '#contract/calendar.ts';
import type { Case } from '#contract/case.ts';
import type { Message } from '#contract/message.ts';
import type { NewsPromise } from '#contract/promise.ts';
import { calendarOf } from '../calendar/hours-of.ts';
import { addWorkingMinutes } from '../calendar/working-time.ts';
import { nextPromise } from './ledger.ts';

export interface NextNews {
  at: string;
  /** We said so to the customer, or the policy of the source asks for it. */
  reason: 'promise' | 'policy';
}

/** When a customer next hears from us: an open case always has such a time. */
export function nextNews(facts: {
  current: Case | undefined;
  waitingSince: string | null;
  /** In time order. */
  messages: readonly Message[];
  promises: readonly NewsPromise[];
  calendars: readonly Calendar[];
}): NextNews | null {
  const { current, waitingSince, messages, calendars } = facts;
  const promise = nextPromise(facts.promises);
  if (promise) return { at: promise.dueAt, reason: 'promise' };
  if (!current || current.status === 'closed') return null;
  const last = messages.findLast(({ sourceId }) => sourceId !== null);
  const hours = calendarOf(calendars, last?.sourceId ?? null);
  const said = messages.findLast(({ direction }) => direction === 'out');
  const at = waitingSince
    ? addWorkingMinutes(hours, waitingSince, hours.firstAnswerMinutes)
    : addWorkingMinutes(hours, said?.occurredAt ?? current.openedAt, hours.newsEveryMinutes);
  return { at, reason: 'policy' };
}
