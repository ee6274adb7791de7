import type { Person, Role } from '#contract/person.ts';
import { ApiError } from './errors.ts';

export function requireRole(person: Person, roles: readonly Role[]): void {
  if (roles.includes(person.role)) return;
  throw new ApiError('forbidden', `This needs one of the roles: ${roles.join(', ')}.`, {
    details: { role: person.role },
  });
}
