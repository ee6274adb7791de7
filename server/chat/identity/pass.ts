import { createHash } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
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
 * the browser that it was given to, and never kept there longer than the page. It stands in addresses, so
 * what it says of the customer is encrypted.
 */
export function passes(secret: string) {
  const key = createHash('sha256').update(`chat pass|${secret}`).digest();
  return {
    give: (visitorId: string, customer: ChatIdentity, nowMs: number): Promise<string> =>
      new EncryptJWT({ customer })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setAudience(visitorId)
        .setExpirationTime(Math.floor((nowMs + HOUR_MS) / 1000))
        .encrypt(key),
    /** Null for one that has ended, or was given to another browser. */
    async open(pass: string, visitorId: string, nowMs: number): Promise<OpenedPass | null> {
      try {
        const { payload } = await jwtDecrypt(pass, key, {
          audience: visitorId,
          keyManagementAlgorithms: ['dir'],
          contentEncryptionAlgorithms: ['A256GCM'],
          currentDate: new Date(nowMs),
        });
        const { customer, exp } = sealedSchema.parse(payload);
        return { identity: customer, untilMs: exp * 1000 };
      } catch {
        return null;
      }
    },
  };
}
