import { openCase as opened } from '#care/case/lifecycle.ts';
import type { Case } from '#contract/case.ts';
import type { WriteTx } from '../../store/store.ts';
import type { Deps } from '../context.ts';
import { putCase } from './log-case.ts';

/** A new matter under the next number of the year. */
export async function openCase(
  tx: WriteTx,
  deps: Deps,
  at: {
    threadId: string;
    homeThreadId: string;
    messageId: string | null;
    /** Who took it out of which case, with how many messages; left out where a message opened it. */
    by?: { actorId: string; from: string; count: number };
  },
): Promise<Case> {
  const now = deps.clock.now();
  const { threadId, homeThreadId } = at;
  const fresh = opened({
    id: deps.ids.next('case'),
    number: await tx.cases.nextNumber(Number(now.slice(0, 4))),
    threadId,
    homeThreadId,
    now,
  });
  await putCase(tx, fresh, {
    at: now,
    type: 'case.opened',
    actorId: at.by?.actorId ?? null,
    subjectId: at.messageId,
    ...(at.by && { data: { from: at.by.from, count: at.by.count } }),
  });
  return fresh;
}
