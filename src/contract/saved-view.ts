import { z } from 'zod';
import { threadListQuery } from './thread.ts';

/** What a saved view asks of the list: all but the page. */
export const savedFilterSchema = threadListQuery.omit({ cursor: true, offset: true, limit: true });

/** A way to look at the inbox that somebody named, for themselves or for the team. */
export const savedViewSchema = z.object({
  id: z.string(),
  name: z.string(),
  ownerId: z.string(),
  isShared: z.boolean(),
  filter: savedFilterSchema,
});
export type SavedView = z.infer<typeof savedViewSchema>;

export const saveViewInput = z.strictObject({
  name: z.string().trim().min(1).max(40),
  isShared: z.boolean(),
  filter: savedFilterSchema,
});
export type SaveViewInput = z.infer<typeof saveViewInput>;
