import type { Calendar } from '#contract/calendar.ts';
import type { Case } from '#contract/case.ts';
import type { Message } from '#contract/message.ts';
import { calendarOf } from '../calendar/hours-of.ts';
import { addWorkingDays } from '../calendar/working-time.ts';

export interface FollowUps {
  /** Asked again since our side was fixed. */
  asked: number;
  /** When silence is due to be answered, by another question or by giving up. */
  dueAt: string;
  isDue: boolean;
  /** All were asked: what is due is the end as unconfirmed. */
  isLast: boolean;
}

/**
 * Where a case in `checking` stands with the customer's silence; null in any other. Days are counted by
 * the calendar of the place where the talk goes on; after the last one the case may end as unconfirmed.
 */
export function followUps(
  current: Pick<Case, 'id' | 'status' | 'fixedAt'>,
  messages: readonly Pick<Message, 'caseId' | 'direction' | 'occurredAt' | 'sourceId'>[],
  now: string,
  calendars: readonly Calendar[],
): FollowUps | null {
  const { fixedAt } = current;
  if (current.status !== 'checking' || fixedAt === null) return null;
  const last = messages.findLast(({ sourceId }) => sourceId !== null);
  const hours = calendarOf(calendars, last?.sourceId ?? null);
  const since = messages.filter(
    ({ caseId, occurredAt }) => caseId === current.id && occurredAt > fixedAt,
  );
  const heard = since.findLast(({ direction }) => direction === 'in');
  const from = heard?.occurredAt ?? fixedAt;
  const dayAfter = addWorkingDays(hours, from, 1);
  // The question itself goes out with the fix; what is written a working day later asks again.
  const asked = since.filter(
    ({ direction, occurredAt }) => direction === 'out' && occurredAt >= dayAfter,
  ).length;
  const isLast = asked >= hours.followUpDays.length;
  const days = hours.followUpDays[asked] ?? (hours.followUpDays.at(-1) ?? 0) + 1;
  const dueAt = addWorkingDays(hours, from, days);
  return { asked, dueAt, isDue: dueAt <= now, isLast };
}
