import { build } from 'vite';
import { startStaticServer } from './static-server.ts';

runDemo().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

async function runDemo() {
  const port = chosenPort();
  console.log('Building the demo…');
  await build({ mode: 'demo', logLevel: 'warn' });
  const server = await startStaticServer({
    root: 'dist-demo',
    port: port ?? 4173,
    orNext: port === undefined,
    host: process.env.HOST,
  });
  console.log(`\n  Otklik demo: ${server.url}\n\n  Everything runs in the page. Ctrl+C stops it.`);
  const stop = () => void server.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function chosenPort(): number | undefined {
  const given = process.env.PORT;
  if (!given) return undefined;
  if (!/^\d{1,5}$/.test(given) || Number(given) > 65_535) {
    throw new Error(`PORT must be a number from 0 to 65535, not "${given}"`);
  }
  return Number(given);
}
