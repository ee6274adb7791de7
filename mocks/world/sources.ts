import type { Channel, Source, SourcePolicy } from '#contract/channel.ts';

/** The bank of the demo: invented, with a mobile operator as its second arm. */
const ownDomains = ['ranet.example', 'help.ranet.example', 'mobile.ranet.example'];

/** Where customers who wrote in public find us in private; the case number leads them back to their case. */
const doors: Record<string, string> = {
  vk: 'https://vk.me/ranet?ref={case}',
  x: 'https://x.com/messages/compose?recipient_id=2244&text={case}',
  telegram: 'https://t.me/ranet_mobile_bot?start={case}',
};
const ownDoor = 'https://help.ranet.example/chat?case={case}';

const connected = {
  vk: place('ВКонтакте: Ранет', '@ranet', 'public'),
  ok: place('Одноклассники: Ранет', '@ranet', 'public'),
  x: place('X: Ranet', '@ranet_help', 'public'),
  facebook: place('Facebook: Ranet', '@ranet.help', 'public'),
  instagram: place('Instagram: Ranet', '@ranet.live', 'public'),
  mastodon: place('Mastodon: Ranet', '@ranet@social.example', 'public'),
  telegram: place('Telegram: Ранет Мобайл', '@ranet_mobile', 'public', 'inbound-only'),
  whatsapp: place('WhatsApp: Ранет', null, 'private', 'off'),
  max: place('MAX: Ранет', '@ranet_bot', 'private'),
  chat: place('Чат в приложении', null, 'private'),
  email: place('Почта help@', 'help@ranet.example', 'private'),
  sms: place('СМС на 7100', '7100', 'private'),
  review: place('Отзывник', null, 'public', 'assisted'),
  habr: place('Хабр: блог Ранета', '@ranet', 'public', 'assisted'),
  livejournal: place('Живой Журнал', 'ranet-bank', 'public', 'assisted'),
  forum: place('Форум «Копилка»', 'ranet_help', 'public', 'assisted'),
  news: place('Вестник Заречья: комментарии', null, 'public', 'assisted'),
  blog: place('Блог Ранета', null, 'public'),
  youtube: place('YouTube: Ranet', '@ranet', 'public'),
  store: place('App store: Ranet', null, 'public'),
} satisfies Partial<Record<Channel, ReturnType<typeof place>>>;

export type ConnectedChannel = keyof typeof connected;

export const sources: Source[] = Object.entries(connected).map(([channel, source]) => ({
  id: `src-${channel}`,
  channel: channel as ConnectedChannel,
  ownDomains,
  privateUrl: doors[channel] ?? ownDoor,
  version: 1,
  ...source,
}));

export function sourceOf(channel: ConnectedChannel): Source {
  const source = sources.find((each) => each.channel === channel);
  if (!source) throw new Error(`no source for ${channel}`);
  return source;
}

function place(
  name: string,
  handle: string | null,
  visibility: Source['visibility'],
  policy: SourcePolicy = 'full',
) {
  return { name, handle, visibility, policy };
}
