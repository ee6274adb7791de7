import { Hourglass } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Channel } from '#contract/channel.ts';
import type { ReviewItem } from '#contract/thread.ts';
import { useNow } from '#data/clock.ts';
import { usePerson } from '#data/team/queries.ts';
import { useFormat } from '#i18n/use-format.ts';
import { ChannelIcon } from '#marks/channel-icon.tsx';
import { cx } from '#ui/cx.ts';
import { rowElementId } from './row-id.ts';

const WORDS_CHARACTERS = 120;

interface ReviewRowProps {
  item: ReviewItem;
  isSelected: boolean;
  isTabStop: boolean;
  onOpen: (replyId: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

export function ReviewRow({ item, isSelected, isTabStop, onOpen, onKeyDown }: ReviewRowProps) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const now = useNow();
  const { reply, row } = item;
  const author = usePerson(reply.authorId);
  const waiting = row.waitingSince
    ? format.duration(Date.parse(now) - Date.parse(row.waitingSince))
    : null;
  return (
    <div
      id={rowElementId(reply.id)}
      role="row"
      aria-selected={isSelected}
      tabIndex={isTabStop ? 0 : -1}
      onClick={() => onOpen(reply.id)}
      onKeyDown={onKeyDown}
      className={cx(
        'focus-inset grid cursor-default grid-cols-[1fr_auto] gap-x-2 gap-y-0.5 border-b border-line px-4 py-2 text-sm',
        isSelected ? 'bg-selected' : 'hover:bg-hover',
      )}
    >
      <span role="gridcell" dir="auto" className="truncate font-semibold text-strong">
        {row.customerName || t('unknownCustomer')}
      </span>
      <span role="gridcell" className="flex items-center gap-1 text-xs text-muted tabular-nums">
        {waiting ? (
          <>
            <Hourglass aria-hidden className="size-3" />
            <span className="sr-only">{t('customerWaits')}</span>
            {waiting}
          </>
        ) : (
          t('notWaiting')
        )}
      </span>
      <span role="gridcell" className="truncate text-xs text-muted">
        {t('by', { author: author?.name ?? '' })}
      </span>
      <span role="gridcell" className="justify-self-end">
        <ChannelIcon channel={reply.channel as Channel} />
      </span>
      <span role="gridcell" dir="auto" className="col-span-2 truncate text-normal">
        {reply.text.slice(0, WORDS_CHARACTERS)}
      </span>
    </div>
  );
}
