import type { z } from 'zod';
import type { letGoInput, Person } from '#contract/person.ts';
import type { Deps } from '../context.ts';
import { ApiError } from '../errors.ts';
import { asSeen, refuseLastAdmin } from './change-person.ts';
import { passOn } from './pass-on.ts';

/** All access ends with this transaction; the sessions are ended after it. Their name stays where they wrote. */
export async function letGo(
  deps: Deps,
  admin: Person,
  personId: string,
  { passTo, seenVersion }: z.output<typeof letGoInput>,
): Promise<Person> {
  const gone = await deps.store.write(async (tx) => {
    const before = await asSeen(tx, personId, seenVersion);
    if (before.deactivatedAt !== undefined)
      throw new ApiError('wrong_state', 'This person has no access as it is.');
    await refuseLastAdmin(tx, before);
    const now = deps.clock.now();
    const next: Person = { ...before, deactivatedAt: now, version: seenVersion + 1 };
    await tx.people.put(next);
    await passOn(tx, next, { adminId: admin.id, now, toId: passTo });
    await tx.log.append({ at: now, type: 'person.let-go', actorId: admin.id, subjectId: next.id });
    return next;
  });
  await deps.endSessions?.(gone.id);
  return gone;
}

/** Back with the role and the rights they had; what was passed on stays where it went. */
export async function letIn(
  deps: Deps,
  admin: Person,
  personId: string,
  { seenVersion }: { seenVersion: number },
): Promise<Person> {
  return deps.store.write(async (tx) => {
    const { deactivatedAt, ...person } = await asSeen(tx, personId, seenVersion);
    if (deactivatedAt === undefined)
      throw new ApiError('wrong_state', 'This person has their access.');
    const next: Person = { ...person, version: seenVersion + 1 };
    await tx.people.put(next);
    await tx.log.append({
      at: deps.clock.now(),
      type: 'person.let-in',
      actorId: admin.id,
      subjectId: next.id,
    });
    return next;
  });
}
