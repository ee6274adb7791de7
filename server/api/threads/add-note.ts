import { currentCase } from '#care/thread/row.ts';
import type { Message } from '#contract/message.ts';
import type { Person } from '#contract/person.ts';
import type { Deps } from '../context.ts';
import { newNote } from './new-note.ts';
import { refreshRow } from './refresh-row.ts';
import { shownThread } from './show.ts';

/** A word to the team, seen by nobody outside it. It stays with the case it was written about. */
export async function addNote(
  deps: Deps,
  person: Person,
  threadId: string,
  text: string,
): Promise<Message> {
  return deps.store.write(async (tx) => {
    const { id } = await shownThread(tx, threadId);
    const now = deps.clock.now();
    const cases = await tx.cases.ofThread(id);
    const spokenOf = currentCase({ cases, messages: await tx.messages.allOfThread(id) });
    const note = newNote({
      id: deps.ids.next('m'),
      threadId: id,
      homeThreadId: spokenOf?.homeThreadId ?? id,
      caseId: spokenOf?.id ?? null,
      person,
      text,
      now,
    });
    await tx.messages.put(note);
    await tx.log.append({
      at: now,
      type: 'note.added',
      actorId: person.id,
      threadId: id,
      caseId: note.caseId,
      subjectId: note.id,
    });
    await refreshRow(tx, id);
    return note;
  });
}
