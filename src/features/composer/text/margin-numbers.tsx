import { memo, useEffect, useState, type RefObject } from 'react';
import type { Finding, Severity } from '#care/tone/types.ts';
import type { FindingNumbers } from '../guidance/finding-numbers.ts';
import { severityTone } from '../guidance/severity-tone.ts';
import { linesOf, type MarginLine } from './margin-lines.ts';

interface MarginNumbersProps {
  mirrorRef: RefObject<HTMLDivElement | null>;
  findings: readonly Finding[];
  numbers: FindingNumbers;
}

/** The numbers of the cards beside the lines of the text that they speak of. */
export const MarginNumbers = memo(function MarginNumbers({
  mirrorRef,
  findings,
  numbers,
}: MarginNumbersProps) {
  const [lines, setLines] = useState<readonly MarginLine[]>([]);

  useEffect(() => {
    const mirror = mirrorRef.current;
    if (!mirror) return;
    // Called when the page is laid out anyway: at first, and when a narrower pane breaks lines elsewhere.
    const observer = new ResizeObserver(() => {
      const next = linesOf(placesIn(mirror, findings), numbers);
      setLines((before) => (isSame(before, next) ? before : next));
    });
    observer.observe(mirror);
    return () => observer.disconnect();
  }, [mirrorRef, findings, numbers]);

  return (
    <div aria-hidden className="pointer-events-none absolute inset-y-0 left-0 w-9">
      {lines.map(({ top, label, severity }) => (
        <span
          key={top}
          data-tone={severityTone[severity]}
          style={{ top }}
          className="absolute right-1.5 mt-[0.1875rem] inline-flex h-4 min-w-4 items-center justify-center rounded-xs border border-tone-text px-0.5 text-[0.625rem] font-semibold tracking-tight text-tone-text"
        >
          {label}
        </span>
      ))}
    </div>
  );
});

function placesIn(mirror: HTMLElement | null, findings: readonly Finding[]) {
  const tops = new Map<string, number>();
  for (const mark of mirror?.querySelectorAll<HTMLElement>('[data-finding]') ?? []) {
    const key = mark.dataset.finding ?? '';
    if (!tops.has(key)) tops.set(key, mark.offsetTop);
  }
  return findings.flatMap(({ key, severity }: { key: string; severity: Severity }) => {
    const top = tops.get(key);
    return top === undefined ? [] : [{ key, severity, top }];
  });
}

function isSame(one: readonly MarginLine[], other: readonly MarginLine[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
