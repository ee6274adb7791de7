import type { Severity } from '#care/tone/types.ts';
import type { FindingNumbers } from '../guidance/finding-numbers.ts';

export interface MarginLine {
  /** Pixels from the top of the text. */
  top: number;
  /** "2", or "1,2" where two findings begin in one line. */
  label: string;
  severity: Severity;
}

const gravity: readonly Severity[] = ['block', 'warn', 'advice', 'note'];

/** One mark per line of the text, as grave as the gravest finding that begins there. */
export function linesOf(
  places: readonly { key: string; severity: Severity; top: number }[],
  numbers: FindingNumbers,
): MarginLine[] {
  const lines = new Map<number, { numbers: number[]; severity: Severity }>();
  for (const { key, severity, top } of places) {
    const number = numbers.get(key);
    if (number === undefined) continue;
    const line = lines.get(top) ?? { numbers: [], severity };
    line.numbers.push(number);
    if (gravity.indexOf(severity) < gravity.indexOf(line.severity)) line.severity = severity;
    lines.set(top, line);
  }
  return [...lines].map(([top, line]) => ({
    top,
    label: line.numbers.toSorted((a, b) => a - b).join(','),
    severity: line.severity,
  }));
}
