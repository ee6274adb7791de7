import type { NewsPromise, PromiseDraft } from '#contract/promise.ts';
import type { Decision } from '../decision.ts';
import { happen } from './happen.ts';

export interface MadeAt {
  id: string;
  caseId: string;
  threadId: string;
  homeThreadId: string;
  personId: string;
  now: string;
  /** The customer's message that asked for it. */
  askedMessageId: string | null;
}

/** News owed to the customer: a promise is of a case, and its time lies ahead. */
export function makePromise(draft: PromiseDraft, at: MadeAt): Decision<NewsPromise> {
  return happen(fresh(draft, at, null), 'make', at, 'none');
}

/**
 * A reply that promises news has gone out: it has been said, even if its hour passed on the way. Where its
 * author has gone somebody else is to keep it.
 */
export function promiseSaid(
  draft: PromiseDraft,
  at: MadeAt & { replyId: string; keeperId?: string },
): Decision<NewsPromise> {
  const said = { ...fresh(draft, at, at.replyId), keeperId: at.keeperId ?? at.personId };
  return happen(said, 'say', at, 'none');
}

function fresh(draft: PromiseDraft, at: MadeAt, replyId: string | null): NewsPromise {
  return {
    id: at.id,
    caseId: at.caseId,
    threadId: at.threadId,
    homeThreadId: at.homeThreadId,
    text: draft.text,
    askedMessageId: at.askedMessageId,
    dueAt: new Date(draft.dueAt).toISOString(),
    madeAt: at.now,
    madeById: at.personId,
    keeperId: at.personId,
    handedBy: [],
    replyId,
    state: 'open',
    closedAt: null,
    closedById: null,
    note: null,
    toldAt: null,
    toldReplyId: null,
  };
}

/** Whether there is still time to keep it: a reply may wait for a lead, or fail, until there is none. */
export function liesAhead(draft: PromiseDraft, now: string): boolean {
  return Date.parse(draft.dueAt) > Date.parse(now);
}

export type PromiseEnd = 'kept' | 'broken' | 'withdrawn' | 'lapsed';

const endings = { kept: 'tell', broken: 'break', withdrawn: 'withdraw', lapsed: 'lapse' } as const;

/**
 * `kept`: the news was told; after its time that is a broken promise, however good the news. `broken`: its time
 * is over and nothing was told. `withdrawn`: there will be no news, for a reason. `lapsed`: the case ended.
 * The last three leave the customer to be told.
 */
export function closePromise(
  promise: NewsPromise,
  by: {
    how: PromiseEnd;
    personId: string;
    now: string;
    note: string | null;
    replyId?: string | null;
  },
): Decision<NewsPromise> {
  return happen(promise, endings[by.how], by);
}

/** The customer was told that a promise was broken or withdrawn, in a reply or otherwise. */
export function ownUp(
  promise: NewsPromise,
  by: { personId: string; now: string; replyId: string | null },
): Decision<NewsPromise> {
  return happen(promise, 'own-up', by);
}

/** Whether the customer still has to be told how it ended. */
export function isUntold({ state, toldAt }: Pick<NewsPromise, 'state' | 'toldAt'>): boolean {
  return (state === 'broken' || state === 'withdrawn') && toldAt === null;
}

/** The news stays promised by whoever promised it; somebody else tells it. */
export function handOver(
  promise: NewsPromise,
  by: { personId: string; now: string; to: { personId: string; withCase: boolean } },
): Decision<NewsPromise> {
  return happen(promise, 'hand-over', by);
}

/** Back with whoever had handed it over, from whoever has it now. */
export function takeBack(
  promise: NewsPromise,
  by: { personId: string; now: string },
): Decision<NewsPromise> {
  return happen(promise, 'take-back', by);
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

/** Until when a promise is due soon, seen from now. */
export function soonUntil(now: string): string {
  return new Date(Date.parse(now) + SOON_MINUTES * 60_000).toISOString();
}

export function promiseUrgency(dueAt: string, now: string): PromiseUrgency {
  if (dueAt <= now) return 'overdue';
  return dueAt <= soonUntil(now) ? 'soon' : 'later';
}
