import type { Retention } from '#contract/customer-data.ts';
import type { Person } from '#contract/person.ts';
import type { ReadTx } from '../../store/store.ts';
import type { Deps } from '../context.ts';
import { ApiError } from '../errors.ts';

const untilSaidOtherwise: Retention = { days: null, version: 0 };

export async function readRetention(deps: Deps): Promise<Retention> {
  return deps.store.read(retentionOf);
}

export async function retentionOf(tx: ReadTx): Promise<Retention> {
  return (await tx.retention.get()) ?? untilSaidOtherwise;
}

export async function setRetention(
  deps: Deps,
  person: Person,
  { days, seenVersion }: { days: number | null; seenVersion: number },
): Promise<Retention> {
  return deps.store.write(async (tx) => {
    const before = await retentionOf(tx);
    if (before.version !== seenVersion)
      throw new ApiError('version_conflict', 'Somebody changed this meanwhile.');
    const next = { days, version: before.version + 1 };
    await tx.retention.put(next);
    await tx.log.append({
      at: deps.clock.now(),
      type: 'retention.set',
      actorId: person.id,
      data: { from: before.days, to: days },
    });
    return next;
  });
}
