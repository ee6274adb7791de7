import { z } from 'zod';
import { channelSchema } from './channel.ts';

export const partStateSchema = z.enum(['asked', 'answered', 'withdrawn']);
export type PartState = z.infer<typeof partStateSchema>;

/** A question of a case to somebody of another department, with its own due time. */
export const partSchema = z.object({
  id: z.string(),
  caseId: z.string(),
  caseNumber: z.string(),
  threadId: z.string(),
  homeThreadId: z.string(),
  expertId: z.string(),
  question: z.string(),
  /** What the expert is shown of the talk; nothing else of it. */
  messageIds: z.array(z.string()),
  askedById: z.string(),
  askedAt: z.string(),
  dueAt: z.string(),
  /** When the expert was reminded and the agent warned; null while there was time. */
  remindedAt: z.string().nullable(),
  /** Since when its expert may not answer it any more, until somebody else is asked; null while they may. */
  leftAt: z.string().nullable(),
  state: partStateSchema,
  closedAt: z.string().nullable(),
  closedById: z.string().nullable(),
  /** The note of the thread in which the answer stands. */
  answerMessageId: z.string().nullable(),
  answer: z.string().nullable(),
  version: z.number().int(),
});
export type Part = z.infer<typeof partSchema>;

export const askPartInput = z.strictObject({
  expertId: z.string().min(1).max(100),
  question: z.string().trim().min(1).max(4000),
  dueAt: z.iso.datetime({ offset: true }),
  messageIds: z.array(z.string().max(100)).max(20).default([]),
});
export type AskPartInput = z.input<typeof askPartInput>;

export const givePartInput = z.strictObject({
  expertId: z.string().min(1).max(100),
  dueAt: z.iso.datetime({ offset: true }),
  seenVersion: z.number().int(),
});
export type GivePartInput = z.input<typeof givePartInput>;

export const answerPartInput = z.strictObject({
  text: z.string().trim().min(1).max(20_000),
  seenVersion: z.number().int(),
});

/** A message as an expert reads it: the words, with what is personal hidden, and nobody's name. */
export const partMessageSchema = z.object({
  id: z.string(),
  isOurs: z.boolean(),
  channel: channelSchema.nullable(),
  text: z.string(),
  occurredAt: z.string(),
});

/** All that an expert sees of a case: nothing in it leads to the customer. */
export const shownPartSchema = partSchema
  .omit({ threadId: true, homeThreadId: true, caseId: true, messageIds: true })
  .extend({ messages: z.array(partMessageSchema) });
export type ShownPart = z.infer<typeof shownPartSchema>;
