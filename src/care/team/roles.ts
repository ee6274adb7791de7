import type { Person, Role } from '#contract/person.ts';

/** Roles that read customers' threads and answer them. Experts see only the parts handed to them. */
export const careRoles: readonly Role[] = ['agent', 'lead', 'admin'];
/** Roles that read replies before they go out, set rules and calendars, and decide on trust. */
export const leadRoles: readonly Role[] = ['lead', 'admin'];

export function isLead({ role }: Pick<Person, 'role'>): boolean {
  return leadRoles.includes(role);
}
