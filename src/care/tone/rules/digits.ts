import { isDigit } from '../text/tokens.ts';

/** A run of digits grouped in any way, in offsets of the folded text. */
export interface DigitRun {
  digits: string;
  start: number;
  end: number;
  /** Where each digit stands. */
  at: readonly number[];
  /** Lengths of the groups. */
  groups: readonly number[];
}

const joiner = /[ .\-—_/·,\t]/;

/** All runs of digits with up to three spaces, dots or hyphens between the groups. */
export function digitRuns(text: string): DigitRun[] {
  const runs: DigitRun[] = [];
  for (let i = 0; i < text.length;) {
    if (!isDigit(text.charCodeAt(i))) {
      i++;
      continue;
    }
    const run = { digits: '', start: i, end: i, at: [] as number[], groups: [0] };
    for (let gap = 0; i < text.length; i++) {
      if (isDigit(text.charCodeAt(i))) {
        if (gap > 0) run.groups.push(0);
        gap = 0;
        run.digits += text[i];
        run.at.push(i);
        run.groups[run.groups.length - 1]!++;
        run.end = i + 1;
      } else if (gap < 3 && joiner.test(text[i]!)) gap++;
      else break;
    }
    runs.push(run);
  }
  return runs;
}

export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = digits.length - 1, even = false; i >= 0; i--, even = !even) {
    const digit = digits.charCodeAt(i) - 48;
    sum += even ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
  }
  return sum % 10 === 0;
}
