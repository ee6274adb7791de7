import { noFiles } from '#server/api/attachments/no-files.ts';
import { noConnectors } from '../../node/no-connectors.ts';
import { runServer } from '../../node/run-server.ts';
import { readSettings } from '../../node/settings.ts';

export type RunningServer = Awaited<ReturnType<typeof runServer>>;

/** Two servers as they run in two processes, on one PostgreSQL. */
export function startTwo(databaseUrl: string): Promise<RunningServer[]> {
  const settings = readSettings({
    PORT: '0',
    DATABASE_URL: databaseUrl,
    SECRET: 'one secret for both of these processes',
    PUBLIC_URL: 'http://otklik.example',
  });
  const consoleFiles = async () => new Response('console');
  const options = {
    settings,
    log: () => undefined,
    consoleFiles,
    outbound: noConnectors,
    files: noFiles,
  };
  return Promise.all([runServer(options), runServer(options)]);
}

/** What a browser sends after it was answered so. */
export function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ');
}
