import { z } from 'zod';

/** What we ask of a comment. Avatars are left out: their addresses are made of the author's e-mail. */
export const commentFields =
  'id,post,parent,author,author_name,author_url,author_email,author_user_agent,date_gmt,link,status,content,_links.up';

/** A comment as the site gives it to moderators. */
export const commentSchema = z.object({
  id: z.number().int().positive(),
  post: z.number().int(),
  /** 0 where it answers the post itself. */
  parent: z.number().int(),
  /** 0 for a visitor without an account there. */
  author: z.number().int(),
  author_name: z.string(),
  author_url: z.string(),
  author_email: z.string(),
  author_user_agent: z.string(),
  /** In UTC, without saying so. */
  date_gmt: z.string(),
  link: z.string(),
  status: z.string(),
  content: z.object({ raw: z.string() }),
  _links: z.object({ up: z.array(z.object({ href: z.string() })) }).optional(),
});
export type WordpressComment = z.infer<typeof commentSchema>;

/** What is kept of a comment, or of its going: without the author's e-mail. */
export const keptCommentSchema = z.discriminatedUnion('now', [
  z.object({
    now: z.literal('shown'),
    host: z.string(),
    version: z.string(),
    /** When a change was seen; null for the first state. */
    changedAt: z.string().nullable(),
    /** Written by an account of ours there. */
    isOurs: z.boolean(),
    /** The attempt at a reply of ours that this is the first sight of. */
    attempt: z.object({ replyId: z.string(), attempt: z.number().int() }).nullable(),
    /** The same for one visitor's comments, and says nothing of who they are; null where nothing tells. */
    visitor: z.string().nullable(),
    postTitle: z.string().nullable(),
    postUrl: z.string().nullable(),
    comment: commentSchema
      .omit({ author_email: true, author_user_agent: true, status: true, _links: true })
      .strip(),
  }),
  z.object({
    now: z.literal('gone'),
    id: z.number().int(),
    version: z.string(),
    changedAt: z.string(),
  }),
]);
export type KeptComment = z.infer<typeof keptCommentSchema>;
