import { maskMessage } from '#care/privacy/mask.ts';
import type { Message } from '#contract/message.ts';
import type { Person } from '#contract/person.ts';
import type { Deps } from '../context.ts';
import { notFound } from '../errors.ts';

/** Somebody needs what is hidden in a message: it is shown, and who saw it is kept. */
export async function showPersonal(deps: Deps, person: Person, id: string): Promise<Message> {
  return deps.store.write(async (tx) => {
    const message = await tx.messages.get(id);
    if (!message) throw notFound('message');
    const { hidden } = maskMessage(message);
    if (hidden === undefined) return message;
    await tx.log.append({
      at: deps.clock.now(),
      type: 'personal.shown',
      actorId: person.id,
      threadId: message.threadId,
      caseId: message.caseId,
      subjectId: message.id,
      data: { hidden },
    });
    return message;
  });
}
