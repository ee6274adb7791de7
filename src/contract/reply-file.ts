import { z } from 'zod';
import { mostReplyFiles } from './reply-file-limits.ts';

export const fileKindSchema = z.enum(['image', 'video', 'audio', 'file']);
export type FileKind = z.infer<typeof fileKindSchema>;

/** A file that one of us puts to a reply. What it is was told by its first bytes. */
export const replyFileSchema = z.object({
  id: z.string(),
  name: z.string(),
  mime: z.string(),
  kind: fileKindSchema,
  bytes: z.number().int(),
});
export type ReplyFile = z.infer<typeof replyFileSchema>;

/** What a place takes with a reply. */
export const fileRoomSchema = z.object({
  kinds: z.array(fileKindSchema),
  max: z.number().int(),
  /** Of one file. */
  maxBytes: z.number().int(),
  /** Of all together. */
  maxTotalBytes: z.number().int(),
});
export type FileRoom = z.infer<typeof fileRoomSchema>;

export const fileIdsInput = z.array(z.string().min(1).max(64)).max(mostReplyFiles);
