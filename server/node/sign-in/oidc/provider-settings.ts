import { z } from 'zod';
import { type Role, roleSchema } from '#contract/person.ts';

/** What the environment may say of the house's OpenID Connect provider; docs/server.md says what each is for. */
export const providerFields = {
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .refine(isSafe, 'must begin with https:// (http:// only on this machine)')
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(60).optional(),
  OIDC_DOMAINS: z
    .string()
    .transform((list) =>
      list
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean),
    )
    .optional(),
  OIDC_ROLE_CLAIM: z.string().optional(),
  OIDC_ROLES: z.string().transform(rolesByValue).optional(),
  OIDC_NEW_PEOPLE: z.enum(['invited', 'all']).optional(),
  PASSWORD_SIGN_IN: z.enum(['on', 'off']).default('on'),
};

type ProviderSettings = z.infer<z.ZodObject<typeof providerFields>>;

/** What the house's provider is asked for and believed. */
export interface Provider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** How people call it: "Sign in with …". */
  name: string;
  /** Of the addresses that are let in; empty lets in any. */
  domains: readonly string[];
  /** Undefined where roles are given by invitations. */
  roles: { claim: string; byValue: ReadonlyMap<string, Role> } | undefined;
  /** Whether somebody with a role comes in without an invitation. */
  takesAll: boolean;
}

/** Undefined where no provider is set. */
export function providerOf(settings: ProviderSettings): Provider | undefined {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_ROLE_CLAIM } = settings;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return undefined;
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    name: settings.OIDC_NAME ?? new URL(OIDC_ISSUER).host,
    domains: settings.OIDC_DOMAINS ?? [],
    roles: OIDC_ROLE_CLAIM
      ? { claim: OIDC_ROLE_CLAIM, byValue: settings.OIDC_ROLES ?? new Map() }
      : undefined,
    takesAll: settings.OIDC_NEW_PEOPLE === 'all',
  };
}

/** Names every setting that does not fit the others. */
export function checkProvider(settings: ProviderSettings, context: z.RefinementCtx): void {
  const complain = (name: keyof ProviderSettings, message: string) =>
    context.addIssue({ code: 'custom', path: [name], message });
  const names = Object.keys(providerFields) as (keyof ProviderSettings)[];
  if (settings.OIDC_ISSUER === undefined) {
    for (const name of names)
      if (name.startsWith('OIDC_') && settings[name] !== undefined)
        complain(name, 'means nothing without OIDC_ISSUER');
    if (settings.PASSWORD_SIGN_IN === 'off')
      complain('PASSWORD_SIGN_IN', 'off needs OIDC_ISSUER, or nobody could come in');
    return;
  }
  for (const name of ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const)
    if (!settings[name]) complain(name, 'must be given with OIDC_ISSUER');
  if ((settings.OIDC_ROLE_CLAIM === undefined) !== (settings.OIDC_ROLES === undefined))
    complain('OIDC_ROLES', 'must be given with OIDC_ROLE_CLAIM, and neither alone');
  if (settings.OIDC_NEW_PEOPLE === 'all' && settings.OIDC_ROLES === undefined)
    complain('OIDC_NEW_PEOPLE', 'all needs OIDC_ROLE_CLAIM and OIDC_ROLES');
}

/** `Care agents=agent; Care leads=lead`: which value of the claim is which role. */
function rolesByValue(text: string, context: z.RefinementCtx): Map<string, Role> {
  const roles = new Map<string, Role>();
  for (const pair of text.split(';').filter((part) => part.trim() !== '')) {
    const at = pair.lastIndexOf('=');
    const role = roleSchema.safeParse(pair.slice(at + 1).trim());
    const value = pair.slice(0, Math.max(at, 0)).trim();
    if (value !== '' && role.success) roles.set(value, role.data);
    else
      context.addIssue({
        code: 'custom',
        message: `"${pair.trim()}" is not VALUE=ROLE with a role of ${roleSchema.options.join(', ')}`,
      });
  }
  return roles;
}

function isSafe(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
