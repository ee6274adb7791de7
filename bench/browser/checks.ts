import { analyse } from '#care/tone/engine.ts';
import type { ToneInput } from '#care/tone/types.ts';

/** Reads the same words in the browser as the bench does in Node: each check sees one letter more. */
function timeChecks(input: ToneInput, text: string, length: number, checks: number): number[] {
  const read = (end: number) => analyse({ ...input, text: text.slice(0, end), caret: end });
  for (let i = 0; i < 50; i += 1) read(length - 50 + i);
  return Array.from({ length: checks }, (_, i) => {
    const before = performance.now();
    read(length + i);
    return performance.now() - before;
  });
}

window.timeChecks = timeChecks;

declare global {
  interface Window {
    timeChecks(input: ToneInput, text: string, length: number, checks: number): number[];
  }
}
