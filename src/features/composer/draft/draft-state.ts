import type { Draft, Reply } from '#contract/reply.ts';
import { joinedFiles, type FileList } from '../files/file-list.ts';
import { placeIdOf } from '../place/place-id.ts';

/** Unsent words of one thread, and how much of them the API holds. */
export interface DraftState {
  text: string;
  /** What goes with the words. */
  files: FileList;
  /** Chosen by the agent; null follows the customer. */
  placeId: string | null;
  /** Counts the agent's own changes. */
  revision: number;
  /** The newest of them that the API has taken. */
  savedRevision: number;
  /** Until when this window knows what the API holds; empty before its first word. */
  knownUntil: string;
}

export const emptyDraft: DraftState = {
  text: '',
  files: [],
  placeId: null,
  revision: 0,
  savedRevision: 0,
  knownUntil: '',
};

export function isEmpty({ text, files }: Pick<DraftState, 'text' | 'files'>): boolean {
  return text.trim() === '' && files.length === 0;
}

export function isDirty(state: DraftState): boolean {
  return state.revision > state.savedRevision;
}

export function edited(
  state: DraftState,
  change: Partial<Pick<DraftState, 'text' | 'files' | 'placeId'>>,
): DraftState {
  return { ...state, ...change, revision: state.revision + 1 };
}

/** A save was answered. It may be late: keystrokes made since stay, and stay unsaved. */
export function saved(state: DraftState, revision: number, at: string): DraftState {
  return {
    ...state,
    savedRevision: Math.max(state.savedRevision, revision),
    knownUntil: later(state.knownUntil, at),
  };
}

/** Nobody keeps words for who is not there any more. */
export function dropped({ revision, knownUntil }: DraftState): DraftState {
  return { ...emptyDraft, revision, savedRevision: revision, knownUntil };
}

/**
 * What the thread was read with. Taken over only where nothing is unsaved here and it is newer than
 * all we know: a cached answer from before the last save or send would bring old words back.
 */
export function readAgain(state: DraftState, draft: Draft | null): DraftState {
  if (!draft || isDirty(state) || draft.updatedAt <= state.knownUntil) return state;
  return {
    ...state,
    text: draft.text,
    files: draft.files ?? [],
    placeId: draft.place ? placeIdOf(draft.place) : null,
    knownUntil: draft.updatedAt,
  };
}

/** The reply is with the API, which forgot the draft in the same step. */
export function sent(state: DraftState, at: string): DraftState {
  const revision = state.revision + 1;
  return {
    ...emptyDraft,
    revision,
    savedRevision: revision,
    knownUntil: later(state.knownUntil, at),
  };
}

/**
 * A reply is found to be with the API since that moment, its answer lost. Words that this window, or one
 * before it, saved after that are a draft there again, and are still to be taken away.
 */
export function foundSent(state: DraftState, at: string): DraftState {
  return state.knownUntil > at
    ? edited(state, { text: '', files: [], placeId: null })
    : sent(state, at);
}

/**
 * A reply came back. Words begun meanwhile stay below it, as the API keeps them; its draft may have
 * been read before we hear that it took the reply back.
 */
export function takenBack(
  state: DraftState,
  reply: Pick<Reply, 'text' | 'files' | 'place'>,
): DraftState {
  const isBack = state.text.includes(reply.text.trim());
  const begun = state.text.trim() === '' ? '' : `\n\n${state.text}`;
  return edited(state, {
    text: isBack ? state.text : reply.text + begun,
    files: joinedFiles(reply.files ?? [], state.files),
    placeId: placeIdOf(reply.place),
  });
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
