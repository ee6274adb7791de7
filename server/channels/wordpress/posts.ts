import { z } from 'zod';
import type { WordpressComment } from './comment.ts';
import { contentOf, type Site } from './site.ts';

export interface Post {
  /** HTML. */
  title: string;
  url: string;
}

const MOST_KNOWN = 500;
const postSchema = z.object({ title: z.object({ rendered: z.string() }), link: z.string() });

/** What a comment stands under, asked once for each; null where the site does not say. */
export function postsOf(site: Site) {
  const known = new Map<number, Post | null>();
  return async ({ post, _links }: WordpressComment, signal: AbortSignal): Promise<Post | null> => {
    const before = known.get(post);
    if (before !== undefined) return before;
    // The address may be written in either of two ways, and names the kind of post.
    const route = /\/wp\/v2\/([a-z0-9_-]+\/\d+)/.exec(_links?.up[0]?.href ?? '')?.[1];
    if (route === undefined) return null;
    const result = await site.get(route, { _fields: 'title.rendered,link' }, signal);
    const isThere = result.state === 'answered' && result.status === 200;
    const found = isThere ? contentOf(result, postSchema, Date.now()) : null;
    if (known.size >= MOST_KNOWN) known.clear();
    if (result.state === 'answered')
      known.set(post, found && { title: found.title.rendered, url: found.link });
    return known.get(post) ?? null;
  };
}
