import { isAtWork } from '#care/team/roles.ts';
import type { Person, Role } from '#contract/person.ts';
import type { Deps } from '../context.ts';
import { adminsAtWork, isLastAdmin } from './last-admin.ts';
import { passOn } from './pass-on.ts';

/**
 * The house's sign-in says another role. Nobody can be asked at that moment: the last admin stays one, cases
 * are free, and news that is owed goes to an admin. Rights stay, so that they hold again after a time as admin.
 */
export async function followProvider(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  personId: string,
  role: Role,
): Promise<void> {
  await store.write(async (tx) => {
    const before = await tx.people.get(personId);
    if (!before || before.role === role || (await isLastAdmin(tx, before))) return;
    const now = clock.now();
    const version = (before.version ?? 0) + 1;
    const next: Person = { ...before, role, trust: trustAtFirst(role), version };
    await tx.people.put(next);
    const admin = (await adminsAtWork(tx)).find(({ id }) => id !== personId);
    await passOn(tx, next, { adminId: null, now, toId: null, newsToId: admin?.id ?? null });
    const rights = isAtWork(next, ['admin']) ? null : (next.rights ?? null);
    await tx.log.append({
      at: now,
      type: 'person.changed',
      actorId: null,
      subjectId: personId,
      data: { from: before.role, to: role, rights: JSON.stringify(rights) },
    });
  });
}

/** A lead reads every reply of a new agent. */
export function trustAtFirst(role: Role): Person['trust'] {
  return role === 'agent' ? 'every-reply' : 'none';
}
