import type { Finding, Severity } from '#care/tone/types.ts';

export interface Paragraph {
  /** Counts from 0. */
  line: number;
  stretches: Stretch[];
}

/** A stretch of a paragraph; `key` names the finding it lies under. */
export interface Stretch {
  /** Offset in its line. */
  at: number;
  text: string;
  key: string | null;
  severity: Severity | null;
}

/**
 * Cuts a text into paragraphs and each into stretches with and without a line. Equal paragraphs come
 * out equal, so that only those that changed are drawn again. Where findings overlap, the earlier has the line.
 */
export function paragraphsOf(text: string, findings: readonly Finding[]): Paragraph[] {
  const marks = findings
    .filter(({ severity, start, end }) => severity !== 'note' && end > start)
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
  let from = 0;
  return text.split('\n').map((words, line) => {
    const stretches = stretchesOf(words, from, marks);
    from += words.length + 1;
    return { line, stretches };
  });
}

function stretchesOf(line: string, from: number, marks: readonly Finding[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { start, end, key, severity } of marks) {
    const begin = Math.max(start - from, at);
    const stop = Math.min(end - from, line.length);
    if (begin >= stop) continue;
    if (begin > at) stretches.push({ at, text: line.slice(at, begin), key: null, severity: null });
    stretches.push({ at: begin, text: line.slice(begin, stop), key, severity });
    at = stop;
  }
  if (at < line.length) stretches.push({ at, text: line.slice(at), key: null, severity: null });
  return stretches;
}

export function isSameParagraph(one: readonly Stretch[], other: readonly Stretch[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ text, key, severity }, index) => {
      const twin = other[index];
      return twin?.text === text && twin.key === key && twin.severity === severity;
    })
  );
}
