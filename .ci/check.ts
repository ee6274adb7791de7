import { runChecks } from './checks.ts';

const outcomes = await runChecks();
const failed = outcomes.filter((outcome) => outcome.failed > 0);
console.log(
  failed.length === 0
    ? `\nAll ${outcomes.length} checks passed`
    : `\n${failed.length} of ${outcomes.length} checks failed: ${failed.map(({ name }) => name).join(', ')}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
