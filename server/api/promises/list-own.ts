import { careRoles } from '#care/team/roles.ts';
import { maskMessage } from '#care/privacy/mask.ts';
import { isUntold } from '#care/promise/ledger.ts';
import type { Person } from '#contract/person.ts';
import type { NewsPromise, OwnPromises, PromiseReminder } from '#contract/promise.ts';
import type { ReadTx } from '../../store/store.ts';
import type { Deps } from '../context.ts';
import { requireRole } from '../guard.ts';

/** What this person is to tell customers: the news they promised, and that some news will not come. */
export async function listOwn(deps: Deps, person: Person): Promise<OwnPromises> {
  requireRole(person, careRoles);
  return deps.store.read(async (tx) => {
    const mine = [
      ...(await tx.promises.openOf(person.id)),
      ...(await tx.promises.untoldOf(person.id)),
    ];
    const reminders: PromiseReminder[] = [];
    for (const promise of mine.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))) {
      const reminder = await remind(tx, promise);
      if (reminder) reminders.push(reminder);
    }
    return { promises: reminders, handedOver: await tx.promises.handedOverBy(person.id) };
  });
}

/** Nobody is told of an end in a case that has ended itself. */
async function remind(tx: ReadTx, promise: NewsPromise): Promise<PromiseReminder | undefined> {
  const owner = await tx.cases.get(promise.caseId);
  if (!owner || (isUntold(promise) && owner.status === 'closed')) return undefined;
  const asked = promise.askedMessageId ? await tx.messages.get(promise.askedMessageId) : undefined;
  const row = await tx.rows.get(promise.threadId);
  return {
    promise,
    caseNumber: owner.number,
    customerName: row?.customerName ?? '',
    asked: asked && asked.deletedAt === null ? maskMessage(asked).text : null,
  };
}

function keyOf({ dueAt, id }: NewsPromise): string {
  return `${dueAt}|${id}`;
}
