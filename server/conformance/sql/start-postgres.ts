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
  stop(): Promise<void>;
}

/**
 * A PostgreSQL of its own in a temporary directory, reached by a socket there; undefined where none is
 * installed. Only a durable one waits for the disk.
 */
export async function startPostgres(isDurable = false): Promise<RunningPostgres | undefined> {
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
  const server = spawn(
    ...asPostgres(
      join(bin, 'postgres'),
      '-D',
      data,
      '-k',
      home,
      '-h',
      '',
      ...(isDurable ? [] : ['-F']),
    ),
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  for await (const line of createInterface(server.stderr))
    if (line.includes('ready to accept connections')) break;
  server.stderr.resume();
  return {
    url: `postgresql://otklik@/postgres?host=${encodeURIComponent(home)}`,
    async stop() {
      const stopped = once(server, 'exit');
      server.kill('SIGINT');
      await stopped;
      await rm(home, { recursive: true, force: true });
    },
  };
}

const isRoot = process.getuid?.() === 0;

/** PostgreSQL refuses to run as root. */
function asPostgres(command: string, ...args: string[]): [string, string[]] {
  if (!isRoot) return [command, args];
  return ['setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', command, ...args]];
}

/** The newest one where Debian lays it out. */
function installed(): string | undefined {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return undefined;
  const [newest] = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  return newest === undefined ? undefined : join(root, newest, 'bin');
}
