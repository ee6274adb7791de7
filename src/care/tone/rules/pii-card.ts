import { originalRange } from '../text/normalise.ts';
import { isLetter } from '../text/tokens.ts';
import { digitRuns, passesLuhn, type DigitRun } from './digits.ts';
import type { Rule, Span } from './rule.ts';

export const piiCard: Rule = {
  id: 'pii-card',
  find({ doc }) {
    const { folded } = doc;
    return digitRuns(folded.text).flatMap((run): Span[] => {
      if (run.digits.length < 13 || isGlued(folded.text, run)) return [];
      const found = cardIn(run);
      return found ? [originalRange(folded, run.at[found.from]!, run.at[found.to - 1]! + 1)] : [];
    });
  },
};

/** A part of something longer: an IBAN, a serial number, an international phone, a masked number. */
function isGlued(text: string, run: DigitRun) {
  const before = text[run.start - 1] ?? ' ';
  const after = text[run.end] ?? ' ';
  if (before === '+' || before === '*' || after === '*') return true;
  if (run.start > 0 && isLetter(text, run.start - 1)) return true;
  return run.end < text.length && isLetter(text, run.end);
}

/** Groupings of printed cards; only these are looked for inside a longer row of groups. */
const printed = ['4,4,4,4', '4,6,5', '4,4,4,4,3', '4,6,4', '16', '15'];

function cardIn(run: DigitRun): { from: number; to: number } | null {
  const { digits, groups } = run;
  if (digits.length <= 19)
    return isCard(digits) && !isDateRow(groups) ? { from: 0, to: digits.length } : partIn(run);
  // Twenty digits are a bank account, whatever their grouping.
  if (digits.length === 20 && /^4[025]/.test(digits)) return null;
  return partIn(run);
}

function partIn({ digits, groups }: DigitRun): { from: number; to: number } | null {
  for (let first = 0, from = 0; first < groups.length; from += groups[first]!, first++)
    for (const shape of printed) {
      const count = shape.split(',').length;
      const taken = groups.slice(first, first + count);
      if (taken.length === groups.length || taken.join(',') !== shape) continue;
      const to = from + taken.reduce((sum, size) => sum + size, 0);
      if (isCard(digits.slice(from, to))) return { from, to };
    }
  return null;
}

/** Groups of one to three digits in a row are sums and dates, not cards. */
function isDateRow(groups: readonly number[]) {
  return groups.length >= 5 && groups.every((size) => size <= 3);
}

export function isCard(digits: string): boolean {
  if (digits.length < 13 || digits.length > 19 || !passesLuhn(digits)) return false;
  if (/^(\d)\1+$/.test(digits)) return false;
  const four = Number(digits.slice(0, 4));
  const two = Number(digits.slice(0, 2));
  if (four >= 2200 && four <= 2204) return digits.length >= 16;
  if (four >= 2221 && four <= 2720) return digits.length === 16;
  if (digits[0] === '4') return [13, 16, 18, 19].includes(digits.length);
  if (two >= 51 && two <= 55) return digits.length === 16;
  if (two === 34 || two === 37) return digits.length === 15;
  if (two === 36 || two === 38 || two === 30 || two === 35) return digits.length >= 14;
  return two === 50 || (two >= 56 && two <= 69);
}
