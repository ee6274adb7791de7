import { consoleFiles } from '../node/console-files.ts';
import { noConnectors } from '../node/no-connectors.ts';
import { logToStdout } from '../node/request-log.ts';
import { outsideFiles } from '../node/files/outside-files.ts';
import { rememberedFiles } from '../node/files/remembered-files.ts';
import { runServer } from '../node/run-server.ts';
import { readSettings } from '../node/settings.ts';
import { buildConsole } from './build-console.ts';
import type { Clock } from '../api/context.ts';
import type { Accounts } from '../node/sign-in/accounts.ts';
import type { Store } from '../store/store.ts';
import { clockAfter, fillWithDemo } from './fill-with-demo.ts';

const isDemo = process.argv.includes('--demo');
start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

async function start(): Promise<void> {
  const settings = readSettings(process.env);
  await buildConsole('dist');
  const server = await runServer({
    settings,
    log: logToStdout,
    consoleFiles: consoleFiles('dist'),
    outbound: await outbound(),
    files: await files(),
    prepare: isDemo ? prepareDemo : undefined,
  });
  say(`\n  Otklik: ${server.publicUrl}\n`);
  if (await server.accounts.isEmpty())
    say(`  Make the first admin here, once: ${await server.accounts.inviteFirst()}\n`);
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    void server.stop().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** For the person who started it. */
function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function outbound() {
  if (!isDemo) return noConnectors;
  const { demoOutbound } = await import('#mocks/simulator/demo-outbound.ts');
  return demoOutbound({ takeWeather: () => 'works' });
}

/** The demo's files lie in it. */
async function files() {
  if (!isDemo) return rememberedFiles(outsideFiles());
  return (await import('#mocks/files/demo-files.ts')).demoFiles;
}

async function prepareDemo(store: Store, accounts: Accounts): Promise<Clock> {
  const demo = await fillWithDemo(store, accounts);
  if (demo) say(`\n  The demo's people: ${demo.emails.join(', ')}\n  Password: ${demo.password}`);
  return clockAfter(store);
}
