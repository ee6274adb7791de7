import { ArrowDownWideNarrow, Bookmark, Filter } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { ThreadSort } from '#contract/thread.ts';
import type { ThreadFilter } from '#data/threads/queries.ts';
import { useFormat } from '#i18n/use-format.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { MenuButton } from '#ui/menu-button.tsx';
import { SearchField } from '#ui/search-field.tsx';
import { lazy } from '#lib/lazy.ts';
import { countFilters, type FilterChange } from './filters/filters.ts';

/** Undefined takes it out of the address. */
export type SearchChange = FilterChange & {
  q?: string | undefined;
  sort?: Exclude<ThreadSort, 'newest'> | undefined;
};

const FilterBar = lazy(async () => ({
  default: (await import('./filters/filter-bar.tsx')).FilterBar,
}));
const ViewsDialog = lazy(async () => ({
  default: (await import('./filters/views-dialog.tsx')).ViewsDialog,
}));

export interface InboxHeaderProps {
  filter: ThreadFilter;
  total: number | undefined;
  /** There are more than that. */
  hasMore: boolean;
  onSearch: (change: SearchChange) => void;
  searchRef: (input: HTMLInputElement | null) => void;
  onLeaveSearch: () => void;
}

const sorts: readonly ThreadSort[] = ['newest', 'waiting', 'priority'];

export function InboxHeader(props: InboxHeaderProps) {
  const { filter, total, hasMore, onSearch, searchRef, onLeaveSearch } = props;
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const count = countFilters(filter);
  const [isFiltering, setFiltering] = useState(count > 0);
  const [isNaming, setNaming] = useState(false);
  return (
    <header className="flex flex-col gap-2 border-b border-line px-3 pt-3 pb-2">
      <SearchField
        label={t('search')}
        keys="/"
        value={filter.q}
        onChange={(words) => onSearch({ q: words || undefined })}
        ref={searchRef}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
          event.preventDefault();
          onLeaveSearch();
        }}
      />
      <div className="flex min-h-7 items-center gap-2">
        <h1 className="truncate text-base font-semibold text-strong">
          {filter.q ? t('found') : t(`view.${filter.view}`)}
        </h1>
        {total !== undefined && (
          <span className="text-xs text-muted" aria-live="polite">
            {t(hasMore ? 'countMore' : 'count', { count: total, number: format.number(total) })}
          </span>
        )}
        <span className="ml-auto flex items-center gap-0.5">
          <IconButton
            icon={Filter}
            size="sm"
            label={count > 0 ? t('filtersSet', { count }) : t('filters')}
            aria-expanded={isFiltering}
            data-set={count > 0 || undefined}
            className="data-set:text-accent-text"
            onClick={() => setFiltering(!isFiltering)}
          />
          <IconButton
            icon={Bookmark}
            size="sm"
            label={t('views.title')}
            aria-haspopup="dialog"
            onClick={() => setNaming(true)}
          />
          <MenuButton
            label={t('sort.label')}
            selectedId={filter.sort}
            items={sorts.map((sort) => ({ id: sort, label: t(`sort.${sort}`) }))}
            onAction={(sort) => onSearch({ sort: sort === 'newest' ? undefined : sort })}
          >
            {(trigger) => (
              <IconButton
                {...trigger}
                icon={ArrowDownWideNarrow}
                size="sm"
                label={t('sort.label')}
              />
            )}
          </MenuButton>
        </span>
      </div>
      {isFiltering && (
        <Suspense>
          <FilterBar filter={filter} onChange={onSearch} />
        </Suspense>
      )}
      {isNaming && (
        <Suspense>
          <ViewsDialog filter={filter} onClose={() => setNaming(false)} />
        </Suspense>
      )}
    </header>
  );
}
