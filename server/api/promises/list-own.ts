import { maskMessage } from '#care/privacy/mask.ts';
import type { Case } from '#contract/case.ts';
import type { Person } from '#contract/person.ts';
import type { NewsPromise, OwnPromises, PromiseReminder } from '#contract/promise.ts';
import type { ReadTx } from '../../store/store.ts';
import { within } from '../access/sight.ts';
import type { Deps } from '../context.ts';
import { toTell } from './to-tell.ts';

/** What this person is to tell customers: the news they promised, and that some news will not come. */
export async function listOwn(deps: Deps, person: Person): Promise<OwnPromises> {
  return deps.store.read(async (tx) => {
    const reminders: PromiseReminder[] = [];
    for (const { promise, owner } of await toTell(tx, person))
      reminders.push(await remind(tx, promise, owner));
    const away = await tx.promises.handedOverBy(person.id);
    const handedOver = await within(tx, person, 'answer', away);
    return { promises: reminders, handedOver };
  });
}

async function remind(tx: ReadTx, promise: NewsPromise, owner: Case): Promise<PromiseReminder> {
  const asked = promise.askedMessageId ? await tx.messages.get(promise.askedMessageId) : undefined;
  const row = await tx.rows.get(promise.threadId);
  return {
    promise,
    caseNumber: owner.number,
    customerName: row?.customerName ?? '',
    asked: asked && asked.deletedAt === null ? maskMessage(asked).text : null,
  };
}
