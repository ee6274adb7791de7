import { isUntold } from '#care/promise/ledger.ts';
import type { Case } from '#contract/case.ts';
import type { NewsPromise } from '#contract/promise.ts';
import type { Person } from '#contract/person.ts';
import type { ReadTx } from '../../store/store.ts';
import { hasRightIn } from '../access/sight.ts';

/**
 * What a person is to tell customers, the earliest first: the news they promised, and that some news will
 * not come. Nobody is told of an end in a case that has ended itself.
 */
export async function toTell(
  tx: ReadTx,
  person: Person,
): Promise<{ promise: NewsPromise; owner: Case }[]> {
  const theirs = [
    ...(await tx.promises.openOf(person.id)),
    ...(await tx.promises.untoldOf(person.id)),
  ];
  const found: { promise: NewsPromise; owner: Case }[] = [];
  for (const promise of theirs.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))) {
    if (!(await hasRightIn(tx, person, 'read', promise.threadId))) continue;
    const owner = await tx.cases.get(promise.caseId);
    if (owner && !(isUntold(promise) && owner.status === 'closed')) found.push({ promise, owner });
  }
  return found;
}

function keyOf({ dueAt, id }: NewsPromise): string {
  return `${dueAt}|${id}`;
}
