import { readFileSync } from 'node:fs';
import { findViolations, readSources } from './boundaries.ts';
import { findMissingPaths, readPages, readTree } from './docs.ts';
import { drawLifecycle, lifecyclePage } from './lifecycle-page.ts';
import { findEngineWords } from './engine-words.ts';
import { findLiteralText } from './literal-text.ts';
import { type LockFile, missingOptionals } from './lock-file.ts';
import { type Outcome, findingsOf, step } from './step.ts';

/** Everything that proves the tree healthy without running the product; all of it runs, whatever fails. */
export async function runChecks(): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [name, check] of Object.entries(checks)) outcomes.push(await step(name, check));
  return outcomes;
}

const checks: Record<string, () => Promise<string> | string> = {
  format: () => findingsOf('oxfmt', ['--check', '.']),
  lint: () => findingsOf('oxlint', ['--deny-warnings', '.']),
  types: () => findingsOf('tsc', ['--noEmit', '-p', '.']),
  boundaries: () => findViolations(readSources()).join('\n'),
  'literal text': () => findLiteralText(readComponents()).join('\n'),
  'engine words': () => findEngineWords(readSources()).join('\n'),
  'lock file': () => lockFileGaps(),
  'dead code': () => findingsOf('knip', ['--no-progress']),
  'drawn lifecycle': () => (readFileSync(lifecyclePage, 'utf8') === drawLifecycle() ? '' : redraw),
  'paths in docs': () => findMissingPaths(readPages(), readTree()).join('\n'),
};

const redraw = `${lifecyclePage} differs from the rules\nnpx tsx .ci/draw-lifecycle.ts draws it again`;

function readComponents(): Map<string, string> {
  const components = [...readSources()].filter(([file]) => /^src\/.*(?<!\.test)\.tsx$/.test(file));
  return new Map(components);
}

function lockFileGaps(): string {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile;
  const missing = missingOptionals(lock).map(({ name }) => name);
  return missing.length === 0
    ? ''
    : `package-lock.json leaves out ${missing.join(', ')}\nnpx tsx .ci/complete-lock.ts enters them`;
}
