import { makePromise } from '#care/promise/ledger.ts';
import type { Person } from '#contract/person.ts';
import type { NewsPromise, PromiseDraft } from '#contract/promise.ts';
import type { Deps } from '../context.ts';
import { ApiError, decided, notFound } from '../errors.ts';
import { careRoles, requireRole } from '../guard.ts';
import { refreshRow } from '../threads/refresh-row.ts';

export async function promiseNews(
  deps: Deps,
  person: Person,
  caseId: string,
  draft: PromiseDraft,
): Promise<NewsPromise> {
  requireRole(person, careRoles);
  return deps.store.write(async (tx) => {
    const owner = await tx.cases.get(caseId);
    if (!owner) throw notFound('case');
    if (owner.status === 'closed')
      throw new ApiError('wrong_state', 'A closed case promises nothing.');
    const now = deps.clock.now();
    const made = decided(
      makePromise(draft, {
        id: deps.ids.next('promise'),
        caseId,
        threadId: owner.threadId,
        homeThreadId: owner.homeThreadId,
        personId: person.id,
        now,
        replyId: null,
      }),
      'The time of the next news lies in the past.',
    );
    await tx.promises.put(made);
    await tx.log.append({
      at: now,
      type: 'promise.made',
      actorId: person.id,
      threadId: made.threadId,
      caseId,
      subjectId: made.id,
      data: { dueAt: made.dueAt },
    });
    await refreshRow(tx, made.threadId);
    return made;
  });
}
