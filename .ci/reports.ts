import { existsSync, readFileSync } from 'node:fs';

/** What a runner's own report file counts. A report that is missing or empty is one failure. */
export function countVitest(file: string): Counts {
  return countReport<VitestReport>(file, (report) => ({
    passed: report.numPassedTests,
    // A file that does not load has no tests to count, and would pass in silence.
    failed: report.numFailedTests + report.testResults.filter(couldNotLoad).length,
  }));
}

export function countPlaywright(file: string): Counts {
  return countReport<PlaywrightReport>(file, ({ stats, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
  }));
}

export type Counts = { passed: number; failed: number };

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
};

function couldNotLoad({ status, assertionResults }: VitestReport['testResults'][number]): boolean {
  return status === 'failed' && assertionResults.length === 0;
}

function countReport<Report>(file: string, count: (report: Report) => Counts): Counts {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const counts = count(JSON.parse(readFileSync(file, 'utf8')) as Report);
  return counts.passed + counts.failed === 0 ? { passed: 0, failed: 1 } : counts;
}
