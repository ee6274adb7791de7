import type { Outcome } from './step.ts';

/** Prints what each part counted and the sum, and gives the exit code. Nothing run is a failure. */
export function printTally(outcomes: Outcome[], { isLast }: { isLast: boolean }): number {
  const passed = sum(outcomes, 'passed');
  const failed = sum(outcomes, 'failed');
  console.log();
  for (const { name, seconds, ...counts } of outcomes) {
    const mark = counts.failed === 0 ? '✓' : '✗';
    const numbers = `${counts.passed} passed, ${counts.failed} failed`;
    console.log(`${mark} ${name.padEnd(28)} ${numbers.padEnd(24)} ${seconds.toFixed(1)} s`);
  }
  console.log(
    isLast ? `\n${passed} passed, ${failed} failed` : `\nSo far: ${passed} and ${failed}`,
  );
  return failed === 0 && passed > 0 ? 0 : 1;
}

function sum(outcomes: Outcome[], what: 'passed' | 'failed'): number {
  return outcomes.reduce((total, outcome) => total + outcome[what], 0);
}
