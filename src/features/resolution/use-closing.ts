import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { readAnswer } from '#care/case/answer.ts';
import { followUps, type FollowUps } from '#care/case/follow-ups.ts';
import { owesPublicClosing } from '#care/case/public-closing.ts';
import { isUnsent } from '#care/reply/lifecycle.ts';
import type { Case } from '#contract/case.ts';
import type { Message } from '#contract/message.ts';
import type { NewsPromise } from '#contract/promise.ts';
import { calendarQueries } from '#data/calendars/queries.ts';
import { useNow } from '#data/clock.ts';
import { threadQueries } from '#data/threads/queries.ts';

export interface ClosingScene {
  current: Case;
  /** The customer's answer to our question, else their newest message. */
  answer: Message | null;
  /** What the customer wrote last, newest first: what a closing may rest on. */
  latest: readonly Message[];
  /** It only thanks, which is neither yes nor no. */
  isCourtesy: boolean;
  promises: readonly NewsPromise[];
  hasUnsentReply: boolean;
  /** It began in public, went on in private, and the public was not told how it ended. */
  owesPublicClosing: boolean;
  /** Where we stand with the customer's silence while the case is being checked. */
  silence: FollowUps | null;
}

const LATEST = 6;

/** What a closing of the thread's case has to reckon with; null until it is known. */
export function useClosing(threadId: string): ClosingScene | null {
  const now = useNow();
  const detail = useQuery(threadQueries.detail(threadId)).data;
  const calendars = useQuery(calendarQueries.all()).data;
  const messages = useInfiniteQuery(threadQueries.messages(threadId)).data;
  const current = detail?.cases.find((item) => item.id === detail.row.caseId);
  if (!detail || !current || !messages) return null;
  const said = messages.pages.toReversed().flatMap((page) => page.messages);
  const inbound = said.filter((message) => message.direction === 'in');
  const answer = inbound.find((message) => message.id === current.answerMessageId);
  const newest = answer ?? inbound.at(-1) ?? null;
  return {
    current,
    answer: newest,
    isCourtesy: newest !== null && newest.caseId === current.id && isCourtesy(current, newest),
    latest: inbound
      .filter(({ deletedAt }) => deletedAt === null)
      .slice(-LATEST)
      .toReversed(),
    promises: detail.promises.filter(
      (promise) => promise.caseId === current.id && promise.state === 'open',
    ),
    hasUnsentReply: detail.replies.some((reply) => reply.caseId === current.id && isUnsent(reply)),
    owesPublicClosing: owesPublicClosing(current, said),
    silence: calendars ? followUps(current, said, now, calendars) : null,
  };
}

/** A "yes" after the end asks for nothing either. */
function isCourtesy({ status, closedAt }: Case, { text, receivedAt }: Message): boolean {
  const reading = readAnswer(text);
  if (status !== 'closed') return reading === 'thanks';
  return receivedAt > (closedAt ?? '') && (reading === 'thanks' || reading === 'yes');
}
