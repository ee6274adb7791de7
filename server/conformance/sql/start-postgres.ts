import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface RunningPostgres {
  /** For `DATABASE_URL`. */
  url: string;
  /** Ends as if the plug were pulled, all connections with it, and begins again. */
  crash(): Promise<void>;
  /** Whether it has ended by itself. */
  hasEnded(): boolean;
  stop(): Promise<void>;
}

/**
 * A PostgreSQL of its own in a temporary directory, reached by a socket there; undefined where none is
 * installed. Only a durable one waits for the disk. Settings are written as `name=value`.
 */
export async function startPostgres(
  isDurable = false,
  settings: readonly string[] = [],
): Promise<RunningPostgres | undefined> {
  const bin = installed();
  if (bin === undefined) return undefined;
  const home = await mkdtemp(join(tmpdir(), 'otklik-pg-'));
  const data = join(home, 'data');
  if (isRoot) {
    await chmod(home, 0o711);
    await run('chown', ['postgres', home]);
  }
  await run(
    ...asPostgres(
      join(bin, 'initdb'),
      '-D',
      data,
      '-U',
      'otklik',
      '-A',
      'trust',
      '-N',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
    ),
  );
  const command = [join(bin, 'postgres'), '-D', data, '-k', home, '-h', ''] as const;
  const chosen = [...(isDurable ? [] : ['-F']), ...settings.flatMap((one) => ['-c', one])];
  const begin = () => launch(asPostgres(...command, ...chosen));
  let server = await begin();
  const hasEnded = () => server.exitCode !== null || server.signalCode !== null;
  const end = async (signal: NodeJS.Signals) => {
    if (hasEnded()) return;
    const stopped = once(server, 'exit');
    server.kill(signal);
    await stopped;
  };
  return {
    url: `postgresql://otklik@/postgres?host=${encodeURIComponent(home)}`,
    async crash() {
      await end('SIGQUIT');
      server = await begin();
    },
    hasEnded,
    async stop() {
      await end('SIGINT');
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** Answers once it takes connections. */
async function launch([command, args]: [string, string[]]) {
  const server = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  for await (const line of createInterface(server.stderr))
    if (line.includes('ready to accept connections')) break;
  server.stderr.resume();
  return server;
}

const isRoot = process.getuid?.() === 0;

/** PostgreSQL refuses to run as root. */
function asPostgres(command: string, ...args: string[]): [string, string[]] {
  if (!isRoot) return [command, args];
  return ['setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', command, ...args]];
}

export function isPostgresInstalled(): boolean {
  return installed() !== undefined;
}

/** The newest one where Debian lays it out. */
function installed(): string | undefined {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return undefined;
  const [newest] = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  return newest === undefined ? undefined : join(root, newest, 'bin');
}
