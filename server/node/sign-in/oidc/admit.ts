import { type Role, roleSchema } from '#contract/person.ts';
import type { Provider } from './provider-settings.ts';

/** What the provider said of somebody, past the check of its signature. */
export type Claims = Record<string, unknown>;

export type Refusal = 'email_not_verified' | 'domain_not_allowed' | 'no_role';

export type Verdict =
  | { refusal: Refusal }
  /** The role is undefined where the provider gives none out. */
  | { refusal: undefined; email: string; role: Role | undefined };

/** Whether somebody is let in by what the provider says, whoever they are here. */
export function admit(claims: Claims, provider: Pick<Provider, 'domains' | 'roles'>): Verdict {
  const { email } = claims;
  if (typeof email !== 'string' || !isVerified(claims)) return { refusal: 'email_not_verified' };
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  if (provider.domains.length > 0 && !provider.domains.includes(domain))
    return { refusal: 'domain_not_allowed' };
  if (!provider.roles) return { refusal: undefined, email, role: undefined };
  const role = roleIn(claims[provider.roles.claim], provider.roles.byValue);
  return role ? { refusal: undefined, email, role } : { refusal: 'no_role' };
}

/** Some providers write the boolean as a string. */
export function isVerified({ email_verified: said }: Claims): boolean {
  return said === true || said === 'true';
}

/** Whoever has several gets the one that may most. */
function roleIn(claim: unknown, byValue: ReadonlyMap<string, Role>): Role | undefined {
  const values = Array.isArray(claim) ? claim : [claim];
  const found = new Set(values.map((value) => byValue.get(String(value))));
  return roleSchema.options.findLast((role) => found.has(role));
}
