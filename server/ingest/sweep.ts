import type { Deps } from '../api/context.ts';
import type { Connectors } from '../connect/run-connectors.ts';
import { codeOf } from '../node/code-of.ts';
import type { Log } from '../node/request-log.ts';
import type { Database } from '../store/postgres/database.ts';
import type { Doors } from './doors.ts';
import { forgetOlder, keepOutcome, type RawEvent, unanswered } from './raw-events.ts';
import { refused } from './reading.ts';
import { takeDelivery } from './take-delivery.ts';

/** Longer than any process works on one delivery. */
const ABANDONED_MS = 60_000;
/** Longer than any sender tries again, so that an old delivery stays known as a duplicate. */
const KEPT_MS = 30 * 24 * 3_600_000;
const BATCH = 20;

interface SweepParts {
  db: Database;
  deps: Deps;
  doors: Doors;
  connectors: Pick<Connectors, 'takeLeft'>;
  log: Log;
}

/** Finishes what a process left behind when it ended, and forgets raw deliveries that nobody asks for any more. */
export async function sweepDeliveries(parts: SweepParts, nowMs: number): Promise<number> {
  const before = (ms: number) => new Date(nowMs - ms).toISOString();
  let count = 0;
  let left: RawEvent[] = [];
  do {
    // Past those that failed, which stay where they are: they may not keep the rest waiting.
    left = await unanswered(parts.db, { before: before(ABANDONED_MS), after: left.at(-1) }, BATCH);
    for (const event of left) await finish(parts, event);
    count += left.length;
  } while (left.length === BATCH);
  await forgetOlder(parts.db, before(KEPT_MS));
  return count;
}

async function finish({ db, deps, doors, connectors, log }: SweepParts, event: RawEvent) {
  try {
    if (await connectors.takeLeft(event.sourceId, event)) return;
    const door = await doors.get(event.sourceId);
    if (door) await takeDelivery(db, deps, door, event);
    else await keepOutcome(db, event, doorGone);
  } catch (error) {
    log({ what: 'delivery not taken', source: event.sourceId, error: codeOf(error) });
  }
}

const doorGone = refused('not_found', 'the way in has been closed meanwhile');
