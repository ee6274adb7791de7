import type { Message } from '#contract/message.ts';

/** One state of a mention as its channel told it. `version` compares as text. */
export type MentionState = Message['revisions'][number];

export type StateVerdict = 'apply' | 'duplicate' | 'stale';

export interface MergedStates {
  verdict: StateVerdict;
  current: MentionState;
  /** All others, oldest first. */
  revisions: MentionState[];
  /** The newest text that was not a deletion. */
  text: string;
  /** Whether the incoming state brought that text, and with it everything else that is shown. */
  isNewestText: boolean;
  editedAt: string | null;
  deletedAt: string | null;
}

/**
 * Adds a state to those known. The later version wins and a deletion beats an edit of the same version,
 * so any order and any repetition of deliveries ends in one and the same result.
 * `occurredAt` is when the mention was first written.
 */
export function mergeStates(
  known: readonly MentionState[],
  incoming: MentionState,
  occurredAt: string,
): MergedStates {
  const isKnown = known.some((state) => compare(state, incoming) === 0);
  const states = isKnown ? [...known] : [...known, incoming];
  states.sort(compare);
  const current = states.at(-1) as MentionState;
  const written = states.filter((state) => !state.isDeleted);
  const newest = written.at(-1);
  const isEdited = written.length > 1 || (newest !== undefined && newest.at !== occurredAt);
  return {
    verdict: isKnown ? 'duplicate' : current === incoming ? 'apply' : 'stale',
    current,
    revisions: states.slice(0, -1),
    text: newest?.text ?? '',
    isNewestText: newest === incoming,
    editedAt: isEdited ? (newest?.at ?? null) : null,
    deletedAt: current.isDeleted ? current.at : null,
  };
}

function compare(a: MentionState, b: MentionState): number {
  if (a.version !== b.version) return a.version < b.version ? -1 : 1;
  return Number(a.isDeleted) - Number(b.isDeleted);
}
