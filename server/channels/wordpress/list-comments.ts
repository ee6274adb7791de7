import { z } from 'zod';
import { commentFields, commentSchema, type WordpressComment } from './comment.ts';
import { contentOf, type Query, type Site } from './site.ts';

const PAGE = 100;
/** Two thousand comments. */
const MOST_PAGES = 20;

export interface Listed {
  /** The newest first. */
  comments: WordpressComment[];
  /** Whether all of them are there, and not only the newest. */
  isWhole: boolean;
}

/** Approved comments from `since` on, page by page until `isEnough` says so of one. */
export async function listComments(
  site: Site,
  since: number,
  isEnough: (page: readonly WordpressComment[]) => boolean,
  signal: AbortSignal,
): Promise<Listed> {
  const comments = new Map<number, WordpressComment>();
  const after = new Date(since).toISOString();
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const query = { status: 'approve', after, orderby: 'id', order: 'desc', page, per_page: PAGE };
    const found = await ask(site, query, signal);
    for (const comment of found) comments.set(comment.id, comment);
    const isLast = found.length < PAGE;
    if (isLast || isEnough(found)) return { comments: [...comments.values()], isWhole: isLast };
  }
  return { comments: [...comments.values()], isWhole: false };
}

/** Which of these stand for everybody to read. What changes its page while pages are turned is not gone. */
export async function stillShown(
  site: Site,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<Set<string>> {
  const shown = new Set<string>();
  for (let at = 0; at < ids.length; at += PAGE) {
    const include = ids.slice(at, at + PAGE).join(',');
    const found = await ask(site, { status: 'approve', include, per_page: PAGE }, signal);
    for (const { id } of found) shown.add(String(id));
  }
  return shown;
}

async function ask(site: Site, query: Query, signal: AbortSignal): Promise<WordpressComment[]> {
  const asked = { context: 'edit', _fields: commentFields, ...query };
  const result = await site.get('comments', asked, signal);
  return contentOf(result, z.array(commentSchema), Date.now());
}
