import { z } from 'zod';
import { promiseDraftSchema } from './promise.ts';
import { fileIdsInput, fileRoomSchema, replyFileSchema } from './reply-file.ts';

/** Where a reply goes. `inReplyToId` is a message of the thread, pinned when the agent presses the button. */
export const placeSchema = z.strictObject({
  sourceId: z.string().min(1),
  visibility: z.enum(['public', 'private']),
  inReplyToId: z.string().min(1),
});
export type Place = z.infer<typeof placeSchema>;

export const lengthUnitSchema = z.enum([
  'utf16',
  'codepoint',
  'grapheme',
  'utf8-byte',
  'x-weighted',
  'sms-segment',
  'mastodon',
]);
export type LengthUnit = z.infer<typeof lengthUnitSchema>;

/** A place the composer may offer. `mode` `none` shows why there is no answering here. */
export const placeOptionSchema = z.object({
  place: placeSchema,
  channel: z.string(),
  sourceName: z.string(),
  mode: z.enum(['api', 'assisted', 'none']),
  closedBecause: z
    .enum([
      'policy-off',
      'inbound-only',
      'channel-read-only',
      'customer-deleted',
      'window-closed',
      'case-closed',
      'unlinked',
    ])
    .nullable(),
  /** Null where the channel sets no limit that people meet. */
  limit: z.object({ max: z.number().int(), unit: lengthUnitSchema }).nullable(),
  /** Null where a reply goes without files. */
  files: fileRoomSchema.nullable(),
  /** From here a customer is led into private by a link; `{case}` stands for the case number. */
  privateUrl: z.string().nullable(),
  /** Our own chat, where a one-time invitation leads from here; it comes before `privateUrl`. */
  chatUrl: z.string().nullable(),
});
export type PlaceOption = z.infer<typeof placeOptionSchema>;

export const replyStateSchema = z.enum([
  'in-review',
  'returned',
  'held',
  'sending',
  'sent',
  'failed',
  'unknown',
  'assisted',
  'withdrawn',
]);
export type ReplyState = z.infer<typeof replyStateSchema>;

export const reviewDecisionSchema = z.object({
  action: z.enum(['approved', 'edited', 'returned', 'voided']),
  at: z.string(),
  /** Null where the console did it: a new customer message voids an approval. */
  byId: z.string().nullable(),
  comment: z.string().nullable(),
  /** The rule of the guidance that the comment teaches. */
  rule: z.string().nullable(),
  /** Both given where the lead edited: the difference is shown to the agent. */
  textBefore: z.string().nullable(),
  textAfter: z.string().nullable(),
});
export type ReviewDecision = z.infer<typeof reviewDecisionSchema>;

export const reviewReasonSchema = z.enum(['trust', 'guidance', 'risk', 'sample', 'asked']);

/** What makes a reply risky. */
export const reviewRiskSchema = z.enum(['guidance', 'reach', 'legal', 'first-contact', 'money']);
export type ReviewRisk = z.infer<typeof reviewRiskSchema>;

/** An outbound message on its way. */
export const replySchema = z.object({
  id: z.string(),
  threadId: z.string(),
  homeThreadId: z.string(),
  caseId: z.string(),
  authorId: z.string(),
  /** Made by the console; the same key never posts twice. */
  clientKey: z.string(),
  text: z.string(),
  /** Left out where there are none. */
  files: z.array(replyFileSchema).optional(),
  place: placeSchema,
  channel: z.string(),
  state: replyStateSchema,
  /** The newest customer message its author, or the lead who approved it, has seen. */
  lastSeenMessageId: z.string().nullable(),
  promise: promiseDraftSchema.nullable(),
  /** The promise that this reply speaks of: it gives the news, or tells that there is none. */
  keepsPromiseId: z.string().nullable(),
  /** End of the undo time; null unless held. */
  sendAt: z.string().nullable(),
  /** When it was handed to the channel; null unless sending. */
  sendingSince: z.string().nullable(),
  failure: z.object({ code: z.string(), reason: z.string(), at: z.string() }).nullable(),
  attempts: z.number().int(),
  reviewReason: reviewReasonSchema.nullable(),
  /** Found when the button was pressed, whether or not anybody reads it for them. */
  risks: z.array(reviewRiskSchema),
  /** What the author wants the lead to look at. */
  authorNote: z.string().nullable(),
  reviewRequestedAt: z.string().nullable(),
  decisions: z.array(reviewDecisionSchema),
  messageId: z.string().nullable(),
  createdAt: z.string(),
  version: z.number().int(),
});
export type Reply = z.infer<typeof replySchema>;

export const clientKeySchema = z.string().min(8).max(100);

export const sendReplyInput = z.strictObject({
  clientKey: clientKeySchema,
  caseId: z.string().min(1),
  text: z.string().max(100_000),
  /** Files of the author's for this thread, in their order. */
  fileIds: fileIdsInput.default([]),
  /** The author has looked: strangers may see all that these files show. Nothing else reads files before they are public. */
  filesAreFitForPublic: z.boolean().default(false),
  place: placeSchema,
  lastSeenMessageId: z.string().nullable(),
  /** What somebody else of us answered last, as the author sees it: a reply's id, or a message's. Left out, nobody asks. */
  lastSeenAnswerId: z.string().nullable().optional(),
  promise: promiseDraftSchema.nullable().default(null),
  keepsPromiseId: z.string().nullable().default(null),
  /** The agent asks a lead to look, whatever the trust. */
  askReview: z.boolean().default(false),
  /** What the lead should look at. */
  authorNote: z.string().trim().max(500).nullable().default(null),
});
export type SendReplyInput = z.input<typeof sendReplyInput>;

/** A rule of the guidance: the comment is about it. */
const ruleName = z.string().min(1).max(60);

export const approveReplyInput = z.strictObject({
  seenVersion: z.number().int(),
  lastSeenMessageId: z.string().nullable(),
  /** Given where the lead changed the text. */
  text: z.string().max(100_000).optional(),
  comment: z.string().trim().max(2000).optional(),
  rule: ruleName.optional(),
});

export const returnReplyInput = z.strictObject({
  seenVersion: z.number().int(),
  comment: z.string().trim().min(1).max(2000),
  rule: ruleName.optional(),
});

/** `posted` with the address where the channel has one; `failed` with the reason. */
export const confirmPostInput = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('posted'), permalink: z.url().optional() }),
  z.strictObject({ outcome: z.literal('failed'), reason: z.string().trim().min(1).max(500) }),
]);

export const draftSchema = z.object({
  threadId: z.string(),
  personId: z.string(),
  text: z.string(),
  /** Left out where there are none. */
  files: z.array(replyFileSchema).optional(),
  place: placeSchema.nullable(),
  updatedAt: z.string(),
});
export type Draft = z.infer<typeof draftSchema>;
export const saveDraftInput = z.strictObject({
  text: z.string().max(100_000),
  /** Those that are not there any more are left out of the draft. */
  fileIds: fileIdsInput.default([]),
  place: placeSchema.nullable(),
});
