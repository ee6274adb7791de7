import { isUntold } from '#care/promise/ledger.ts';
import type { Case } from '#contract/case.ts';
import type { NewsPromise } from '#contract/promise.ts';
import type { Person } from '#contract/person.ts';
import type { ReadTx } from '../../store/store.ts';
import { within } from '../access/sight.ts';

/**
 * What a person is to tell customers, the earliest first: the news they promised, and that some news will
 * not come. Nobody is told of an end in a case that has ended itself.
 */
export async function toTell(tx: ReadTx, person: Person): Promise<ToTell[]> {
  return within(tx, person, 'read', await owedBy(tx, person.id));
}

export interface ToTell {
  promise: NewsPromise;
  owner: Case;
  threadId: string;
}

/** The same, whether or not the person may still see where it is. */
export async function owedBy(tx: ReadTx, personId: string): Promise<ToTell[]> {
  const theirs = [
    ...(await tx.promises.openOf(personId)),
    ...(await tx.promises.untoldOf(personId)),
  ];
  const found: ToTell[] = [];
  for (const promise of theirs.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))) {
    const { threadId } = promise;
    const owner = await tx.cases.get(promise.caseId);
    if (owner && !(isUntold(promise) && owner.status === 'closed'))
      found.push({ promise, owner, threadId });
  }
  return found;
}

function keyOf({ dueAt, id }: NewsPromise): string {
  return `${dueAt}|${id}`;
}
