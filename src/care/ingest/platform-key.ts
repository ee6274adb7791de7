import type { Channel } from '#contract/channel.ts';
import { channelOfPlatform } from '../channels/platforms.ts';

/** Kinds of place that are many sites, each with numbers of its own. */
const perSite: ReadonlySet<Channel> = new Set([
  'livejournal',
  'forum',
  'review',
  'news',
  'blog',
  'mastodon',
  'store',
  'other',
]);

/**
 * Within what an id is unique: one name for every spelling of X, but `banki.ru` and `otzovik.com`
 * apart, although both are reviews.
 */
export function platformKey(platform: string): string {
  const channel = channelOfPlatform(platform);
  if (!perSite.has(channel)) return channel;
  return platform
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^(?:www|m|mobile)\./, '')
    .replace(/\/.*$/, '');
}
