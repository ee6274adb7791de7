import { channelOfPlatform } from '#care/channels/platforms.ts';
import type { MentionItem, MentionKind } from '#contract/mention.ts';
import { plainText } from '../plain-text.ts';
import type { Adapted } from './adapted.ts';
import { given, textAt, urlAt, type Fields } from './fields.ts';

/**
 * A mention as YouScan's webhook writes it. Its own id is the key; the platform's ids say what answers what.
 * Posts of X come without text, author and address, so there is nothing to show of them.
 */
export function fromYouscan(body: Fields): Adapted {
  const mentionId = textAt(body, 'mentionId');
  if (!mentionId) return { rejected: 'mentionId: is missing' };
  const published = Date.parse(textAt(body, 'published'));
  if (Number.isNaN(published)) return { rejected: 'published: is no time' };
  const platform = textAt(body, 'sourceName');
  if (!platform) return { rejected: 'sourceName: is missing' };
  const item = given({
    op: 'upsert',
    id: `ys:${mentionId}`,
    platform,
    nativeId: textAt(body, 'postId'),
    kind: kindOf(body, platform),
    occurredAt: new Date(published).toISOString(),
    permalink: urlAt(body, 'url'),
    title: plainText(textAt(body, 'title')),
    text: plainText(textAt(body, 'text')),
    lang: textAt(body, 'language'),
    author: authorOf(body.author),
    rating: ratingOf(body.rating),
    rootId: textAt(body, 'discussionId'),
    parentId: textAt(body, 'parentPostId'),
    attachments: imagesOf(body),
    hints: hintsOf(body),
    metrics: metricsOf(body),
  });
  return { item: item as MentionItem };
}

const kinds: Record<string, MentionKind> = {
  post: 'post',
  repost: 'post',
  comment: 'comment',
  reply: 'reply',
  review: 'review',
};

function kindOf(body: Fields, platform: string): MentionKind {
  const channel = channelOfPlatform(platform);
  if (textAt(body, 'resourceType') === 'reviews' || channel === 'review' || channel === 'store')
    return 'review';
  return kinds[textAt(body, 'postType').toLowerCase()] ?? 'post';
}

function authorOf(value: unknown) {
  if (typeof value !== 'object' || value === null) return undefined;
  const author = value as Fields;
  const id = textAt(author, 'profileId') || textAt(author, 'url');
  if (!id) return undefined;
  const followers = Number(author.subscribers);
  return given({
    id: id.slice(0, 255),
    handle: textAt(author, 'nickname'),
    name: textAt(author, 'name'),
    url: urlAt(author, 'url'),
    avatarUrl: urlAt(author, 'avatarUrl'),
    followers: Number.isInteger(followers) && followers >= 0 ? followers : undefined,
  });
}

function ratingOf(value: unknown) {
  return typeof value === 'number' && value >= 0 && value <= 5 ? { value, max: 5 } : undefined;
}

function imagesOf(body: Fields) {
  const url = urlAt(body, 'imageUrl');
  return url ? [{ kind: 'image', url }] : undefined;
}

function hintsOf(body: Fields) {
  const tags = Array.isArray(body.tags)
    ? body.tags.filter((tag) => typeof tag === 'string').slice(0, 50)
    : [];
  const sentiment = textAt(body, 'sentiment').toLowerCase();
  const isKnown = ['positive', 'neutral', 'negative', 'mixed'].includes(sentiment);
  return given({
    sentiment: isKnown ? sentiment : undefined,
    tags: tags.length > 0 ? tags.map((tag) => tag.slice(0, 100)) : undefined,
    spam: typeof body.spam === 'boolean' ? body.spam : undefined,
  });
}

function metricsOf(body: Fields) {
  const counted = ['likes', 'reposts', 'commentsCount', 'views'].flatMap((name) =>
    typeof body[name] === 'number' ? [[name, body[name]] as const] : [],
  );
  return counted.length > 0 ? Object.fromEntries(counted) : undefined;
}
