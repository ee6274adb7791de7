import type { Channel } from '#contract/channel.ts';
import type { FileRoom } from '#contract/reply-file.ts';
import type { TextLimit } from './count.ts';
import { anyFiles, room } from './file-room.ts';

type Place = 'public' | 'private';
/** Who changes what we posted there, and until how long after; null where nobody can. */
type Change = { by: 'api' | 'hand'; withinSeconds?: number } | null;

export interface Capabilities {
  /** Kinds of place where a customer can write to us on this channel. */
  places: readonly Place[];
  /** Null where the channel sets no limit that people meet, or has no such place. */
  text: Record<Place, TextLimit | null>;
  /** `assisted`: a person copies the text and posts it by hand. */
  outbound: 'api' | 'assisted' | 'none';
  edit: Record<Place, Change>;
  remove: Record<Place, Change>;
  /** A second answer to the same message replaces the first. */
  oneReplyPerMention: boolean;
  toPrivate: {
    how: 'private-reply-api' | 'deep-link' | 'same-api-private-visibility';
    once?: boolean;
    withinSeconds?: number;
  } | null;
  /** What files a reply may carry; null where it goes without. */
  files: FileRoom | null;
}

/** What a channel can do, whatever the source's policy then forbids. */
export function capabilities(channel: Channel): Capabilities {
  return table[channel];
}

