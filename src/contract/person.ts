import { z } from 'zod';
import { roles, type Role } from './role-names.ts';

export type { Role };
export const roleSchema = z.enum(roles);

/** Which replies of an agent a lead reads first: all, the risky ones, a sample, or none. */
export const trustSchema = z.enum(['every-reply', 'risky', 'sample', 'none']);
export type Trust = z.infer<typeof trustSchema>;

/** What a person may do with one source; each holds what stands before it. */
export const rightSchema = z.enum(['read', 'answer', 'review']);
export type Right = z.infer<typeof rightSchema>;

export const rightsSchema = z.record(z.string().min(1).max(64), rightSchema);

/** Somebody of the team. */
export const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: roleSchema,
  /** Where an expert sits, in the words of the house. */
  department: z.string().max(80).optional(),
  trust: trustSchema,
  /** Of a hundred replies, how many are read of somebody trusted with a sample; left out is ten. */
  sampleShare: z.number().int().min(1).max(100).optional(),
  /** Sources in which a lead trusts this person otherwise. */
  trustIn: z
    .record(z.string(), z.object({ trust: trustSchema, sampleShare: z.number().int() }))
    .optional(),
  /** By source; what is not named is closed. Left out: every source, present and to come, as far as the role goes. */
  rights: rightsSchema.optional(),
  /** Since when this person has no access any more. */
  deactivatedAt: z.string().optional(),
  /** Grows with each change of role, rights and access; left out is 0. */
  version: z.number().int().optional(),
  /** How long this person's replies are held for second thoughts; left out is the house's usual time. */
  undoSeconds: z.number().int().optional(),
  /** IANA zone in which this person reads and writes times. */
  tz: z.string(),
});
export type Person = z.infer<typeof personSchema>;

/** `now` is the API's clock, which the console follows; the feed is followed from the log's entry `seq`. */
export const meSchema = z.object({
  person: personSchema,
  now: z.string(),
  undoSeconds: z.number(),
  /** The newest entry when this was asked: whatever is read later is as new as that, or newer. */
  seq: z.number().int(),
});
export type Me = z.infer<typeof meSchema>;

/** Second thoughts take some seconds; a customer who waits for minutes is not served by them. */
export const setUndoTimeInput = z.strictObject({
  /** Null goes back to the house's usual time. */
  seconds: z.number().int().min(5).max(60).nullable(),
});

/** Whoever takes over what the person may no longer do; null: cases are free, and no news may be owed. */
const passTo = z.string().max(100).nullable().default(null);
const seenVersion = z.number().int();

export const changePersonInput = z.strictObject({
  role: roleSchema,
  department: z.string().trim().max(80).nullable().default(null),
  /** Null: every source. */
  rights: rightsSchema.nullable(),
  passTo,
  seenVersion,
});
export type ChangePersonInput = z.input<typeof changePersonInput>;

export const letGoInput = z.strictObject({ passTo, seenVersion });
export type LetGoInput = z.input<typeof letGoInput>;

export const letInInput = z.strictObject({ seenVersion });

/** What somebody would leave behind: open cases of theirs, and news they are to tell. */
export const dutiesSchema = z.object({
  cases: z.number().int(),
  promises: z.number().int(),
  /** Questions that go back to whoever asked them. */
  parts: z.number().int(),
});
export type Duties = z.infer<typeof dutiesSchema>;
