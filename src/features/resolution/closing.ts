import type { Case, ResolveCaseInput } from '#contract/case.ts';

export type EvidenceKind = 'message' | 'call' | 'link' | 'other';
export type SilentOutcome = NonNullable<ResolveCaseInput['outcome']>;

/** What stands in the dialog. */
export interface ClosingForm {
  isFixed: boolean;
  isConfirmed: boolean;
  evidence: EvidenceKind;
  /** The message in which the customer says so. */
  messageId: string | null;
  note: string;
  /** Why it is closed without the customer's word. */
  outcome: SilentOutcome | null;
}

export interface ClosingFacts {
  hasUnsentReply: boolean;
}

/** Why the case cannot be closed yet, by the key of its words; null when it can. */
export type WhyNotClose =
  | 'unsent'
  | 'nothing'
  | 'notFixed'
  | 'noWord'
  | 'note'
  | 'address'
  | 'notAsked';

/**
 * The two boxes. Both close the case as solved; without the customer's word a named outcome must say
 * why. Silence counts only after our side is fixed: before, there was nothing to be silent about.
 */
export function whyNotClose(form: ClosingForm, facts: ClosingFacts): WhyNotClose | null {
  if (facts.hasUnsentReply) return 'unsent';
  if (form.isConfirmed) {
    if (!form.isFixed) return 'notFixed';
    if (form.evidence === 'link') return isWebAddress(form.note.trim()) ? null : 'address';
    return form.evidence === 'other' && form.note.trim() === '' ? 'note' : null;
  }
  if (form.outcome === 'unconfirmed' && !form.isFixed) return 'notAsked';
  if (form.outcome) return null;
  return form.isFixed ? 'noWord' : 'nothing';
}

/** What can be saved without closing: that we wait for the customer, or that we do not after all. */
export function savingStep(
  form: ClosingForm,
  current: Pick<Case, 'status'>,
): 'ask' | 'back' | null {
  if (form.isConfirmed) return null;
  if (form.isFixed) return current.status === 'checking' ? null : 'ask';
  return current.status === 'checking' ? 'back' : null;
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+\.\S+$/.test(text);
}

export function closeInput(form: ClosingForm, seenVersion: number): ResolveCaseInput {
  const base = { ourSideFixed: form.isFixed, close: true, seenVersion };
  if (!form.isConfirmed) {
    return { ...base, customerConfirms: false, ...(form.outcome ? { outcome: form.outcome } : {}) };
  }
  const note = form.note.trim();
  return {
    ...base,
    customerConfirms: true,
    evidence: {
      kind: form.evidence,
      ...(form.evidence === 'message' && form.messageId ? { messageId: form.messageId } : {}),
      ...(form.evidence !== 'message' && note ? { note } : {}),
    },
  };
}

export function saveInput(form: ClosingForm, seenVersion: number): ResolveCaseInput {
  return { ourSideFixed: form.isFixed, customerConfirms: false, close: false, seenVersion };
}
