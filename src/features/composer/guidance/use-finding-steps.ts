import { useRef, useState, type RefObject } from 'react';
import type { Finding } from '#care/tone/types.ts';
import { changeDesk, readDesk } from '../desk.ts';
import { findingAt, stepFinding } from './step-finding.ts';

interface Selection {
  start: number;
  end: number;
}

/** Walks the findings by selecting their words in the field, and leads back to where the caret was. */
export function useFindingSteps(
  boxRef: RefObject<HTMLTextAreaElement | null>,
  findingsNow: () => readonly Finding[],
  deskId: string,
  onNotHere: (finding: Finding) => void,
) {
  const [currentKey, setCurrentKey] = useState<string | null>(null);
  const cameFrom = useRef<Selection | null>(null);

  function select(finding: Finding) {
    const box = boxRef.current;
    if (!box) return;
    const { start, end } = findingsNow().find(({ key }) => key === finding.key) ?? finding;
    cameFrom.current ??= selectionIn(box);
    setCurrentKey(finding.key);
    reveal(box, { start, end, key: finding.key });
  }

  function step(by: 1 | -1) {
    const box = boxRef.current;
    const next = box && stepFinding(findingsNow(), selectionIn(box), by);
    if (next) select(next);
  }

  /** Answers whether there was somewhere to go back to. */
  function goBack(): boolean {
    const { current: back } = cameFrom;
    if (!back) return false;
    boxRef.current?.focus();
    boxRef.current?.setSelectionRange(back.start, back.end);
    forget();
    return true;
  }

  function forget() {
    cameFrom.current = null;
    setCurrentKey(null);
  }

  function dismiss(finding: Finding) {
    const { dismissed } = readDesk(deskId);
    changeDesk(deskId, { dismissed: [...dismissed, finding.key] });
    if (finding.key === currentKey) setCurrentKey(null);
    onNotHere(finding);
  }

  function dismissCurrent() {
    const box = boxRef.current;
    const findings = findingsNow();
    const finding =
      findings.find(({ key }) => key === currentKey) ??
      (box && findingAt(findings, selectionIn(box)));
    if (finding && finding.severity !== 'block') dismiss(finding);
  }

  return { currentKey, select, step, goBack, forget, dismiss, dismissCurrent };
}

/** Selects the words and brings their line into sight, which browsers leave undone. */
function reveal(
  box: HTMLTextAreaElement,
  { start, end, key }: Pick<Finding, 'start' | 'end' | 'key'>,
): void {
  box.focus();
  box.setSelectionRange(start, end);
  const marks = box.parentElement?.querySelectorAll<HTMLElement>('[data-finding]') ?? [];
  const mark = [...marks].find(({ dataset }) => dataset.finding === key);
  mark?.scrollIntoView({ block: 'nearest' });
}

function selectionIn(box: HTMLTextAreaElement): Selection {
  return { start: box.selectionStart, end: box.selectionEnd };
}

export type FindingSteps = ReturnType<typeof useFindingSteps>;
