import { z } from 'zod';

/** One entry of any kind of feed, as it was given. */
export const entrySchema = z.object({
  id: z.string().nullable(),
  link: z.string().nullable(),
  /** Words or HTML. */
  title: z.string().nullable(),
  /** Words or HTML. */
  content: z.string().nullable(),
  author: z.string().nullable(),
  authorUrl: z.string().nullable(),
  published: z.string().nullable(),
  updated: z.string().nullable(),
  /** The id of the entry that it answers. */
  answers: z.string().nullable(),
});
export type Entry = z.infer<typeof entrySchema>;

/** What is kept of an entry. */
export const keptEntrySchema = z.object({
  feed: z.object({ url: z.string(), platform: z.string(), title: z.string().nullable() }),
  id: z.string(),
  version: z.string(),
  /** When a change was seen; null for the first state. */
  changedAt: z.string().nullable(),
  entry: entrySchema,
});
export type KeptEntry = z.infer<typeof keptEntrySchema>;
