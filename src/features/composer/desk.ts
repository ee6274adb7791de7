import { create } from 'zustand';
import type { Beliefs } from '#care/tone/types.ts';
import type { Reply } from '#contract/reply.ts';
import type { DraftStatus } from './draft/draft-keeper.ts';
import { emptyDraft, takenBack, type DraftState } from './draft/draft-state.ts';
import type { Upload } from './files/upload.ts';
import type { PromiseChoice } from './promise/promise-choice.ts';
import type { Attempt } from './send/attempt.ts';

/** What lies on an agent's desk for one thread and has not been sent: it belongs to this window. */
export interface Desk {
  draft: DraftState;
  draftStatus: DraftStatus;
  /** A draft in this browser could not be read and was put aside. */
  isDraftUnreadable: boolean;
  /** Files on their way to the API, and those that did not get there. */
  uploads: readonly Upload[];
  /** What the agent said to have looked at, as `lookOf` names it; null until then. */
  lookedAt: string | null;
  isNoting: boolean;
  /** The matter that the reply belongs to, where the thread has several open; null is the newest. */
  caseId: string | null;
  note: string;
  /** Keys of findings put aside in this reply. */
  dismissed: readonly string[];
  corrections: Corrections;
  promise: PromiseChoice;
  /** What the agent said of whether this reply is the promised news, and of which promise; null until then. */
  keepsPromise: { id: string; isKept: boolean } | null;
  isReviewAsked: boolean;
  /** What the lead should look at. */
  reviewWish: string;
  attempt: Attempt | null;
}

/** What the agent knows better than the guidance. It is true of the customer, so it outlives the reply. */
export interface Corrections {
  beliefs: Partial<Pick<Beliefs, 'lang' | 'upset' | 'joking'>>;
  ourFault?: boolean;
  resolved?: boolean;
}

export const freshDesk: Desk = {
  draft: emptyDraft,
  draftStatus: 'saved',
  isDraftUnreadable: false,
  uploads: [],
  lookedAt: null,
  isNoting: false,
  caseId: null,
  note: '',
  dismissed: [],
  corrections: { beliefs: {} },
  promise: { kind: 'found' },
  keepsPromise: null,
  isReviewAsked: false,
  reviewWish: '',
  attempt: null,
};

const useDesks = create<Record<string, Desk>>()(() => ({}));

/** Per person too: on a shared machine nobody finds the words of another. */
export function deskIdOf(personId: string, threadId: string): string {
  return `${personId}/${threadId}`;
}

export function useDesk(deskId: string): Desk {
  return useDesks((desks) => desks[deskId] ?? freshDesk);
}

/** The words of the reply, with each letter. */
export function useDraftText(deskId: string): string {
  return useDesks((desks) => (desks[deskId] ?? freshDesk).draft.text);
}

export function watchDesks(onChange: () => void): () => void {
  return useDesks.subscribe(onChange);
}

export function readDesk(deskId: string): Desk {
  return useDesks.getState()[deskId] ?? freshDesk;
}

export function changeDesk(deskId: string, change: Partial<Desk>): void {
  useDesks.setState((desks) => ({ [deskId]: { ...(desks[deskId] ?? freshDesk), ...change } }));
}

export function changeDraft(deskId: string, change: (draft: DraftState) => DraftState): void {
  const { draft } = readDesk(deskId);
  const next = change(draft);
  if (next !== draft) changeDesk(deskId, { draft: next });
}

/** What a reply carried is free again for the next one. */
export function clearedReply(draft: DraftState): Partial<Desk> {
  const { dismissed, promise, keepsPromise, isReviewAsked, reviewWish, attempt } = freshDesk;
  const cleared = { dismissed, promise, keepsPromise, isReviewAsked, reviewWish, attempt };
  return { draft, draftStatus: 'saved', lookedAt: null, ...cleared };
}

/**
 * Puts a reply that came back on the desk. Where this window never had the thread open, the API's
 * draft, which holds the same words, is read when it is opened.
 */
export function putBackOnDesk(deskId: string, reply: Reply): void {
  const desk = useDesks.getState()[deskId];
  if (!desk) return;
  changeDesk(deskId, {
    draft: takenBack(desk.draft, reply),
    isNoting: false,
    promise: reply.promise ? { kind: 'set', promise: reply.promise } : desk.promise,
    keepsPromise: reply.keepsPromiseId === null ? null : { id: reply.keepsPromiseId, isKept: true },
    isReviewAsked: reply.reviewReason === 'asked',
    reviewWish: reply.authorNote ?? '',
    attempt: null,
  });
}
