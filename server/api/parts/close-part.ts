import { caseSettledInside } from '#care/case/lifecycle.ts';
import {
  answerPart as decideAnswer,
  isAsked,
  withdrawPart as decideWithdrawal,
} from '#care/part/lifecycle.ts';
import type { Part } from '#contract/part.ts';
import type { Person } from '#contract/person.ts';
import type { WriteTx } from '../../store/store.ts';
import { putIfMoved } from '../cases/log-case.ts';
import type { Deps } from '../context.ts';
import { decided, notFound } from '../errors.ts';
import { newNote } from '../threads/new-note.ts';
import { refreshRow } from '../threads/refresh-row.ts';
import { putPart } from './log-part.ts';

/** The expert answers: a note in the thread, and with the last answer the case is its agent's again. */
export async function answerPart(
  deps: Deps,
  expert: Person,
  partId: string,
  input: { text: string; seenVersion: number },
): Promise<Part> {
  return deps.store.write(async (tx) => {
    const part = await tx.parts.get(partId);
    // Whoever may not read a part is not told that it is there.
    if (part?.expertId !== expert.id) throw notFound('part');
    const now = deps.clock.now();
    const { text, seenVersion } = input;
    const messageId = deps.ids.next('m');
    const answered = decided(
      decideAnswer(part, { text, messageId }, { personId: expert.id, now, seenVersion }),
      'This question waits for no answer.',
    );
    const { threadId, homeThreadId, caseId } = part;
    await tx.messages.put(
      newNote({ id: messageId, threadId, homeThreadId, caseId, person: expert, text, now }),
    );
    await putPart(tx, answered, { at: now, type: 'part.answered', actorId: expert.id });
    await settleCase(tx, answered, { at: now, actorId: expert.id });
    return answered;
  });
}

/** The question is not needed any more. */
export async function withdrawPart(deps: Deps, person: Person, partId: string): Promise<Part> {
  return deps.store.write(async (tx) => {
    const part = await tx.parts.get(partId);
    if (!part) throw notFound('part');
    const withdrawn = await takeBackPart(tx, deps, part, person.id);
    await settleCase(tx, withdrawn, { at: deps.clock.now(), actorId: person.id });
    return withdrawn;
  });
}

/** A case that ends has no questions left. */
export async function withdrawPartsOf(
  tx: WriteTx,
  deps: Deps,
  of: { id: string; threadId: string },
  personId: string,
): Promise<void> {
  for (const part of await tx.parts.ofThread(of.threadId))
    if (part.caseId === of.id && isAsked(part)) await takeBackPart(tx, deps, part, personId);
}

async function takeBackPart(tx: WriteTx, deps: Deps, part: Part, personId: string): Promise<Part> {
  const now = deps.clock.now();
  const withdrawn = decided(
    decideWithdrawal(part, { personId, now }),
    'This question waits for no answer.',
  );
  return putPart(tx, withdrawn, { at: now, type: 'part.withdrawn', actorId: personId });
}

async function settleCase(
  tx: WriteTx,
  part: Part,
  entry: { at: string; actorId: string },
): Promise<void> {
  const current = await tx.cases.get(part.caseId);
  const parts = await tx.parts.ofThread(part.threadId);
  const isMoreAsked = parts.some((other) => other.caseId === part.caseId && isAsked(other));
  if (current)
    await putIfMoved(tx, current, caseSettledInside(current, isMoreAsked), {
      ...entry,
      type: 'case.settled-inside',
      subjectId: part.id,
    });
  await refreshRow(tx, part.threadId);
}
