import type { Case } from '#contract/case.ts';
import type { AnswerReading } from './answer.ts';
import { goingOn } from './fold.ts';
import { newestCase } from './newest.ts';

export type Placement =
  | { kind: 'attach'; caseId: string }
  /** The case is `checking` and somebody has to read this as yes or no. */
  | { kind: 'answer'; caseId: string }
  | { kind: 'reopen'; caseId: string }
  /** Disagrees with our answer: the same number goes on. */
  | { kind: 'appeal'; caseId: string }
  /** Thanks while it is checked or after the end: shown in the case, nothing starts again. */
  | { kind: 'courtesy'; caseId: string }
  | { kind: 'open' };

export interface InboundForPlacement {
  cases: readonly Case[];
  /** A case whose number the message quotes. */
  quotedCaseId: string | null;
  /** The case of the message it answers. */
  parentCaseId: string | null;
  reading: AnswerReading;
}

/** Which case a customer's new message belongs to. */
export function placeInbound(inbound: InboundForPlacement): Placement {
  const quoted = find(inbound, inbound.quotedCaseId);
  const named = quoted ?? find(inbound, inbound.parentCaseId);
  const cases = inbound.cases.filter((item) => item.foldedIntoId === null);
  const open = newestCase(cases.filter((item) => item.status !== 'closed'));
  // A number is meant; what a message answers may be the nearest thing to press.
  const isMeant = named && (named === quoted || named.status !== 'closed' || !open);
  const target = isMeant ? named : (open ?? newestCase(cases));
  if (!target) return { kind: 'open' };
  const { id: caseId, status } = target;
  const { reading } = inbound;
  if (status !== 'checking' && status !== 'closed') return { kind: 'attach', caseId };
  if (reading === 'no') return { kind: 'reopen', caseId };
  if (reading === 'appeal') return { kind: 'appeal', caseId };
  if (reading === 'thanks') return { kind: 'courtesy', caseId };
  if (status === 'checking') return { kind: 'answer', caseId };
  if (reading === 'yes') return { kind: 'courtesy', caseId };
  return named ? { kind: 'reopen', caseId } : { kind: 'open' };
}

function find(inbound: InboundForPlacement, id: string | null): Case | undefined {
  const found = inbound.cases.find((item) => item.id === id);
  return found && goingOn(found, inbound.cases);
}
