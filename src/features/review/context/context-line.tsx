import { Lock, StickyNote } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Message } from '#contract/message.ts';
import { useNow } from '#data/clock.ts';
import { usePerson } from '#data/team/queries.ts';
import { useFormat } from '#i18n/use-format.ts';
import { ChannelIcon } from '#marks/channel-icon.tsx';
import { Chip } from '#ui/chip.tsx';
import { cx } from '#ui/cx.ts';

/** One message of the talk, short: who, where, when, what. */
export function ContextLine({ message, isNews }: { message: Message; isNews: boolean }) {
  const { t } = useTranslation(['review', 'channels']);
  const format = useFormat();
  const now = useNow();
  const person = usePerson(message.personId);
  const { channel, direction, visibility, occurredAt } = message;
  const author = person?.name || message.authorName || t('unknownCustomer');
  const isOurs = direction !== 'in';
  return (
    <li
      data-tone={direction === 'note' ? 'note' : visibility === 'private' ? 'private' : 'neutral'}
      className={cx(
        'flex flex-col gap-0.5 rounded-md border px-3 py-2',
        isOurs ? 'ml-6 border-transparent bg-tone-soft' : 'mr-6 border-line bg-canvas',
        isNews && 'border-warn',
      )}
    >
      <p className="flex flex-wrap items-center gap-x-2 text-xs text-muted">
        <span dir="auto" className="font-semibold text-strong">
          {author}
        </span>
        {channel && <ChannelIcon channel={channel} />}
        {visibility !== 'public' && (
          <span className="flex items-center gap-1 font-medium text-tone-text">
            {direction === 'note' ? (
              <StickyNote aria-hidden className="size-3" />
            ) : (
              <Lock aria-hidden className="size-3" />
            )}
            {t(`channels:visibility.${visibility}`)}
          </span>
        )}
        <time dateTime={occurredAt} title={format.full(occurredAt)}>
          {format.moment(occurredAt, now)}
        </time>
        {isNews && <Chip tone="warn">{t('news')}</Chip>}
      </p>
      {message.deletedAt ? (
        <p className="text-sm text-muted">{t('deleted')}</p>
      ) : (
        <p
          dir="auto"
          lang={message.lang ?? undefined}
          className="text-base wrap-anywhere whitespace-pre-wrap text-strong"
        >
          {[message.title, message.text].filter(Boolean).join('\n')}
        </p>
      )}
    </li>
  );
}
