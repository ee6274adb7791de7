import { createPublicKey } from 'node:crypto';
import { z } from 'zod';

/** What the environment may say of the site that vouches for customers; docs/chat.md says what each is for. */
export const identityFields = {
  CHAT_IDENTITY_ISSUER: z.string().min(1).max(200).optional(),
  CHAT_IDENTITY_AUDIENCE: z.string().min(1).max(200).optional(),
  CHAT_IDENTITY_SECRET: z.string().min(32, 'must have 32 characters or more').optional(),
  CHAT_IDENTITY_PUBLIC_KEY: z
    .string()
    .transform((pem) => pem.replaceAll('\\n', '\n'))
    .refine((pem) => algorithmOf(pem) !== undefined, 'is no public RSA or P-256 key in PEM')
    .optional(),
  CHAT_IDENTITY_JWKS: z.url({ protocol: /^https$/ }).optional(),
};

/** One of these says how tokens are checked. */
const keyNames = [
  'CHAT_IDENTITY_SECRET',
  'CHAT_IDENTITY_PUBLIC_KEY',
  'CHAT_IDENTITY_JWKS',
] as const;

type IdentitySettings = z.infer<z.ZodObject<typeof identityFields>>;
export type SigningAlgorithm = 'HS256' | 'RS256' | 'ES256';

/** What a host's token must be. Which algorithm is taken follows from the key, never from the token. */
export interface HostTrust {
  issuer: string;
  audience: string;
  key:
    | { kind: 'secret'; secret: string }
    | { kind: 'public'; pem: string; algorithm: SigningAlgorithm }
    | { kind: 'jwks'; url: string };
}

/** Undefined where no site vouches for anybody. */
export function hostTrustOf(settings: IdentitySettings): HostTrust | undefined {
  const { CHAT_IDENTITY_ISSUER: issuer, CHAT_IDENTITY_AUDIENCE: audience } = settings;
  const key = keyOf(settings);
  return issuer && audience && key ? { issuer, audience, key } : undefined;
}

/** Names every setting that does not fit the others. */
export function checkIdentity(settings: IdentitySettings, context: z.RefinementCtx): void {
  const names = Object.keys(identityFields) as (keyof IdentitySettings)[];
  if (names.every((name) => settings[name] === undefined)) return;
  const complain = (name: keyof IdentitySettings, message: string) =>
    context.addIssue({ code: 'custom', path: [name], message });
  for (const name of ['CHAT_IDENTITY_ISSUER', 'CHAT_IDENTITY_AUDIENCE'] as const)
    if (settings[name] === undefined)
      complain(name, 'must be given with the other CHAT_IDENTITY_…');
  const keys = keyNames.filter((name) => settings[name] !== undefined);
  if (keys.length !== 1)
    complain(
      keys[1] ?? 'CHAT_IDENTITY_SECRET',
      'give one of CHAT_IDENTITY_SECRET, CHAT_IDENTITY_PUBLIC_KEY and CHAT_IDENTITY_JWKS',
    );
}

function keyOf(settings: IdentitySettings): HostTrust['key'] | undefined {
  const { CHAT_IDENTITY_SECRET: secret, CHAT_IDENTITY_JWKS: url } = settings;
  const { CHAT_IDENTITY_PUBLIC_KEY: pem } = settings;
  if (secret !== undefined) return { kind: 'secret', secret };
  const algorithm = pem === undefined ? undefined : algorithmOf(pem);
  if (pem !== undefined && algorithm) return { kind: 'public', pem, algorithm };
  return url === undefined ? undefined : { kind: 'jwks', url };
}

function algorithmOf(pem: string): SigningAlgorithm | undefined {
  // A private key has no business here.
  if (!pem.includes('PUBLIC KEY')) return undefined;
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = createPublicKey(pem);
    if (asymmetricKeyType === 'rsa') return 'RS256';
    return asymmetricKeyDetails?.namedCurve === 'prime256v1' ? 'ES256' : undefined;
  } catch {
    return undefined;
  }
}
