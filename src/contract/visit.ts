import { z } from 'zod';

/** How far somebody of the team has read a thread. */
export const visitSchema = z.object({
  threadId: z.string(),
  personId: z.string(),
  /** The newest entry of the log that was on their screen. */
  seq: z.number().int(),
  /** Everything that came until then was on their screen. */
  at: z.string(),
});
export type Visit = z.infer<typeof visitSchema>;

export const seenInput = z.strictObject({ seq: z.number().int().min(0) });

/** What may happen to a thread while one is away. */
export const awayKinds = [
  'customer',
  'edited',
  'deleted',
  'reply',
  'note',
  'promise-due',
  'promise-made',
  'promise-closed',
  'case',
  'inside',
] as const;

export const awayStepSchema = z.object({
  kind: z.enum(awayKinds),
  at: z.string(),
  /** Who did it; null where the customer or the clock did. */
  actorId: z.string().nullable(),
  /** The message to look at: the one it is about, else what was said last before it. */
  messageId: z.string().nullable(),
});
export type AwayStep = z.infer<typeof awayStepSchema>;

export const awaySchema = z.object({
  /** Up to when this person has read; null for whoever opens the thread for the first time. */
  since: z.string().nullable(),
  /** In time order. */
  steps: z.array(awayStepSchema),
  /** The newest entry of the log that the steps know of. */
  seq: z.number().int(),
});
export type Away = z.infer<typeof awaySchema>;
