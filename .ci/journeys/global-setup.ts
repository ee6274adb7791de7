import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../server/conformance/sql/start-postgres.ts';
import { buildConsole } from '../../server/start/build-console.ts';
import { bundled } from '../bundled.ts';
import { asksFor } from './projects.ts';

/** What the servers of this run stand on. Answers how all of it ends. */
export default async function makeRunHome(): Promise<() => Promise<void>> {
  const { WORLDS } = process.env;
  const folder = await mkdtemp(join(tmpdir(), 'otklik-journeys-'));
  process.env.OTKLIK_JOURNEYS = folder;
  // Here, or each worker would build it at the same time.
  if (asksFor('pglite', WORLDS) || asksFor('postgres', WORLDS)) {
    await buildConsole('dist');
    process.env.OTKLIK_JOURNEYS_SERVER = await bundled('.ci/journeys/serve.ts', 'journey-server');
  }
  const postgres = asksFor('postgres', WORLDS) ? await startPostgres() : undefined;
  if (postgres) process.env.OTKLIK_JOURNEYS_POSTGRES = postgres.url;
  return async () => {
    await postgres?.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
