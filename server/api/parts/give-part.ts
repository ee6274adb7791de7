import type { z } from 'zod';
import { givePart as decide } from '#care/part/lifecycle.ts';
import type { givePartInput, Part } from '#contract/part.ts';
import type { Person } from '#contract/person.ts';
import type { Deps } from '../context.ts';
import { decided, notFound } from '../errors.ts';
import { refreshRow } from '../threads/refresh-row.ts';
import { expertFor } from './ask-part.ts';
import { putPart } from './log-part.ts';

/** The same question goes to another expert: the first has gone, or does not know. */
export async function givePart(
  deps: Deps,
  person: Person,
  partId: string,
  input: z.output<typeof givePartInput>,
): Promise<Part> {
  return deps.store.write(async (tx) => {
    const part = await tx.parts.get(partId);
    if (!part) throw notFound('part');
    const { id: expertId } = await expertFor(tx, input.expertId, part.threadId);
    const now = deps.clock.now();
    const by = { personId: person.id, now, seenVersion: input.seenVersion };
    const given = decided(
      decide(part, { expertId, dueAt: input.dueAt }, by),
      'This question waits for no answer, or its time lies in the past.',
    );
    const data = { fromId: part.expertId };
    await putPart(tx, given, { at: now, type: 'part.given', actorId: person.id, data });
    await refreshRow(tx, part.threadId);
    return given;
  });
}