/** The limit of one reply, or null where there is none that people meet. Internal notes have none. */
export function textLimit(channel: Channel, visibility: Place | 'internal'): TextLimit | null {
  return visibility === 'internal' ? null : table[channel].text[visibility];
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const megabyte = 1_000_000;

const both = ['public', 'private'] as const;
const publicOnly = ['public'] as const;
const privateOnly = ['private'] as const;
const noLimit = { public: null, private: null };
const nowhere = { public: null, private: null };
const inPublic = { public: { by: 'api' }, private: null } as const;
const anywhere = (change: Change) => ({ public: change, private: change });
// A one-time link into our own chat joins the private part to the same case where a channel has no private place.
const byLink = { how: 'deep-link' } as const;

/** Somebody else's site: nothing is known to post there but a person at its own form. */
const byHand: Capabilities = {
  places: publicOnly,
  text: noLimit,
  outbound: 'assisted',
  edit: anywhere({ by: 'hand' }),
  remove: anywhere({ by: 'hand' }),
  oneReplyPerMention: false,
  toPrivate: byLink,
  files: null,
};

const table: Record<Channel, Capabilities> = {
  x: {
    places: both,
    text: {
      public: { max: 280, unit: 'x-weighted' },
      // The length of direct messages is unconfirmed; UTF-16 is the strictest way to read "characters".
      private: { max: 10_000, unit: 'utf16' },
    },
    outbound: 'api',
    // Only paid accounts edit, and only within the hour. A direct message is deleted for ourselves alone.
    edit: nowhere,
    remove: inPublic,
    oneReplyPerMention: false,
    toPrivate: byLink,
    // Its own page names 5 MB for a picture; a video goes another way.
    files: room(['image'], { max: 4, maxBytes: 5 * megabyte }),
  },
  vk: {
    places: both,
    // Comments: no figure is published, 4,096 is known to pass. Messages: 9,000 in the schema, 4,096 is safe.
    text: { public: { max: 4096, unit: 'utf16' }, private: { max: 4096, unit: 'utf16' } },
    outbound: 'api',
    // A comment is changed with an administrator's own token, and so by hand; a message with the community's.
    edit: {
      public: { by: 'hand', withinSeconds: day },
      private: { by: 'api', withinSeconds: day },
    },
    remove: { public: { by: 'hand' }, private: { by: 'api', withinSeconds: day } },
    oneReplyPerMention: false,
    toPrivate: byLink,
    files: anyFiles,
  },
  facebook: {
    places: both,
    // 8,000 for comments is quoted, not published; private replies go through Messenger.
    text: { public: { max: 8000, unit: 'utf16' }, private: { max: 2000, unit: 'utf16' } },
    outbound: 'api',
    edit: inPublic,
    remove: inPublic,
    oneReplyPerMention: false,
    toPrivate: { how: 'private-reply-api', once: true, withinSeconds: 7 * day },
    // A comment takes the address of one.
    files: room(['image'], { max: 1 }),
  },
  instagram: {
    places: both,
    // Comments: 2,200 is quoted. Messages: one official page says 1,000 bytes, another 1,000 characters; bytes is the stricter.
    text: { public: { max: 2200, unit: 'utf16' }, private: { max: 1000, unit: 'utf8-byte' } },
    outbound: 'api',
    edit: nowhere,
    remove: inPublic,
    oneReplyPerMention: false,
    toPrivate: { how: 'private-reply-api', once: true, withinSeconds: 7 * day },
    files: null,
  },
  telegram: {
    places: both,
    // The unit is not published; UTF-16 is the strictest.
    text: { public: { max: 4096, unit: 'utf16' }, private: { max: 4096, unit: 'utf16' } },
    outbound: 'api',
    // Editing is said to have no end; two days is what deletion has.
    edit: anywhere({ by: 'api', withinSeconds: 2 * day }),
    remove: anywhere({ by: 'api', withinSeconds: 2 * day }),
    oneReplyPerMention: false,
    toPrivate: byLink,
    files: anyFiles,
  },
  whatsapp: {
    places: privateOnly,
    text: { public: null, private: { max: 4096, unit: 'utf16' } },
    outbound: 'api',
    edit: nowhere,
    remove: nowhere,
    oneReplyPerMention: false,
    toPrivate: null,
    files: anyFiles,
  },
  messenger: {
    places: privateOnly,
    text: { public: null, private: { max: 2000, unit: 'utf16' } },
    outbound: 'api',
    edit: nowhere,
    remove: nowhere,
    oneReplyPerMention: false,
    toPrivate: null,
    files: anyFiles,
  },
  livejournal: {
    ...byHand,
    // The API refuses unpaid accounts and may ask a captcha, so a person posts; 4,300 is what clients observe.
    text: { public: { max: 4300, unit: 'utf16' }, private: null },
  },
  habr: byHand,
  forum: byHand,
  // One official answer is what these sites are seen to allow; being told so needlessly costs less than an answer lost.
  review: { ...byHand, oneReplyPerMention: true },
  news: byHand,
  blog: byHand,
  email: {
    places: privateOnly,
    text: noLimit,
    outbound: 'api',
    edit: nowhere,
    remove: nowhere,
    oneReplyPerMention: false,
    toPrivate: null,
    // Written as text they grow by a third; many servers take 20 MB and no more.
    files: room(anyFiles.kinds, { maxTotalBytes: 14 * megabyte }),
  },
  chat: {
    places: privateOnly,
    text: noLimit,
    outbound: 'api',
    edit: anywhere({ by: 'api' }),
    remove: anywhere({ by: 'api' }),
    oneReplyPerMention: false,
    toPrivate: null,
    files: anyFiles,
  },
  phone: { ...byHand, places: privateOnly, edit: nowhere, remove: nowhere, toPrivate: null },
  sms: {
    places: privateOnly,
    // Gateways differ in how many parts they join; six (402 Cyrillic letters) is still read as one message.
    text: { public: null, private: { max: 6, unit: 'sms-segment' } },
    outbound: 'api',
    edit: nowhere,
    remove: nowhere,
    oneReplyPerMention: false,
    toPrivate: null,
    files: null,
  },
  max: {
    places: both,
    text: { public: { max: 4000, unit: 'utf16' }, private: { max: 4000, unit: 'utf16' } },
    outbound: 'api',
    edit: anywhere({ by: 'api', withinSeconds: 7 * day }),
    remove: anywhere({ by: 'api' }),
    oneReplyPerMention: false,
    toPrivate: byLink,
    files: anyFiles,
  },
  // Nothing about its API has been confirmed.
  ok: { ...byHand, places: both },
  mastodon: {
    places: both,
    // The default; a server may allow more and says so itself.
    text: { public: { max: 500, unit: 'mastodon' }, private: { max: 500, unit: 'mastodon' } },
    outbound: 'api',
    edit: anywhere({ by: 'api' }),
    remove: anywhere({ by: 'api' }),
    oneReplyPerMention: false,
    toPrivate: { how: 'same-api-private-visibility' },
    // The default; a server may allow more and says so itself.
    files: room(['image', 'video', 'audio'], { max: 4 }),
  },
  bluesky: {
    places: both,
    // There is a second bound of 3,000 bytes, which only long joined emoji reach before 300 graphemes.
    text: { public: { max: 300, unit: 'grapheme' }, private: { max: 1000, unit: 'grapheme' } },
    outbound: 'api',
    edit: nowhere,
    remove: inPublic,
    oneReplyPerMention: false,
    toPrivate: byLink,
    files: room(['image'], { max: 4, maxBytes: megabyte }),
  },
  youtube: {
    places: publicOnly,
    // 10,000 is quoted, not published.
    text: { public: { max: 10_000, unit: 'utf16' }, private: null },
    outbound: 'api',
    edit: inPublic,
    remove: inPublic,
    oneReplyPerMention: false,
    toPrivate: byLink,
    files: null,
  },
  threads: {
    ...byHand,
    // Nothing about its API has been confirmed; 500 is what its own form shows.
    text: { public: { max: 500, unit: 'utf16' }, private: null },
  },
  store: {
    places: publicOnly,
    // Google Play takes about 350 and the App Store thousands; a reply that fits everywhere is never cut.
    text: { public: { max: 350, unit: 'utf16' }, private: null },
    outbound: 'api',
    edit: inPublic,
    // The App Store can delete an answer, Google Play cannot.
    remove: nowhere,
    oneReplyPerMention: true,
    toPrivate: byLink,
    files: null,
  },
  other: { ...byHand, places: both },
};
