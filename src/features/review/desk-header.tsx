import { Link } from '@tanstack/react-router';
import { Hourglass } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Channel } from '#contract/channel.ts';
import type { ReviewItem } from '#contract/thread.ts';
import { useNow } from '#data/clock.ts';
import { usePerson } from '#data/team/queries.ts';
import { useFormat } from '#i18n/use-format.ts';
import { ChannelIcon } from '#marks/channel-icon.tsx';
import { Chip } from '#ui/chip.tsx';
import { cx } from '#ui/cx.ts';
import { linkLook } from '#ui/link.tsx';

/** Whose reply to whom, how long the customer has waited, and why a lead reads it first. */
export function DeskHeader({ item }: { item: ReviewItem }) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const now = useNow();
  const { reply, row } = item;
  const author = usePerson(reply.authorId)?.name ?? '';
  const waits = row.waitingSince && Date.parse(now) - Date.parse(row.waitingSince);
  return (
    <header className="flex flex-col gap-1 border-b border-line px-4 py-2">
      <div className="flex flex-wrap items-center gap-2">
        <h3 dir="auto" className="min-w-0 truncate text-lg font-semibold text-strong">
          {row.customerName || t('unknownCustomer')}
        </h3>
        <ChannelIcon channel={reply.channel as Channel} />
        <span className="text-xs text-muted">{row.caseNumber}</span>
        {waits && (
          <Chip tone="warn" icon={Hourglass}>
            {t('waitsFor', { time: format.duration(waits) })}
          </Chip>
        )}
        <Link
          to="/inbox/$view/$threadId"
          params={{ view: 'all', threadId: row.id }}
          className={cx(linkLook, 'ml-auto text-sm')}
        >
          {t('wholeThread')}
        </Link>
      </div>
      <p className="text-sm">
        {t('writtenBy', { author, when: format.moment(reply.createdAt, now) })}{' '}
        {reply.reviewReason && t(`reason.${reply.reviewReason}`)}
      </p>
      {reply.risks.length > 0 && (
        <ul aria-label={t('risks')} className="flex flex-wrap gap-1.5">
          {reply.risks.map((risk) => (
            <li key={risk}>
              <Chip tone="warn">{t(`risk.${risk}`)}</Chip>
            </li>
          ))}
        </ul>
      )}
      {reply.authorNote && (
        <p className="text-sm text-strong">
          {t('authorAsks', { author })} <q dir="auto">{reply.authorNote}</q>
        </p>
      )}
    </header>
  );
}
