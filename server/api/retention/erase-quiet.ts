import type { Store } from '../../store/store.ts';
import type { Deps } from '../context.ts';
import { ApiError } from '../errors.ts';
import { erase } from '../customers/erase-customer.ts';
import { retentionOf } from './retention.ts';

const BATCH = 20;
const DAY_MS = 86_400_000;

/** Erases some of those whom nobody has written to or heard from for as long as the policy says. Answers how many. */
export async function eraseQuiet({ store, clock }: Deps): Promise<number> {
  const now = clock.now();
  const before = await store.read(async (tx) => {
    const { days } = await retentionOf(tx);
    return days === null ? null : new Date(Date.parse(now) - days * DAY_MS).toISOString();
  });
  if (before === null) return 0;
  const quiet = await store.read((tx) => tx.rows.quietSince(before, BATCH));
  let count = 0;
  for (const { id } of quiet) if (await eraseIfQuiet({ store, id, before, now })) count += 1;
  return count;
}

interface Quiet {
  store: Store;
  id: string;
  before: string;
  now: string;
}

/** Something may have happened to it meanwhile: then it is not silent any more. */
function eraseIfQuiet({ store, id, before, now }: Quiet): Promise<boolean> {
  return store
    .write(async (tx) => {
      const row = await tx.rows.get(id);
      if (!row || row.lastAt >= before) return false;
      await erase(tx, id, { personId: null, reason: 'retention', now });
      return true;
    })
    .catch((error: unknown) => {
      if (error instanceof ApiError) return false;
      throw error;
    });
}
