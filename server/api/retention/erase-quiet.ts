import type { ThreadRow } from '#contract/thread.ts';
import type { Store } from '../../store/store.ts';
import type { Deps } from '../context.ts';
import { ApiError } from '../errors.ts';
import { erase } from '../customers/erase-customer.ts';
import { retentionOf } from './retention.ts';

const BATCH = 20;
const DAY_MS = 86_400_000;

/**
 * Erases some of those whom nobody has written to or heard from, and whose cases have been over, for as long
 * as the policy says. Answers how many. Throws at the end where some could not be erased.
 */
export async function eraseQuiet({ store, clock }: Deps): Promise<number> {
  const now = clock.now();
  const before = await store.read(async (tx) => {
    const { days } = await retentionOf(tx);
    return days === null ? null : new Date(Date.parse(now) - days * DAY_MS).toISOString();
  });
  if (before === null) return 0;
  const faults: unknown[] = [];
  let count = 0;
  let quiet: ThreadRow[] = [];
  do {
    // Past those that stay: they may not keep the rest.
    const after = quiet.at(-1);
    quiet = await store.read((tx) => tx.rows.quietSince(before, BATCH, after));
    for (const { id } of quiet)
      try {
        if (await eraseIfQuiet({ store, id, before, now })) count += 1;
      } catch (error) {
        faults.push(error);
      }
  } while (count === 0 && quiet.length === BATCH);
  if (faults.length > 0) throw new AggregateError(faults, 'Some customers could not be erased.');
  return count;
}

interface Quiet {
  store: Store;
  id: string;
  before: string;
  now: string;
}

/** Something may have happened to it meanwhile: then it is not silent any more. */
async function eraseIfQuiet({ store, id, before, now }: Quiet): Promise<boolean> {
  try {
    return await store.write(async (tx) => {
      const row = await tx.rows.get(id);
      const cases = await tx.cases.ofThread(id);
      if (!row || [row.lastAt, ...cases.map(({ closedAt }) => closedAt ?? '')].some(isLate))
        return false;
      await erase(tx, id, { personId: null, reason: 'retention', now });
      return true;
    });
  } catch (error) {
    if (error instanceof ApiError) return false;
    throw error;
  }

  function isLate(at: string): boolean {
    return at >= before;
  }
}
