import { createHash } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { ChatIdentity } from './host-token.ts';

const HOUR_MS = 3_600_000;

const sealedSchema = z.object({
  exp: z.number(),
  customer: z.object({
    scope: z.string(),
    id: z.string(),
    name: z.string().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
  }),
});

export interface OpenedPass {
  identity: ChatIdentity;
  untilMs: number;
}

/**
 * What a page shows with each request once its host has vouched for the customer: good for an hour, in
 * the browser that it was given to, and never kept there longer than the page.
 */
export function passes(secret: string) {
  const key = createHash('sha256').update(`chat pass|${secret}`).digest();
  return {
    give: (visitorId: string, customer: ChatIdentity, nowMs: number): Promise<string> =>
      new SignJWT({ customer })
        .setProtectedHeader({ alg: 'HS256' })
        .setAudience(visitorId)
        .setExpirationTime(Math.floor((nowMs + HOUR_MS) / 1000))
        .sign(key),
    /** Null for one that has ended, or was given to another browser. */
    async open(pass: string, visitorId: string, nowMs: number): Promise<OpenedPass | null> {
      try {
        const options = { audience: visitorId, algorithms: ['HS256'] };
        const currentDate = new Date(nowMs);
        const { payload } = await jwtVerify(pass, key, { ...options, currentDate });
        const { customer, exp } = sealedSchema.parse(payload);
        return { identity: customer, untilMs: exp * 1000 };
      } catch {
        return null;
      }
    },
  };
}
