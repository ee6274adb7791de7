import { readForm, readLanguages } from '#care/customer/manner.ts';
import type { About, Fact, NoteFactInput } from '#contract/fact.ts';
import type { Message } from '#contract/message.ts';
import type { Person } from '#contract/person.ts';
import type { ReadTx } from '../../store/store.ts';
import type { Deps } from '../context.ts';
import { ApiError, notFound } from '../errors.ts';
import { shownThread } from '../threads/show.ts';

/** What the customer showed, and what was noted of them, oldest first. */
export async function readAbout(
  tx: ReadTx,
  threadId: string,
  messages: readonly Message[],
): Promise<About> {
  const facts = await tx.facts.ofThread(threadId);
  return {
    facts: facts.toSorted((a, b) => (`${a.madeAt}|${a.id}` < `${b.madeAt}|${b.id}` ? -1 : 1)),
    says: readForm(messages),
    languages: readLanguages(messages),
    firstAt: messages[0]?.occurredAt ?? null,
  };
}

/** Somebody notes what the customer told or showed: with the message, or it is hearsay. Only our own notes need none. */
export async function noteFact(
  deps: Deps,
  person: Person,
  threadId: string,
  input: NoteFactInput,
): Promise<Fact> {
  return deps.store.write(async (tx) => {
    const { id } = await shownThread(tx, threadId);
    const evidence = await evidenceOf(tx, id, input);
    const fact: Fact = {
      id: deps.ids.next('fact'),
      threadId: id,
      homeThreadId: evidence?.homeThreadId ?? id,
      kind: input.kind,
      text: input.text,
      form: input.kind === 'address' ? (input.form ?? null) : null,
      evidenceMessageId: evidence?.id ?? null,
      madeById: person.id,
      madeAt: deps.clock.now(),
    };
    await tx.facts.put(fact);
    await tx.log.append({
      at: fact.madeAt,
      type: 'fact.noted',
      actorId: person.id,
      threadId: id,
      subjectId: fact.id,
      data: { kind: fact.kind },
    });
    return fact;
  });
}

export async function removeFact(deps: Deps, person: Person, factId: string): Promise<void> {
  await deps.store.write(async (tx) => {
    const fact = await tx.facts.get(factId);
    if (!fact) throw notFound('fact');
    await tx.facts.delete(fact.id);
    await tx.log.append({
      at: deps.clock.now(),
      type: 'fact.removed',
      actorId: person.id,
      threadId: fact.threadId,
      subjectId: fact.id,
      data: { kind: fact.kind },
    });
  });
}

async function evidenceOf(
  tx: ReadTx,
  threadId: string,
  { kind, evidenceMessageId }: NoteFactInput,
): Promise<Message | undefined> {
  if (kind === 'pinned' && evidenceMessageId === undefined) return undefined;
  const message = evidenceMessageId ? await tx.messages.get(evidenceMessageId) : undefined;
  if (message?.threadId === threadId && message.direction === 'in') return message;
  throw new ApiError('evidence_needed', 'Name the message in which the customer said so.');
}
