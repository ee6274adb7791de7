import { z } from 'zod';
import { importFields } from '#care/import/mapping.ts';
import { mentionKindSchema } from '#contract/mention.ts';

/**
 * How a sender proves who it is. Only `signed` proves what it sent as well: the others are for systems
 * that cannot sign, and may neither vouch for an author nor say that a message is ours.
 */
export const doorProfileSchema = z.enum(['signed', 'basic', 'bearer', 'path-token']);
export type DoorProfile = z.infer<typeof doorProfileSchema>;

const mappingSchema = z.strictObject({
  columns: z.partialRecord(z.enum(importFields), z.string().min(1).max(200)),
  platform: z.string().max(64),
  kind: z.union([mentionKindSchema, z.literal('auto')]),
  ratingMax: z.number().positive(),
  timeZone: z.string().max(64).refine(isTimeZone, 'is no time zone'),
  dateOrder: z.enum(['dmy', 'mdy']),
  outValues: z.array(z.string().max(100)).max(20),
  idFrom: z.literal('column'),
  keepOthers: z.boolean(),
});

/** How a body becomes mentions. `list` is the dotted path to the entries; empty where the body is the list. */
export const adapterSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('mention/1') }),
  z.strictObject({ kind: z.literal('youscan') }),
  z.strictObject({ kind: z.literal('mapping'), list: z.string().max(200), mapping: mappingSchema }),
]);
export type Adapter = z.infer<typeof adapterSchema>;

/** The way in for one source. */
export interface Door {
  /** The source's id. */
  id: string;
  profile: DoorProfile;
  adapter: Adapter;
  /** Newest first. Only the newest has no end. */
  secrets: SealedSecret[];
}

interface SealedSecret {
  sealed: string;
  expiresAt: string | null;
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
