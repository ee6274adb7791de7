import type { Connector } from '../connector.ts';
import type { Ask } from '../http.ts';
import { listenToFeed } from './listen.ts';
import { readEntry } from './read-entry.ts';
import type { FeedSettings } from './settings.ts';

/** A feed is read; what is answered there a person posts by hand. */
export function feedConnector(settings: FeedSettings, ask: Ask): Connector {
  const { source, name, channel, url } = settings;
  return {
    source: {
      id: source,
      channel,
      name,
      handle: new URL(url).host,
      policy: 'assisted',
      visibility: 'public',
    },
    listen: (inbox, signal) => listenToFeed({ settings, ask, inbox, signal }),
    read: async (raw) => readEntry(raw),
    post: async () => ({
      state: 'failed',
      code: 'source_closed',
      reason: 'Nothing can be posted to a feed.',
    }),
    findSent: async () => undefined,
  };
}
