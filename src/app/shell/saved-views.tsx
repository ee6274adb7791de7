import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Bookmark, Users } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import { savedViewQueries } from '#data/saved-views/queries.ts';
import { searchOfFilter } from '../inbox-search.ts';

/** Views that I or the team saved; nothing where there are none. */
export function SavedViews({ className }: { className: string }) {
  const { t } = useTranslation('shell');
  const views = useQuery(savedViewQueries.all()).data ?? [];
  if (views.length === 0) return null;
  return (
    <nav
      aria-label={t('savedViews')}
      className="mt-2 flex flex-col gap-0.5 border-t border-line pt-2"
    >
      {views.map(({ id, name, isShared, filter }) => {
        const Glyph = isShared ? Users : Bookmark;
        return (
          <Link
            key={id}
            to="/inbox/$view"
            params={{ view: filter.view }}
            search={searchOfFilter(filter)}
            activeOptions={{ exact: true, includeSearch: true }}
            className={className}
          >
            <Glyph aria-hidden className="size-4" />
            <span dir="auto" className="max-w-full truncate text-center text-2xs leading-tight">
              {name}
            </span>
          </Link>
        );
      })}
    </nav>
  );
}
