import type { Finding } from '#care/tone/types.ts';

/** Key → number in the margin, in the order of the cards. */
export type FindingNumbers = ReadonlyMap<string, number>;

export const MOST_OPEN = 3;

/**
 * A new finding comes last, wherever in the text it lies: it never pushes the card that is being
 * read. Answers `before` itself where nothing changed.
 */
export function numberFindings(before: FindingNumbers, keys: readonly string[]): FindingNumbers {
  const staying = [...before.keys()].filter((key) => keys.includes(key));
  const coming = keys.filter((key) => !before.has(key));
  if (coming.length === 0 && staying.length === before.size) return before;
  return new Map([...staying, ...coming].map((key, index) => [key, index + 1]));
}

/** Cards that stand open: the one stepped to, blocks, then the first to come, in the order of their numbers. */
export function openFindings(
  findings: readonly Finding[],
  numbers: FindingNumbers,
  currentKey: string | null = null,
): Finding[] {
  const ordered = inOrder(findings, numbers);
  const grave = ordered.filter(({ severity }) => severity === 'block');
  const others = ordered.filter(({ severity }) => severity === 'warn' || severity === 'advice');
  const current = ordered.filter(({ key }) => key === currentKey);
  const open = [...new Set([...current, ...grave, ...others])].slice(0, MOST_OPEN);
  return ordered.filter((finding) => open.includes(finding));
}

export function inOrder(findings: readonly Finding[], numbers: FindingNumbers): Finding[] {
  return findings.toSorted((a, b) => (numbers.get(a.key) ?? 0) - (numbers.get(b.key) ?? 0));
}
