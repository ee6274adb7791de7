import type { Trust } from '#contract/person.ts';
import type { Reply } from '#contract/reply.ts';

/** What the latest replies of a person in a source say of them. */
export interface TrustFigures {
  sent: number;
  /** Read by a lead before they went out. */
  read: number;
  returned: number;
  edited: number;
  /** The guidance had a warning when the button was pressed. */
  warned: number;
  promisesKept: number;
  promisesBroken: number;
}

/** The latest replies that count; older ones are somebody who has learned since. */
export const TRUST_WINDOW = 40;

/** Counted over replies of one person in one source, newest first. */
export function trustFigures(
  replies: readonly Reply[],
  promises: { kept: number; broken: number },
): TrustFigures {
  const decided = (action: string) =>
    replies.filter(({ decisions }) => decisions.some((decision) => decision.action === action));
  const read = replies.filter(({ decisions }) => decisions.some(({ byId }) => byId !== null));
  return {
    sent: replies.filter(({ state }) => state === 'sent').length,
    read: read.length,
    returned: decided('returned').length,
    edited: decided('edited').length,
    warned: replies.filter(({ risks }) => risks.includes('guidance')).length,
    promisesKept: promises.kept,
    promisesBroken: promises.broken,
  };
}

const ladder: readonly Trust[] = ['every-reply', 'risky', 'sample', 'none'];
const LEAST_SENT = 8;
const LEAST_READ = 5;

/**
 * The next step that the figures speak for; null when they speak for staying. Only a lead takes it.
 * Two returned of ten, or two broken promises, speak for reading more again.
 */
export function suggestedStep(trust: Trust, figures: TrustFigures): Trust | null {
  const at = ladder.indexOf(trust);
  const { sent, read, returned, edited, warned, promisesBroken } = figures;
  const isWorse = (read >= LEAST_READ && returned / read >= 0.2) || promisesBroken >= 2;
  if (isWorse) return ladder[at - 1] ?? null;
  const hasProof = sent >= LEAST_SENT && (trust !== 'every-reply' || read >= LEAST_READ);
  const isClean =
    returned === 0 && promisesBroken === 0 && edited <= read * 0.1 && warned <= sent * 0.1;
  return hasProof && isClean ? (ladder[at + 1] ?? null) : null;
}
