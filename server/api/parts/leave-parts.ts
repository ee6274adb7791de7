import { isAsked, leavePart } from '#care/part/lifecycle.ts';
import { hasRight } from '#care/team/rights.ts';
import { isAtWork } from '#care/team/roles.ts';
import type { Part } from '#contract/part.ts';
import type { Person } from '#contract/person.ts';
import type { ReadTx, WriteTx } from '../../store/store.ts';
import { sourcesOf } from '../access/sight.ts';
import { decided } from '../errors.ts';
import { putPart } from './log-part.ts';

/** What is asked of somebody who may not answer it any more, and whose asker has not heard of that. */
export async function partsLeftBy(
  tx: ReadTx,
  expert: Person,
  asked: readonly Part[],
): Promise<Part[]> {
  const left: Part[] = [];
  for (const part of asked)
    if (part.leftAt === null && !(await mayRead(tx, expert, part))) left.push(part);
  return left;
}

async function mayRead(tx: ReadTx, expert: Person, { threadId }: Part): Promise<boolean> {
  return isAtWork(expert, ['expert']) && hasRight(expert, 'read', await sourcesOf(tx, threadId));
}

/** The question stays; whoever asked it and whoever owns the case hear that nobody is going to answer. */
export async function leaveParts(
  tx: WriteTx,
  parts: readonly Part[],
  by: { actorId: string | null; now: string },
): Promise<void> {
  for (const part of parts) {
    const left = decided(leavePart(part, by.now), 'Only what is asked is left.');
    const owner = await tx.cases.get(part.caseId);
    await putPart(tx, left, {
      at: by.now,
      type: 'part.left',
      actorId: by.actorId,
      data: { ownerId: owner?.assigneeId ?? null },
    });
  }
}

/** A thread holds more sources than before: not every expert may read in all of them. */
export async function leaveClosed(tx: WriteTx, threadId: string, now: string): Promise<void> {
  for (const part of (await tx.parts.ofThread(threadId)).filter(isAsked)) {
    const expert = await tx.people.get(part.expertId);
    if (expert) await leaveParts(tx, await partsLeftBy(tx, expert, [part]), { actorId: null, now });
  }
}
