import type { Deps } from '../api/context.ts';
import type { Connectors } from '../connect/run-connectors.ts';
import type { Database } from '../store/postgres/database.ts';
import type { Doors } from './doors.ts';
import { forgetOlder, unanswered } from './raw-events.ts';
import { takeDelivery } from './take-delivery.ts';

/** Longer than any process works on one delivery. */
const ABANDONED_MS = 60_000;
/** Longer than any sender tries again, so that an old delivery stays known as a duplicate. */
const KEPT_MS = 30 * 24 * 3_600_000;
const BATCH = 20;

/** Finishes what a process left behind when it ended, and forgets raw deliveries that nobody asks for any more. */
export async function sweepDeliveries(
  parts: { db: Database; deps: Deps; doors: Doors; connectors: Pick<Connectors, 'takeLeft'> },
  nowMs: number,
): Promise<number> {
  const { db, deps, doors, connectors } = parts;
  const before = (ms: number) => new Date(nowMs - ms).toISOString();
  const left = await unanswered(db, before(ABANDONED_MS), BATCH);
  for (const event of left) {
    if (await connectors.takeLeft(event.sourceId, event)) continue;
    const door = await doors.get(event.sourceId);
    if (door) await takeDelivery(db, deps, door, event);
  }
  await forgetOlder(db, before(KEPT_MS));
  return left.length;
}
