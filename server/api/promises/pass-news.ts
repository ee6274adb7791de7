import { handOver } from '#care/promise/ledger.ts';
import type { Person } from '#contract/person.ts';
import type { NewsPromise } from '#contract/promise.ts';
import type { WriteTx } from '../../store/store.ts';
import { requireRightOf } from '../access/sight.ts';
import { decided } from '../errors.ts';
import { putPromise } from './log-promise.ts';

interface PassedBy {
  /** Who hands it over. */
  personId: string;
  /** Who did it, as the log says: null where the house's sign-in did. */
  actorId: string | null;
  now: string;
  /** Whether its case goes along. */
  withCase: boolean;
}

/** News that is owed passes to somebody who can tell it there. */
export async function passNews(
  tx: WriteTx,
  promise: NewsPromise,
  to: Person,
  { personId, actorId, now, withCase }: PassedBy,
): Promise<NewsPromise> {
  await requireRightOf(tx, to, 'answer', promise.threadId);
  const by = { personId, now, to: { personId: to.id, withCase } };
  return putPromise(
    tx,
    decided(handOver(promise, by), 'Nothing is left to tell of this promise.'),
    {
      at: now,
      type: 'promise.handed-over',
      actorId,
      data: { toId: to.id },
    },
  );
}
