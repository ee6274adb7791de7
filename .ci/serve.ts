import { startStaticServer } from './static-server.ts';

const [folder = 'dist-demo'] = process.argv.slice(2);
serveUntilStopped(folder).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function serveUntilStopped(root: string) {
  const server = await startStaticServer({ root, port: Number(process.env.PORT ?? 4317) });
  console.log(`Serving ${root} at ${server.url}`);
  const stop = () => void server.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
