import { z } from 'zod';

/** A sign of life of one window: what it shows and whether somebody types there. */
export const presenceInput = z.strictObject({
  /** Made by the window and known to it alone: its next sign replaces this one. */
  windowId: z.string().min(8).max(100),
  /** Null when it shows no thread any more. */
  threadId: z.string().min(1).max(100).nullable(),
  isTyping: z.boolean(),
});
export type PresenceInput = z.infer<typeof presenceInput>;

/** Somebody of the team who has a thread before them. */
export const presentPersonSchema = z.object({ personId: z.string(), isTyping: z.boolean() });
export type PresentPerson = z.infer<typeof presentPersonSchema>;

/** The live feed's `presence` event: everybody who is in a thread now. It is never logged. */
export const threadPresenceSchema = z.object({
  threadId: z.string(),
  people: z.array(presentPersonSchema),
});
export type ThreadPresence = z.infer<typeof threadPresenceSchema>;
