import type { Person } from '#contract/person.ts';
import type { Draft, Place } from '#contract/reply.ts';
import type { ReadTx, WriteTx } from '../../store/store.ts';
import type { Deps } from '../context.ts';
import { filesGiven, ownFiles } from '../reply-files/own-files.ts';
import { homesShownIn, shownThread } from './show.ts';

/** Unsent words, kept for their author alone. */
export async function saveDraft(
  deps: Deps,
  person: Person,
  threadId: string,
  { fileIds, ...draft }: { text: string; fileIds: string[]; place: Place | null },
): Promise<Draft> {
  return deps.store.write(async (tx) => {
    const { id } = await shownThread(tx, threadId);
    await dropDraft(tx, id, person.id);
    const saved = {
      ...draft,
      ...filesGiven(await ownFiles(tx, person, id, fileIds)),
      threadId: id,
      personId: person.id,
      updatedAt: deps.clock.now(),
    };
    await tx.drafts.put(saved);
    return saved;
  });
}

export async function deleteDraft(deps: Deps, person: Person, threadId: string): Promise<void> {
  await deps.store.write(async (tx) => {
    const { id } = await shownThread(tx, threadId);
    await dropDraft(tx, id, person.id);
  });
}

/** What this person began here, else in a thread that links show here. */
export async function findDraft(
  tx: ReadTx,
  threadId: string,
  personId: string,
): Promise<Draft | undefined> {
  for (const homeId of await homesShownIn(tx, threadId)) {
    const draft = await tx.drafts.get(homeId, personId);
    if (draft) return draft;
  }
  return undefined;
}

/** Only the draft that was seen: another one, begun in a linked thread, comes to light by it. */
export async function dropDraft(tx: WriteTx, threadId: string, personId: string): Promise<void> {
  const draft = await findDraft(tx, threadId, personId);
  if (draft) await tx.drafts.delete(draft.threadId, personId);
}
