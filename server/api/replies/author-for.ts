import { assignCase } from '#care/case/lifecycle.ts';
import { actsFor, mayAnswer } from '#care/team/may-answer.ts';
import type { Person } from '#contract/person.ts';
import type { Reply } from '#contract/reply.ts';
import type { ReadTx, WriteTx } from '../../store/store.ts';
import { sourcesOf } from '../access/sight.ts';
import { putCase } from '../cases/log-case.ts';
import { ApiError } from '../errors.ts';
import { adminsAtWork } from '../team/last-admin.ts';

/** In whose place a person acts: their own, or that of an author who may not answer there any more. */
export async function authorFor(tx: ReadTx, reply: Reply, person: Person): Promise<string> {
  const author = await tx.people.get(reply.authorId);
  if (actsFor(person, author, await sourcesOf(tx, reply.threadId))) return reply.authorId;
  throw new ApiError('forbidden', 'This is for the author of the reply.');
}

/** What the log says beside who did it. */
export function inPlaceOf({ authorId }: Reply, person: Person): { authorId?: string } {
  return authorId === person.id ? {} : { authorId };
}

/** Who goes on with the customer: the author, or, where they may not any more, whoever acted or approved in their place. */
export async function carrierOf(
  tx: ReadTx,
  reply: Reply,
  actingId: string | null,
): Promise<string | null> {
  const sourceIds = await sourcesOf(tx, reply.threadId);
  const approval = reply.decisions.findLast(({ action }) => action !== 'returned');
  for (const id of [reply.authorId, actingId, approval?.byId ?? null]) {
    const person = id === null ? undefined : await tx.people.get(id);
    if (person && mayAnswer(person, sourceIds)) return person.id;
  }
  return null;
}

/** Whoever sends what somebody else left behind takes the case, where it is free. */
export async function takeUp(
  tx: WriteTx,
  { caseId }: Reply,
  { id: assigneeId }: Person,
  at: string,
): Promise<void> {
  const current = await tx.cases.get(caseId);
  if (!current || current.assigneeId !== null) return;
  const taken = assignCase(current, { assigneeId, seenAssigneeId: null });
  if (taken.ok) await putCase(tx, taken.value, { at, type: 'case.assigned', actorId: assigneeId });
}

/** News that is said has to be told by somebody: by whoever goes on, the owner of the case, or an admin. */
export async function keeperOf(tx: ReadTx, reply: Reply, carrierId: string | null) {
  if (carrierId !== null) return carrierId;
  const owner = (await tx.cases.get(reply.caseId))?.assigneeId;
  return owner ?? (await adminsAtWork(tx))[0]?.id ?? reply.authorId;
}
