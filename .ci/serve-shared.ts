import { sharedWorld } from './shared-world.ts';
import { startStaticServer } from './static-server.ts';

serveShared().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

/** Serves the live build over one world for every browser that comes. `PORT=0` takes any free port. */
async function serveShared() {
  const world = await sharedWorld();
  const port = Number(process.env.PORT ?? 4318);
  const server = await startStaticServer({ root: 'dist', port, api: world.api }).catch((error) => {
    // The world's clock would keep the process.
    world.stop();
    throw error;
  });
  console.log(`Sharing a world at ${server.url}`);
  const stop = () => {
    world.stop();
    void server.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
