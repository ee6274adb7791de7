import { z } from 'zod';
import { trustSchema } from './person.ts';

const sampleShare = z.number().int().min(1).max(100);

export const trustLevelSchema = z.strictObject({ trust: trustSchema, sampleShare });

/** How one person stands in one source, with the figures behind a step. */
export const trustStandingSchema = z.object({
  personId: z.string(),
  /** Null is the person's level where nothing is said of the source. */
  sourceId: z.string().nullable(),
  trust: trustSchema,
  sampleShare,
  /** Whether a lead has said it of this very source. */
  isOwn: z.boolean(),
  figures: z.object({
    sent: z.number().int(),
    read: z.number().int(),
    returned: z.number().int(),
    edited: z.number().int(),
    warned: z.number().int(),
    promisesKept: z.number().int(),
    promisesBroken: z.number().int(),
  }),
  /** The step that the figures speak for. A lead decides. */
  suggested: trustSchema.nullable(),
});
export type TrustStanding = z.infer<typeof trustStandingSchema>;

export const setTrustInput = z.strictObject({
  /** Null speaks of the person as a whole. */
  sourceId: z.string().nullable(),
  /** Null takes back what was said of one source. */
  level: trustLevelSchema.nullable(),
  /** The level the lead saw; another one meanwhile is `version_conflict`. */
  seenTrust: trustSchema,
});
export type SetTrustInput = z.infer<typeof setTrustInput>;
