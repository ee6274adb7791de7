import { Link } from '@tanstack/react-router';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Source } from '#contract/channel.ts';
import { ChannelIcon } from '#marks/channel-icon.tsx';
import { cx } from '#ui/cx.ts';
import { sideItemLook, SideList } from '#ui/side-list.tsx';

interface SourceListProps {
  sources: readonly Source[];
  currentId: string;
}

/** Each with its channel and what may be done with it. */
export function SourceList({ sources, currentId }: SourceListProps) {
  const { t } = useTranslation(['sources', 'channels']);
  return (
    <SideList label={t('list')}>
      {sources.map(({ id, name, channel, policy }) => (
        <Link
          key={id}
          to="/admin/sources/$sourceId"
          params={{ sourceId: id }}
          aria-current={id === currentId ? 'page' : undefined}
          className={sideItemLook(id === currentId)}
        >
          <span className="flex items-center gap-1.5">
            <ChannelIcon channel={channel} />
            <span
              className={cx(
                'min-w-0 truncate font-medium',
                policy === 'off' ? 'text-muted' : 'text-strong',
              )}
            >
              {name}
            </span>
          </span>
          <span className={cx('text-xs', policy === 'full' ? 'text-muted' : 'text-warn-text')}>
            {t(`policy.${policy}`)}
          </span>
        </Link>
      ))}
    </SideList>
  );
}
