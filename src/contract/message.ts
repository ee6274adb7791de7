import { z } from 'zod';
import { channelSchema, visibilitySchema } from './channel.ts';
import { attachmentSchema, mentionKindSchema } from './mention.ts';

export const revisionSchema = z.object({
  version: z.string(),
  at: z.string(),
  text: z.string(),
  isDeleted: z.boolean(),
});

/** What the channel was asked to do to a post of ours, for as long as nobody knows that it is done. */
export const postChangeSchema = z.object({
  /** The words it is to have; null where it is to be taken back. */
  text: z.string().nullable(),
  byId: z.string(),
  at: z.string(),
  /** Why nobody knows what became of it; null from when it was asked until its answer. */
  reason: z.string().nullable(),
});
export type PostChange = z.infer<typeof postChangeSchema>;

/** One entry of a thread. */
export const messageSchema = z.object({
  id: z.string(),
  /** Where it is shown now; `homeThreadId` is where it stays when links are undone. */
  threadId: z.string(),
  homeThreadId: z.string(),
  caseId: z.string().nullable(),
  accountId: z.string().nullable(),
  sourceId: z.string().nullable(),
  channel: channelSchema.nullable(),
  direction: z.enum(['in', 'out', 'note']),
  visibility: visibilitySchema,
  kind: z.union([mentionKindSchema, z.literal('note')]),
  /** Id on the channel, unique within the source. Null for notes. */
  externalId: z.string().nullable(),
  nativeId: z.string().nullable(),
  version: z.string(),
  parentExternalId: z.string().nullable(),
  /** The message answered, once it is known. */
  parentId: z.string().nullable(),
  title: z.string().nullable(),
  text: z.string(),
  /** Earlier words that the author quotes; left out where there are none. */
  quoted: z.string().optional(),
  /** Written by a machine in a matter that was there, as an absence note is: it moves nothing. Else left out. */
  isAutomatic: z.boolean().optional(),
  authorName: z.string(),
  authorHandle: z.string().nullable(),
  /** The person of ours who wrote it: notes and replies sent from here. */
  personId: z.string().nullable(),
  replyId: z.string().nullable(),
  permalink: z.string().nullable(),
  rating: z.object({ value: z.number(), max: z.number() }).nullable(),
  subject: z.string().nullable(),
  attachments: z.array(attachmentSchema),
  lang: z.string().nullable(),
  occurredAt: z.string(),
  /** Orders messages of the same second. */
  sequence: z.string(),
  receivedAt: z.string(),
  editedAt: z.string().nullable(),
  deletedAt: z.string().nullable(),
  /** Sent by us and come back; left out while nothing says so. */
  undelivered: z.object({ at: z.string(), reason: z.string() }).optional(),
  /** Left out where nothing of the kind is under way. */
  change: postChangeSchema.optional(),
  /** Earlier states, oldest first; empty until the first edit or deletion. */
  revisions: z.array(revisionSchema),
  /** How many personal data are hidden in the words as answered; stores never hold it. */
  hidden: z.number().int().optional(),
});
export type Message = z.infer<typeof messageSchema>;

const changePost = {
  /** The message's version, as it was read. */
  seenVersion: z.string().max(100),
  /** A person did it on the channel's own page, or saw there that it is so: nothing is asked of the channel. */
  byHand: z.boolean().default(false),
};
export const correctPostInput = z.strictObject({ text: z.string().max(100_000), ...changePost });
export const removePostInput = z.strictObject(changePost);

export const changedPostSchema = z.object({
  message: messageSchema,
  /** `refused`: it stands as it stood. `unknown`: it may have been changed, and nobody tries again by itself. */
  outcome: z.enum(['done', 'refused', 'unknown']),
  /** In the channel's words; null where it is done. */
  reason: z.string().nullable(),
});
export type ChangedPost = z.infer<typeof changedPostSchema>;

export const addNoteInput = z.strictObject({ text: z.string().trim().min(1).max(20_000) });

export const messagePageSchema = z.object({
  /** Oldest first. */
  messages: z.array(messageSchema),
  /** Pass as `before` to read further back; null at the beginning of the thread. */
  before: z.string().nullable(),
});
export type MessagePage = z.infer<typeof messagePageSchema>;
