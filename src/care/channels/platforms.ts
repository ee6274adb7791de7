import type { Channel } from '#contract/channel.ts';
import { Remembered } from '../remembered.ts';

/** A few names come with every mention. */
const known = new Remembered<Channel>(500);

/** The channel of a platform's name as monitoring systems, exports and people write it; `other` when unknown. */
export function channelOfPlatform(platform: string): Channel {
  return known.of(platform, readPlatform);
}

function readPlatform(platform: string): Channel {
  const name = platform
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^(?:www|m|mobile)\./, '')
    .replace(/\/.*$/, '')
    .replaceAll('ё', 'е');
  const squeezed = name.replace(/[\s_-]+/g, '');
  return names.get(name) ?? names.get(squeezed) ?? bySuffix(name) ?? 'other';
}

function bySuffix(name: string): Channel | undefined {
  return suffixes.find(([suffix]) => name.endsWith(`.${suffix}`))?.[1];
}

const spellings: Record<Channel, string> = {
  x: 'x.com twitter twitter.com t.co твиттер',
  vk: 'vk.com vk.ru vkontakte vkontakte.ru вк вконтакте',
  facebook: 'facebook.com fb fb.com фейсбук',
  instagram: 'instagram.com ig инстаграм',
  telegram: 'telegram.org telegram.me t.me tg телеграм телеграмм',
  whatsapp: 'whatsapp.com wa.me wa ватсап',
  messenger: 'facebookmessenger fbmessenger messenger.com',
  livejournal: 'livejournal.com lj жж живойжурнал',
  habr: 'habr.com habrahabr habrahabr.ru хабр',
  forum: 'форум forums forum.banki.ru 4pda 4pda.to phpbb discourse forumhouse.ru',
  review:
    'reviews otzovik otzovik.com irecommend irecommend.ru banki.ru банки.ру sravni sravni.ru yandexmaps yandex.maps maps.yandex.ru googlemaps google.maps 2gis 2gis.ru trustpilot trustpilot.com zoon.ru отзыв отзывы',
  news: 'rbc.ru vc.ru lenta.ru kommersant.ru новости сми media',
  blog: 'blogs wordpress wordpress.com blogspot.com dzen dzen.ru дзен medium.com блог',
  email: 'e-mail mail почта imap smtp',
  chat: 'livechat webchat sitechat чат',
  phone: 'call telephone tel callback телефон звонок',
  sms: 'смс',
  max: 'max.ru макс',
  ok: 'ok.ru odnoklassniki odnoklassniki.ru одноклассники',
  mastodon: 'mastodon.social fediverse activitypub',
  bluesky: 'bsky bsky.app bsky.social',
  youtube: 'youtube.com youtu.be yt ютуб',
  threads: 'threads.net threads.com',
  other: '',
  store:
    'appstore apple.com apps.apple.com itunes googleplay play.google.com playmarket rustore rustore.ru appgallery',
};

const names = new Map(
  Object.entries(spellings).flatMap(([channel, list]) =>
    [channel, ...list.split(' ')].map((name) => [name, channel as Channel] as const),
  ),
);

// Journals and blogs live on sub-domains of their platform.
const suffixes: [string, Channel][] = [
  ['livejournal.com', 'livejournal'],
  ['wordpress.com', 'blog'],
  ['blogspot.com', 'blog'],
  ['vk.com', 'vk'],
  ['banki.ru', 'review'],
];
