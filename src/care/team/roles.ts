import type { Person, Role } from '#contract/person.ts';

/** Roles that read customers' threads and answer them. Experts see only the parts handed to them. */
export const careRoles: readonly Role[] = ['agent', 'lead', 'admin'];
/** Roles that read replies before they go out, set rules and calendars, and decide on trust. */
export const leadRoles: readonly Role[] = ['lead', 'admin'];

export function hasAccess({ deactivatedAt }: Pick<Person, 'deactivatedAt'>): boolean {
  return deactivatedAt === undefined;
}

/** Whether somebody has access and one of these roles. */
export function isAtWork(
  person: Pick<Person, 'role' | 'deactivatedAt'>,
  roles: readonly Role[],
): boolean {
  return hasAccess(person) && roles.includes(person.role);
}

export function isLead({ role }: Pick<Person, 'role'>): boolean {
  return leadRoles.includes(role);
}
