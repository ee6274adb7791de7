import type { Account } from '#contract/customer.ts';
import type { Hint, HintState, ShownHint } from '#contract/hint.ts';
import { allowed, refused, type Decision } from '../decision.ts';
import type { AccountTraits, Likeness } from './traits.ts';

/** More at once would be a list to work off instead of a thought in passing. */
const mostShown = 5;

/** What of an account can be compared: its face in public, nothing that was proven. */
export function traitsOf({ platform, handle, name }: Account): AccountTraits {
  return { platform, handle, name };
}

/** The same for a pair whichever of the two is named first. */
export function hintId(accountId: string, otherId: string): string {
  return `hint_${[accountId, otherId].sort().join('_')}`;
}

/** A new hint, or a known one with today's reasons; what people answered stays. */
export function hintOf(
  known: Hint | undefined,
  accountIds: [string, string],
  likeness: Likeness,
  now: string,
): Hint {
  const { strength, reasons } = likeness;
  if (known) return { ...known, accountIds, strength, reasons };
  return {
    id: hintId(...accountIds),
    accountIds,
    strength,
    reasons,
    state: 'open',
    caseId: null,
    foundAt: now,
    answeredById: null,
    answeredAt: null,
  };
}

/** What a person says to a hint. Asking needs a case whose customer can be asked. */
export function answerHint(
  hint: Hint,
  by: { answer: HintState; personId: string; caseId: string | null; now: string },
): Decision<Hint> {
  // "Same" is said again where its link has been undone.
  if (by.answer === hint.state && by.answer !== 'same') return refused('wrong_state');
  if (by.answer === 'asking' && by.caseId === null) return refused('wrong_state');
  return allowed({
    ...hint,
    state: by.answer,
    caseId: by.answer === 'asking' ? by.caseId : null,
    answeredById: by.answer === 'open' ? null : by.personId,
    answeredAt: by.answer === 'open' ? null : by.now,
  });
}

/** One hint per other thread, strongest first; none for a thread that somebody called different. */
export function hintsToShow(threadId: string, hints: readonly ShownHint[]): ShownHint[] {
  const others = new Map<string, ShownHint[]>();
  for (const hint of hints)
    if (hint.otherThreadId !== threadId)
      others.set(hint.otherThreadId, [...(others.get(hint.otherThreadId) ?? []), hint]);
  return [...others.values()]
    .filter((group) => group.every(({ state }) => state !== 'different'))
    .map((group) => group.toSorted(byWeight)[0]!)
    .sort(byWeight)
    .slice(0, mostShown);
}

function byWeight(a: ShownHint, b: ShownHint): number {
  return weightOf(b) - weightOf(a) || (a.id < b.id ? -1 : 1);
}

function weightOf({ state, reasons }: ShownHint): number {
  const bits = reasons.reduce((sum, reason) => sum + reason.bits, 0);
  return state === 'asking' ? bits + 1000 : bits;
}
