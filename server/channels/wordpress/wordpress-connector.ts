import type { Connector } from '../connector.ts';
import type { Ask } from '../http.ts';
import { binComment, editComment } from './change-comment.ts';
import { listenToSite } from './listen.ts';
import { findAttempt, postComment } from './post-comment.ts';
import { readComment } from './read-comment.ts';
import type { WordpressSettings } from './settings.ts';
import { siteOf } from './site.ts';

/**
 * `secrets` of the server: visitors are told apart by the last, which stays longest. `ask` reaches the site
 * alone that the settings name.
 */
export function wordpressConnector(
  settings: WordpressSettings,
  secrets: readonly string[],
  ask: Ask,
): Connector {
  const site = siteOf(settings, ask);
  const { source, name, ours, pollSeconds } = settings;
  const key = `wordpress visitors ${secrets.at(-1)}`;
  return {
    source: {
      id: source,
      channel: 'blog',
      name,
      handle: site.host,
      policy: 'full',
      visibility: 'public',
      canPost: true,
    },
    listen: (inbox, signal) => listenToSite({ site, pollSeconds, ours, key }, inbox, signal),
    read: async (raw) => readComment(raw),
    post: (outgoing) => postComment(site, outgoing),
    edit: (standing, text) => editComment(site, standing, text),
    remove: (standing) => binComment(site, standing),
    findSent: (sought) =>
      findAttempt(
        site,
        ({ replyId, attempt }) => replyId === sought.replyId && attempt === sought.attempt,
      ),
  };
}
