import { execFile } from 'node:child_process';
import { chmod, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { mulberry32 } from '../mulberry32.ts';
import type { Plan } from './plan.ts';
import { underLoad } from './under-load.ts';

const run = promisify(execFile);

const DISK_MB = 400;
const LOAD_MS = 8_000;
const FULL_MS = 20_000;
const CHUNK = Buffer.alloc(1024 * 1024);

/** The database on a small disk of its own, which is filled to its last byte for a while, twice. */
export async function fillDisk({ seed }: Plan) {
  const disk = await smallDisk();
  if (typeof disk === 'string') return { leftOut: disk };
  try {
    return await underLoad(mulberry32(seed), async (_, postgres) => {
      const ends: boolean[] = [];
      for (const _round of [1, 2]) {
        await pause(LOAD_MS);
        await disk.fill();
        await pause(FULL_MS);
        await disk.free();
        ends.push(postgres.hasEnded());
        // As whoever looks after the machine would: room is made, and the database is begun anew.
        if (postgres.hasEnded()) await postgres.crash();
      }
      await pause(LOAD_MS);
      const databaseEnded = ends.filter(Boolean).length;
      return {
        diskMb: DISK_MB,
        filledTimes: ends.length,
        secondsEach: FULL_MS / 1000,
        databaseEnded,
        seed,
      };
    });
  } finally {
    await disk.remove();
  }
}

/** A folder with so much room and no more, where temporary files lie from now on; why not, where it cannot be made. */
async function smallDisk() {
  const before = process.env.TMPDIR;
  const folder = await mkdtemp(join(tmpdir(), 'otklik-disk-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'tmpfs', folder]);
  } catch (error) {
    await rm(folder, { recursive: true });
    return `no disk could be mounted: ${error instanceof Error ? error.message : String(error)}`;
  }
  await chmod(folder, 0o755);
  process.env.TMPDIR = folder;
  const filler = join(folder, 'filler');
  return {
    async fill() {
      const file = await open(filler, 'w');
      try {
        for (;;) await file.write(CHUNK);
      } catch (error) {
        if (!isFull(error)) throw error;
      } finally {
        await file.close();
      }
    },
    free: () => rm(filler),
    async remove() {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
      await run('umount', [folder]);
      await rm(folder, { recursive: true });
    },
  };
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOSPC';
}
