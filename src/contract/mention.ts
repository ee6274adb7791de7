import { z } from 'zod';

const httpUrl = z
  .string()
  .max(2048)
  .refine((value) => /^https?:\/\/[^\s]+$/i.test(value), 'only http and https addresses');

const instant = z.iso.datetime({ offset: true });

export const mentionKindSchema = z.enum([
  'post',
  'comment',
  'reply',
  'review',
  'message',
  'email',
  'sms',
  'call',
]);
export type MentionKind = z.infer<typeof mentionKindSchema>;

/** How sure we are that the author is who the account says: `customer` is a sign-in proven by our own host app. */
export const assuranceSchema = z.enum(['none', 'channel', 'platform', 'customer']);

export const mentionAuthorSchema = z.strictObject({
  id: z.string().min(1).max(255),
  /** `''` where ids are global on the platform; else the page, host or portfolio that scopes them. */
  scope: z.string().max(255).optional(),
  handle: z.string().max(255).optional(),
  name: z.string().max(255).optional(),
  url: httpUrl.optional(),
  avatarUrl: httpUrl.optional(),
  followers: z.number().int().min(0).optional(),
  verified: z.boolean().optional(),
  kind: z.enum(['person', 'organisation', 'bot', 'unknown']).optional(),
  assurance: assuranceSchema.optional(),
});

export const attachmentSchema = z.strictObject({
  kind: z.enum(['image', 'video', 'audio', 'file', 'sticker', 'location', 'contact', 'link']),
  url: httpUrl.optional(),
  mime: z.string().max(128).optional(),
  name: z.string().max(255).optional(),
  bytes: z.number().int().min(0).optional(),
  /** Why it came and is not kept: too large, of a kind that nobody keeps, or cut off with its message. */
  refused: z.enum(['too-large', 'kind', 'cut']).optional(),
  /** It lies with a host that may count who looks: fetched only when somebody asks for it. */
  isRemote: z.boolean().optional(),
});
export type Attachment = z.infer<typeof attachmentSchema>;

/** Compared as text, so senders give fixed-width strings: milliseconds, a last edit id, an ordinal. */
const version = z.string().min(1).max(64);

export const mentionUpsertSchema = z
  .strictObject({
    op: z.literal('upsert').default('upsert'),
    id: z.string().min(1).max(255),
    version: version.default('0'),
    platform: z.string().min(1).max(64),
    nativeId: z.string().min(1).max(255).optional(),
    kind: mentionKindSchema,
    visibility: z.enum(['public', 'private']).default('public'),
    direction: z.enum(['in', 'out']).default('in'),
    occurredAt: instant,
    editedAt: instant.optional(),
    sequence: z.string().max(64).optional(),
    permalink: httpUrl.optional(),
    title: z.string().max(1000).optional(),
    text: z.string().max(100_000).optional(),
    /** What the author quotes of earlier words: shown folded, neither searched nor judged. */
    quoted: z.string().max(100_000).optional(),
    /** Written by a machine, as an absence note is: in a matter that is known it moves nothing. */
    isAutomatic: z.boolean().optional(),
    html: z.string().max(200_000).optional(),
    lang: z.string().max(16).optional(),
    author: mentionAuthorSchema.optional(),
    rating: z.strictObject({ value: z.number(), max: z.number().positive() }).optional(),
    rootId: z.string().min(1).max(255).optional(),
    parentId: z.string().min(1).max(511).optional(),
    threadId: z.string().min(1).max(255).optional(),
    conversationId: z.string().min(1).max(255).optional(),
    subject: z
      .strictObject({
        id: z.string().max(255),
        url: httpUrl.optional(),
        title: z.string().max(1000).optional(),
      })
      .optional(),
    attachments: z.array(attachmentSchema).max(50).optional(),
    hints: z
      .strictObject({
        sentiment: z.enum(['positive', 'neutral', 'negative', 'mixed']).optional(),
        tags: z.array(z.string().max(100)).max(50).optional(),
        spam: z.boolean().optional(),
      })
      .optional(),
    metrics: z.record(z.string(), z.number()).optional(),
    ext: z.record(z.string(), z.unknown()).optional(),
  })
  .refine((m) => !(m.parentId !== undefined && m.threadId !== undefined), {
    message: 'give parentId or threadId, not both',
    path: ['threadId'],
  })
  .refine(
    (m) => Boolean(m.text || m.html || m.title || m.rating || m.permalink || m.attachments?.length),
    {
      message: 'nothing to show: give text, html, title, rating, permalink or an attachment',
      path: ['text'],
    },
  );

export const mentionDeleteSchema = z.strictObject({
  op: z.literal('delete'),
  id: z.string().min(1).max(255),
  version: version.default('0'),
  platform: z.string().min(1).max(64).optional(),
  occurredAt: instant.optional(),
});

export type MentionUpsert = z.infer<typeof mentionUpsertSchema>;
export type MentionDelete = z.infer<typeof mentionDeleteSchema>;
/** What a sender writes: the wire format `mention/1`, before defaults. */
export type MentionItem = z.input<typeof mentionUpsertSchema> | z.input<typeof mentionDeleteSchema>;

/** At most 100 items and 1 MiB a batch. Items are parsed one by one, so that a bad one never stops the others. */
export const mentionBatchSchema = z.strictObject({
  spec: z.literal('mention/1'),
  /** Source id. Left out: each item goes to the source of its platform, made as `inbound-only` when there is none. */
  source: z.string().min(1).max(64).optional(),
  items: z.array(z.unknown()).min(1).max(100),
});
export type MentionBatch = { spec: 'mention/1'; source?: string; items: MentionItem[] };

export const ingestCodeSchema = z.enum([
  'accepted',
  'updated',
  'duplicate',
  'stale',
  'deferred_parent',
  /** Its customer was erased: it is not taken in again. */
  'erased',
  'rejected',
]);
export type IngestCode = z.infer<typeof ingestCodeSchema>;

export const ingestResultSchema = z.object({
  /** The item's own id; null where it had none. */
  id: z.string().nullable(),
  code: ingestCodeSchema,
  mentionId: z.string().nullable(),
  threadId: z.string().nullable(),
  /** Why it was rejected, in English, for the sender's log. */
  reason: z.string().nullable(),
});
export type IngestResult = z.infer<typeof ingestResultSchema>;
export const ingestResponseSchema = z.object({ results: z.array(ingestResultSchema) });
