import { setTimeout as pause } from 'node:timers/promises';
import { mulberry32 } from '../mulberry32.ts';
import type { Plan } from './plan.ts';
import { underLoad } from './under-load.ts';

const HOUR_MS = 3_600_000;

/** Servers killed at random moments, the database crashed in between, and the clock of one moved. */
export async function killProcesses({ kills, crashes, seed }: Plan) {
  const chance = mulberry32(seed);
  const crashAfter = new Set(evenly(crashes, kills));
  const jumpAfter = new Set(evenly(2, kills));
  const jumps = [2 * HOUR_MS, -HOUR_MS];
  return underLoad(chance, async (fleet, postgres) => {
    let jumped = 0;
    for (let killed = 1; killed <= kills; killed += 1) {
      await pause(300 + chance() * 1200);
      await fleet.killOne(chance);
      if (crashAfter.has(killed)) {
        await pause(chance() * 1000);
        await postgres.crash();
      }
      if (!jumpAfter.has(killed)) continue;
      fleet.jump(jumps[jumped] ?? 0);
      jumped += 1;
      await pause(2000);
      fleet.jump(0);
    }
    return { kills, databaseCrashes: crashAfter.size, clockJumps: jumped, seed };
  });
}

/** So many moments spread over all kills. */
function evenly(count: number, all: number): number[] {
  return Array.from({ length: count }, (_, nth) => Math.round(((nth + 1) * all) / (count + 1)));
}
