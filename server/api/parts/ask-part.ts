import type { z } from 'zod';
import { isAtWork } from '#care/team/roles.ts';
import { caseAskedInside } from '#care/case/lifecycle.ts';
import { askPart as decide } from '#care/part/lifecycle.ts';
import type { askPartInput, Part } from '#contract/part.ts';
import type { Person } from '#contract/person.ts';
import type { WriteTx } from '../../store/store.ts';
import { putIfMoved } from '../cases/log-case.ts';
import { requireRightOf } from '../access/sight.ts';
import type { Deps } from '../context.ts';
import { decided, notFound } from '../errors.ts';
import { refreshRow } from '../threads/refresh-row.ts';
import { putPart } from './log-part.ts';

/** A question goes to an expert; the case waits inside, with its clock running. */
export async function askPart(
  deps: Deps,
  person: Person,
  caseId: string,
  input: z.output<typeof askPartInput>,
): Promise<Part> {
  return deps.store.write(async (tx) => {
    const current = await tx.cases.get(caseId);
    if (!current) throw notFound('case');
    await expertFor(tx, input.expertId, current.threadId);
    const { id, number, threadId, homeThreadId } = current;
    await requireTalk(tx, threadId, input.messageIds);
    const now = deps.clock.now();
    const waiting = decided(caseAskedInside(current, person.id), 'A closed case asks nobody.');
    const part = decided(
      decide(
        {
          ...input,
          id: deps.ids.next('part'),
          caseId: id,
          caseNumber: number,
          threadId,
          homeThreadId,
        },
        { personId: person.id, now },
      ),
      'The time of the answer lies in the past.',
    );
    await putPart(tx, part, { at: now, type: 'part.asked', actorId: person.id });
    await putIfMoved(tx, current, waiting, {
      at: now,
      type: 'case.asked-inside',
      actorId: person.id,
      subjectId: part.id,
    });
    await refreshRow(tx, threadId);
    return part;
  });
}

/** Only somebody who is here for it, and may read in this thread, is asked. */
export async function expertFor(tx: WriteTx, expertId: string, threadId: string): Promise<Person> {
  const expert = await tx.people.get(expertId);
  if (!expert || !isAtWork(expert, ['expert'])) throw notFound('person');
  await requireRightOf(tx, expert, 'read', threadId);
  return expert;
}

/** An expert is shown what was said to and by the customer; notes stay in the team. */
async function requireTalk(
  tx: WriteTx,
  threadId: string,
  messageIds: readonly string[],
): Promise<void> {
  for (const id of messageIds) {
    const message = await tx.messages.get(id);
    if (message?.threadId !== threadId || message.direction === 'note') throw notFound('message');
  }
}
