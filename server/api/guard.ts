import type { Person, Role } from '#contract/person.ts';
import { ApiError } from './errors.ts';

/** Roles that read customers' threads and answer them. Experts see only the parts handed to them. */
export const careRoles: readonly Role[] = ['agent', 'lead', 'admin'];
export const leadRoles: readonly Role[] = ['lead', 'admin'];

export function requireRole(person: Person, roles: readonly Role[]): void {
  if (roles.includes(person.role)) return;
  throw new ApiError('forbidden', `This needs one of the roles: ${roles.join(', ')}.`, {
    details: { role: person.role },
  });
}
