import { createHash } from 'node:crypto';
import { createLocalJWKSet, errors, importSPKI, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { Files } from '../../api/context.ts';
import type { HostTrust, SigningAlgorithm } from './identity-settings.ts';

/** Who the host says sits at the browser. */
export interface ChatIdentity {
  /** The host's name as the issuer of tokens: ids of customers are its own. */
  scope: string;
  id: string;
  name: string | null;
  /** Verified by the host. */
  phone: string | null;
  email: string | null;
}

export type Checked =
  | { state: 'signed-in'; identity: ChatIdentity }
  | { state: 'expired' }
  | { state: 'refused' };

/** Keeps that a token was used, as long as it would be good; false where it was before. */
export type Spend = (id: string, untilMs: number, nowMs: number) => Promise<boolean>;

const MAX_AGE_SECONDS = 600;
const TOLERANCE_SECONDS = 30;
const KEYS_MAX_BYTES = 64 * 1024;
const KEYS_FRESH_MS = 600_000;
const KEYS_ASKED_AGAIN_MS = 30_000;

const claimsSchema = z.object({
  sub: z.string().min(1).max(255),
  jti: z.string().min(1).max(200),
  iat: z.number(),
  exp: z.number(),
  name: z.string().trim().max(200).optional(),
  phone_number: z.string().max(40).optional(),
  phone_number_verified: z.boolean().optional(),
  email: z.email().max(200).optional(),
  email_verified: z.boolean().optional(),
});

export interface HostTokenParts {
  trust: HostTrust;
  /** Never follows an address into the house. */
  read: Files['read'];
  spend: Spend;
  wallClock: () => number;
}

/**
 * Reads tokens of the site that vouches for customers: short-lived, each good once. Which algorithm is
 * taken follows from the key that was set, so neither `none` nor a public key used as a secret passes.
 */
export function hostTokens({ trust, read, spend, wallClock }: HostTokenParts) {
  const keys = keysOf(trust, read, wallClock);

  return async function check(token: string): Promise<Checked> {
    const now = wallClock();
    try {
      const { payload } = await jwtVerify(token, keys.find, {
        algorithms: keys.algorithms,
        issuer: trust.issuer,
        audience: trust.audience,
        requiredClaims: ['iat', 'exp', 'jti', 'sub'],
        clockTolerance: TOLERANCE_SECONDS,
        currentDate: new Date(now),
      });
      const claims = claimsSchema.parse(payload);
      if (claims.exp - claims.iat > MAX_AGE_SECONDS) return { state: 'refused' };
      if (claims.iat > now / 1000 + TOLERANCE_SECONDS) return { state: 'refused' };
      const used = createHash('sha256').update(`${trust.issuer}|${claims.jti}`).digest('base64url');
      const until = (claims.exp + TOLERANCE_SECONDS) * 1000;
      if (!(await spend(used, until, now))) return { state: 'refused' };
      return { state: 'signed-in', identity: identityIn(claims, trust.issuer) };
    } catch (error) {
      if (error instanceof errors.JWTExpired) return { state: 'expired' };
      if (error instanceof errors.JOSEError || error instanceof z.ZodError)
        return { state: 'refused' };
      throw error;
    }
  };
}

function identityIn(claims: z.infer<typeof claimsSchema>, scope: string): ChatIdentity {
  return {
    scope,
    id: claims.sub,
    name: claims.name || null,
    phone: (claims.phone_number_verified && claims.phone_number) || null,
    email: (claims.email_verified && claims.email) || null,
  };
}

function keysOf(
  { key }: HostTrust,
  read: Files['read'],
  wallClock: () => number,
): { algorithms: SigningAlgorithm[]; find: JWTVerifyGetKey } {
  if (key.kind === 'secret') {
    const secret = new TextEncoder().encode(key.secret);
    return { algorithms: ['HS256'], find: async () => secret };
  }
  if (key.kind === 'public') {
    const { pem, algorithm } = key;
    return { algorithms: [algorithm], find: () => importSPKI(pem, algorithm) };
  }
  return { algorithms: ['RS256', 'ES256'], find: publishedKeys(key.url, read, wallClock) };
}

/** The host's keys from its address: kept for ten minutes, asked for again where a token names a new one. */
function publishedKeys(url: string, read: Files['read'], wallClock: () => number): JWTVerifyGetKey {
  let known: ReturnType<typeof createLocalJWKSet> | undefined;
  let askedAt = -Infinity;
  let asking: Promise<void> | undefined;

  /** Whoever comes while the keys are on their way waits for the same answer. */
  function ask(): Promise<void> {
    askedAt = wallClock();
    asking ??= askNow().finally(() => (asking = undefined));
    return asking;
  }

  async function askNow(): Promise<void> {
    const file = await read(url, { maxBytes: KEYS_MAX_BYTES });
    if (file.state !== 'read') return;
    try {
      known = createLocalJWKSet(JSON.parse(new TextDecoder().decode(file.bytes)));
    } catch {
      // Not a set of keys: those that are known stand.
    }
  }

  return async (header, token) => {
    if (wallClock() - askedAt > KEYS_FRESH_MS) await ask();
    else await asking;
    try {
      if (!known) throw new errors.JWKSNoMatchingKey();
      return await known(header, token);
    } catch (error) {
      const mayBeNew = error instanceof errors.JWKSNoMatchingKey;
      if (!mayBeNew || wallClock() - askedAt < KEYS_ASKED_AGAIN_MS) throw error;
      await ask();
      if (!known) throw error;
      return known(header, token);
    }
  };
}
