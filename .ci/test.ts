import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { isPostgresInstalled } from '../server/conformance/sql/start-postgres.ts';
import { browserPath } from './browser.ts';
import { runChecks } from './checks.ts';
import { freePort } from './free-port.ts';
import { findDemoIn } from './live-build.ts';
import { installOtherServers } from './other-servers.ts';
import { findModelFaults } from './model-step.ts';
import { type Counts, countPlaywright, countVitest } from './reports.ts';
import { type Outcome, findingsOf, run, secondsSince, step } from './step.ts';
import { printTally } from './tally.ts';

const reports = 'test-results';
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports);

const outcomes: Outcome[] = [];
heading('Checks');
outcomes.push(...(await runChecks()));

heading('Units and API');
await installOtherServers();
outcomes.push(await runner('vitest', vitestArguments('vitest'), countVitest));

heading('The API on PGlite and PostgreSQL');
outcomes.push(
  await runner('stores', vitestArguments('stores'), countVitest, { command: 'vitest' }),
);

heading('Model');
outcomes.push(await step('sequences of commands', () => findModelFaults(1500)));

heading('Builds');
outcomes.push(
  await step('build of the demo', () => findingsOf('vite', ['build', '--mode', 'demo'])),
  await step('live build', () => findingsOf('vite', ['build'])),
  await step('live build holds no demo', () => findDemoIn('dist').join('\n')),
  await step('size of the first load', () => findingsOf('size-limit', [])),
);

heading('Journeys');
if (!isPostgresInstalled())
  console.log('PostgreSQL is not installed: the journeys run in the demo and on PGlite alone.');
const browser = await step('browser', async () => {
  process.env.OTKLIK_BROWSER = await browserPath();
  return '';
});
outcomes.push(
  browser.failed > 0
    ? browser
    : await runner('playwright', ['test'], countPlaywright, {
        env: { E2E_PORT: String(await freePort()), WORLDS: 'ci' },
      }),
);

writeFileSync(`${reports}/tally.json`, JSON.stringify(outcomes));
process.exitCode = printTally(outcomes, { isLast: !process.env.OTKLIK_TALLY_FOLLOWS });

function vitestArguments(name: 'vitest' | 'stores'): string[] {
  return [
    'run',
    ...(name === 'stores' ? ['--config', 'vitest.stores.config.ts'] : []),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reports}/${name}.json`,
  ];
}

async function runner(
  name: string,
  args: string[],
  count: (report: string) => Counts,
  { command = name, env = {} }: { command?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Outcome> {
  const started = performance.now();
  const { code } = await run(command, args, 'loud', env);
  const counts = count(`${reports}/${name}.json`);
  // A runner can fail outside any test: an unhandled rejection, a server that did not start.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return { name, ...counts, seconds: secondsSince(started) };
}

function heading(title: string) {
  console.log(`\n── ${title} ${'─'.repeat(60 - title.length)}`);
}
