import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { run } from '../step.ts';
import { runHome } from './run-home.ts';
import { readSeats, type Seat } from './seats.ts';
import type { Database } from './worlds.ts';

const LOOK_EVERY_MS = 200;

/** Fills the template where nobody has yet; of several workers that come at once one does, the others wait. */
export async function filledTemplate(kind: Database): Promise<Seat[]> {
  const isFirst = await claimed(join(runHome().folder, `filling-${kind}`));
  if (isFirst) await fill(kind);
  for (;;) {
    const seats = readSeats(kind);
    if (seats) return seats;
    await wait(LOOK_EVERY_MS);
  }
}

async function fill(kind: Database): Promise<void> {
  const { code, output } = await run('tsx', ['.ci/journeys/fill.ts', kind], 'quiet');
  if (code !== 0) throw new Error(`The world of ${kind} could not be made.\n${output}`);
}

async function claimed(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch {
    return false;
  }
}
