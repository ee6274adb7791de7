import type { NewsPromise, PromiseDraft } from '#contract/promise.ts';
import { allowed, refused, type Decision } from '../decision.ts';

/** News owed to the customer: a promise is of a case, and its time lies ahead. */
export function makePromise(
  draft: PromiseDraft,
  at: {
    id: string;
    caseId: string;
    threadId: string;
    homeThreadId: string;
    personId: string;
    now: string;
    replyId: string | null;
  },
): Decision<NewsPromise> {
  if (!liesAhead(draft, at.now)) return refused('time_in_past');
  return allowed({
    id: at.id,
    caseId: at.caseId,
    threadId: at.threadId,
    homeThreadId: at.homeThreadId,
    text: draft.text,
    dueAt: new Date(draft.dueAt).toISOString(),
    madeAt: at.now,
    madeById: at.personId,
    keeperId: at.personId,
    replyId: at.replyId,
    state: 'open',
    closedAt: null,
    closedById: null,
    note: null,
  });
}

/** Whether there is still time to keep it: a reply may wait for a lead, or fail, until there is none. */
export function liesAhead(draft: PromiseDraft, now: string): boolean {
  return Date.parse(draft.dueAt) > Date.parse(now);
}

/** News told after its time is a broken promise, however good the news. */
export function closePromise(
  promise: NewsPromise,
  by: { how: 'kept' | 'withdrawn'; personId: string; now: string; note: string | null },
): Decision<NewsPromise> {
  if (promise.state !== 'open') return refused('wrong_state');
  const state = by.how === 'withdrawn' ? 'withdrawn' : by.now <= promise.dueAt ? 'kept' : 'broken';
  return allowed({ ...promise, state, closedAt: by.now, closedById: by.personId, note: by.note });
}

/** The news stays promised by whoever promised it; somebody else tells it. */
export function handOver(promise: NewsPromise, toId: string): Decision<NewsPromise> {
  if (promise.state !== 'open' || promise.keeperId === toId) return refused('wrong_state');
  return allowed({ ...promise, keeperId: toId });
}

/** The open promise that is due first. */
export function nextPromise(promises: readonly NewsPromise[]): NewsPromise | undefined {
  return promises
    .filter((promise) => promise.state === 'open')
    .reduce<NewsPromise | undefined>(
      (first, promise) => (first && first.dueAt <= promise.dueAt ? first : promise),
      undefined,
    );
}

export type PromiseUrgency = 'later' | 'soon' | 'overdue';

const SOON_MINUTES = 60;

export function promiseUrgency(dueAt: string, now: string): PromiseUrgency {
  if (dueAt <= now) return 'overdue';
  const minutes = (Date.parse(dueAt) - Date.parse(now)) / 60_000;
  return minutes <= SOON_MINUTES ? 'soon' : 'later';
}
