import {
  AtSign,
  Camera,
  Mail,
  MessageCircle,
  MessageSquareText,
  MessagesSquare,
  Newspaper,
  PenLine,
  Phone,
  Play,
  Send,
  ShoppingBag,
  Star,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Channel } from '#contract/channel.ts';

/** A channel at a glance. Named for screen readers unless the name already stands beside it. */
export function ChannelIcon({ channel, isNamed = false }: { channel: Channel; isNamed?: boolean }) {
  const { t } = useTranslation('channels');
  const glyph = glyphs[channel];
  const name = t(`name.${channel}`);
  const Picture = typeof glyph === 'string' ? undefined : glyph;
  return (
    <span
      role={isNamed ? undefined : 'img'}
      aria-hidden={isNamed || undefined}
      aria-label={isNamed ? undefined : name}
      title={isNamed ? undefined : name}
      className="inline-flex size-4.5 shrink-0 items-center justify-center rounded-xs bg-neutral-soft text-[0.625rem] leading-none font-semibold text-neutral-text"
    >
      {Picture ? <Picture aria-hidden className="size-3" /> : (glyph as string)}
    </span>
  );
}

const glyphs: Record<Channel, string | LucideIcon> = {
  x: 'X',
  vk: 'VK',
  facebook: 'f',
  instagram: Camera,
  telegram: Send,
  whatsapp: 'W',
  messenger: MessageCircle,
  livejournal: 'LJ',
  habr: 'H',
  forum: MessagesSquare,
  review: Star,
  news: Newspaper,
  blog: PenLine,
  email: Mail,
  chat: MessageCircle,
  phone: Phone,
  sms: MessageSquareText,
  max: 'M',
  ok: 'ok',
  mastodon: 'm',
  bluesky: 'b',
  youtube: Play,
  threads: AtSign,
  store: ShoppingBag,
  other: AtSign,
};
