import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { countPlaywright, countVitest } from './reports.ts';

it('counts a test file that did not load as a failure of its own', () => {
  const report = reportFile({
    numPassedTests: 7,
    numFailedTests: 1,
    testResults: [
      { status: 'passed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] },
    ],
  });
  expect(countVitest(report)).toEqual({ passed: 7, failed: 2 });
});

it('counts a flaky journey and an error outside any journey as failures', () => {
  const report = reportFile({
    stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 },
    errors: [{ message: 'the server did not start' }],
  });
  expect(countPlaywright(report)).toEqual({ passed: 4, failed: 3 });
});

it('counts a run without any test as a failure', () => {
  expect(
    countVitest(reportFile({ numPassedTests: 0, numFailedTests: 0, testResults: [] })),
  ).toEqual({ passed: 0, failed: 1 });
});

it('counts a missing report as a failure', () => {
  expect(countPlaywright('test-results/never-written.json')).toEqual({ passed: 0, failed: 1 });
});

function reportFile(report: unknown): string {
  const file = join(mkdtempSync(join(tmpdir(), 'otklik-report-')), 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return file;
}
