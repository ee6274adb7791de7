import type { Finding } from '#care/tone/types.ts';

/** The finding after or before the caret, in the order of the text and round its ends. */
export function stepFinding(
  findings: readonly Finding[],
  selection: { start: number; end: number },
  step: 1 | -1,
): Finding | undefined {
  const ordered = findings.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const here = ordered.findIndex(
    ({ start, end }) => start === selection.start && end === selection.end,
  );
  if (here !== -1) return ordered[(here + step + ordered.length) % ordered.length];
  return step === 1
    ? (ordered.find(({ start }) => start >= selection.start) ?? ordered[0])
    : (ordered.findLast(({ end }) => end <= selection.end) ?? ordered.at(-1));
}

/** The finding that "not here" speaks of: the selected one, else the one the caret stands in. */
export function findingAt(
  findings: readonly Finding[],
  selection: { start: number; end: number },
): Finding | undefined {
  return (
    findings.find(({ start, end }) => start === selection.start && end === selection.end) ??
    findings.find(({ start, end }) => start <= selection.start && selection.end <= end)
  );
}
