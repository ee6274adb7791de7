import type { Role } from '#contract/person.ts';
import { type Claims, type Refusal, admit } from './admit.ts';
import type { Provider } from './provider-settings.ts';

export type RefusalCode = Refusal | 'not_invited' | 'other_subject' | 'let_go';

/** Somebody who has an account here. */
export interface KnownUser {
  personId: string;
  /** The provider's own name for this person; undefined while they never came by it. */
  subject: string | undefined;
  /** An admin has ended their access. */
  isLetGo: boolean;
}

export interface Reception {
  bySubject(subject: string): Promise<KnownUser | undefined>;
  byEmail(email: string): Promise<KnownUser | undefined>;
  keepRole(personId: string, role: Role): Promise<void>;
  /** False where the invitation is unknown, used or too old. */
  enrolInvited(newcomer: Newcomer, invitation: string): Promise<boolean>;
  enrol(newcomer: Newcomer & { role: Role }): Promise<void>;
}

export interface Newcomer {
  name: string;
  email: string;
  /** Undefined takes the invitation's. */
  role: Role | undefined;
}

/**
 * Lets somebody in whom the provider vouches for: by the subject they came with before, by their verified
 * e-mail, by an invitation, or because everybody with a role may. What the provider says of the role
 * counts at each sign-in. Null where they may come in.
 */
export async function receive(
  { provider, reception }: { provider: Provider; reception: Reception },
  claims: Claims,
  invitation: string | undefined,
): Promise<RefusalCode | null> {
  const verdict = admit(claims, provider);
  if (verdict.refusal) return verdict.refusal;
  const { email, role } = verdict;
  const subject = String(claims.sub);
  const known = (await reception.bySubject(subject)) ?? (await reception.byEmail(email));
  if (known) {
    if (known.isLetGo) return 'let_go';
    // A house gives an address that has become free to the next person.
    if (known.subject !== undefined && known.subject !== subject) return 'other_subject';
    if (role) await reception.keepRole(known.personId, role);
    return null;
  }
  const name = typeof claims.name === 'string' && claims.name.trim() ? claims.name.trim() : email;
  const newcomer = { name: name.slice(0, 200), email, role };
  if (invitation !== undefined && (await reception.enrolInvited(newcomer, invitation))) return null;
  if (!provider.takesAll || !role) return 'not_invited';
  await reception.enrol({ ...newcomer, role });
  return null;
}
