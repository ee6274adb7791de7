import type { z } from 'zod';
import type { changePersonInput, Person } from '#contract/person.ts';
import type { ReadTx } from '../../store/store.ts';
import type { Deps } from '../context.ts';
import { ApiError, notFound } from '../errors.ts';
import { isLastAdmin } from './last-admin.ts';
import { passOn } from './pass-on.ts';

/** An admin says what a person is here for. What they may no longer do passes on. */
export async function changePerson(
  deps: Deps,
  admin: Person,
  personId: string,
  { role, department, rights, passTo, seenVersion }: z.output<typeof changePersonInput>,
): Promise<Person> {
  return deps.store.write(async (tx) => {
    const before = await asSeen(tx, personId, seenVersion);
    if (role !== 'admin') await refuseLastAdmin(tx, before);
    for (const id of Object.keys(rights ?? {}))
      if (!(await tx.sources.get(id))) throw notFound('source');
    const { rights: _rights, department: _department, ...rest } = before;
    const next: Person = {
      ...rest,
      role,
      ...(department && { department }),
      ...(rights && role !== 'admin' && { rights }),
      version: seenVersion + 1,
    };
    const now = deps.clock.now();
    await tx.people.put(next);
    await passOn(tx, next, { adminId: admin.id, now, toId: passTo });
    await tx.log.append({
      at: now,
      type: 'person.changed',
      actorId: admin.id,
      subjectId: next.id,
      data: { from: before.role, to: next.role, rights: JSON.stringify(next.rights ?? null) },
    });
    return next;
  });
}

/** The person, if nobody has changed them since they were looked at. */
export async function asSeen(tx: ReadTx, personId: string, seenVersion: number): Promise<Person> {
  const person = await tx.people.get(personId);
  if (!person) throw notFound('person');
  if ((person.version ?? 0) !== seenVersion)
    throw new ApiError('version_conflict', 'Somebody changed this person meanwhile.');
  return person;
}

export async function refuseLastAdmin(tx: ReadTx, person: Person): Promise<void> {
  if (await isLastAdmin(tx, person)) throw new ApiError('last_admin', 'This is the last admin.');
}
