import { Check, ExternalLink, Globe, Lock, StickyNote } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Message } from '#contract/message.ts';
import { useFormat } from '#i18n/use-format.ts';
import { ChannelIcon } from '#marks/channel-icon.tsx';
import { Avatar } from '#ui/avatar.tsx';
import { cx } from '#ui/cx.ts';
import type { Icon } from '#ui/icon.ts';
import { MessageCase } from '../cases/message-case.tsx';
import { PostMenu } from '../post/post-menu.tsx';

/** Who wrote it, on which channel, who can read it, when, and where it stands there. */
export function MessageHead({ message, author }: { message: Message; author: string }) {
  const { t } = useTranslation(['thread', 'channels']);
  const format = useFormat();
  const { channel, direction, visibility, permalink, occurredAt, replyId } = message;
  const PlaceGlyph = placeIcons[visibility];
  const channelName = channel && t(`channels:name.${channel}`);
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-xs text-muted">
      <Avatar name={author} size="xs" shape={isOurPage(message) ? 'square' : 'round'} />
      <span dir="auto" className="max-w-56 truncate text-sm font-semibold text-strong">
        {author}
      </span>
      {direction === 'in' && message.authorHandle && (
        <span className="max-w-40 truncate">{message.authorHandle}</span>
      )}
      {channel && (
        <span className="flex items-center gap-1">
          <ChannelIcon channel={channel} isNamed />
          {channelName}
        </span>
      )}
      <span
        className={cx(
          'flex items-center gap-1',
          visibility !== 'public' && 'font-medium text-tone-text',
        )}
      >
        <PlaceGlyph aria-hidden className="size-3" />
        {t(`place.${visibility}`)}
      </span>
      <span className="ml-auto flex items-center gap-2">
        <MessageCase message={message} />
        {direction === 'out' && replyId !== null && (
          <span className="flex items-center gap-1">
            <Check aria-hidden className="size-3" />
            {t('sent')}
          </span>
        )}
        <time dateTime={occurredAt} title={format.full(occurredAt)}>
          {format.clock(occurredAt)}
        </time>
        {permalink && (
          <a
            href={permalink}
            target="_blank"
            rel="noreferrer noopener"
            aria-label={t('openIn', { channel: channelName })}
            title={t('openIn', { channel: channelName })}
            className="rounded-xs p-0.5 hover:bg-hover hover:text-strong"
          >
            <ExternalLink aria-hidden className="size-3.5" />
          </a>
        )}
        <PostMenu message={message} />
      </span>
    </div>
  );
}

const placeIcons: Record<Message['visibility'], Icon> = {
  public: Globe,
  private: Lock,
  internal: StickyNote,
};

function isOurPage({ direction, personId }: Message) {
  return direction === 'out' && personId === null;
}
