import type { Case } from '#contract/case.ts';
import type { Message } from '#contract/message.ts';

/** After how many working days of silence we ask once more; after the last the case may end as unconfirmed. */
export const FOLLOW_UP_DAYS: readonly number[] = [2, 5];

export interface FollowUps {
  /** Asked again since our side was fixed. */
  asked: number;
  /** When silence is due to be answered, by another question or by giving up. */
  dueAt: string;
  isDue: boolean;
  /** All were asked: what is due is the end as unconfirmed. */
  isLast: boolean;
}

/** Where a case in `checking` stands with the customer's silence; null in any other. */
export function followUps(
  current: Pick<Case, 'id' | 'status' | 'fixedAt'>,
  messages: readonly Pick<Message, 'caseId' | 'direction' | 'occurredAt'>[],
  now: string,
): FollowUps | null {
  const { fixedAt } = current;
  if (current.status !== 'checking' || fixedAt === null) return null;
  const since = messages.filter(
    ({ caseId, occurredAt }) => caseId === current.id && occurredAt > fixedAt,
  );
  const heard = since.findLast(({ direction }) => direction === 'in');
  const from = heard?.occurredAt ?? fixedAt;
  const dayAfter = addWorkingDays(from, 1);
  // The question itself goes out with the fix; what is written a working day later asks again.
  const asked = since.filter(
    ({ direction, occurredAt }) => direction === 'out' && occurredAt >= dayAfter,
  ).length;
  const isLast = asked >= FOLLOW_UP_DAYS.length;
  const days = FOLLOW_UP_DAYS[asked] ?? (FOLLOW_UP_DAYS.at(-1) ?? 0) + 1;
  const dueAt = addWorkingDays(from, days);
  return { asked, dueAt, isDue: dueAt <= now, isLast };
}

/** The same hour so many working days later; Saturday and Sunday are none. */
export function addWorkingDays(from: string, days: number): string {
  const date = new Date(from);
  for (let left = days; left > 0;) {
    date.setUTCDate(date.getUTCDate() + 1);
    if (date.getUTCDay() % 6 !== 0) left -= 1;
  }
  return date.toISOString();
}
