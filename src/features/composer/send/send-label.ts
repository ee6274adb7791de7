import type { PlaceOption } from '#contract/reply.ts';

/** What the button is named after: it says where the words go and who can read them there. */
export type SendLabel =
  | { says: 'review' }
  | { says: 'by-hand'; visibility: 'public' | 'private'; place: string }
  | ({ says: 'place'; place: string; isNamed: boolean } & PlaceName);

/** A key of `send.public` or `send.private` in the catalogue. */
type PlaceName =
  | { visibility: 'public'; channel: (typeof publicNames)[number] }
  | { visibility: 'private'; channel: (typeof privateNames)[number] };

export function sendLabel(reply: {
  option: PlaceOption;
  /** A lead reads it first. */
  isForReview: boolean;
  /** The channel alone does not say which source. */
  isAmbiguous: boolean;
}): SendLabel {
  const { option, isForReview, isAmbiguous } = reply;
  const { visibility } = option.place;
  const place = option.sourceName;
  if (isForReview) return { says: 'review' };
  if (option.mode === 'assisted') return { says: 'by-hand', visibility, place };
  return { says: 'place', place, isNamed: isAmbiguous, ...placeName(visibility, option.channel) };
}

function placeName(visibility: 'public' | 'private', channel: string): PlaceName {
  return visibility === 'public'
    ? { visibility, channel: publicNames.find((name) => name === channel) ?? 'other' }
    : { visibility, channel: privateNames.find((name) => name === channel) ?? 'other' };
}

/** Channels with a public place, and their own words for answering there. */
export const publicNames = [
  'x',
  'vk',
  'facebook',
  'instagram',
  'telegram',
  'livejournal',
  'habr',
  'forum',
  'review',
  'news',
  'blog',
  'max',
  'ok',
  'mastodon',
  'bluesky',
  'youtube',
  'threads',
  'store',
  'other',
] as const;

export const privateNames = [
  'x',
  'vk',
  'facebook',
  'instagram',
  'telegram',
  'whatsapp',
  'messenger',
  'email',
  'chat',
  'phone',
  'sms',
  'max',
  'ok',
  'mastodon',
  'bluesky',
  'other',
] as const;
