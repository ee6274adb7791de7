import { Suspense, useRef, useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { isLead } from '#care/team/roles.ts';
import { useMe } from '#data/team/queries.ts';
import type { ThreadFilter } from '#data/threads/queries.ts';
import { useFailureText } from '#i18n/use-failure-text.ts';
import { useCommands } from '#lib/commands/registry.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { lazy } from '#lib/lazy.ts';
import { usePicking } from './bulk/use-picking.ts';
import { InboxHeader, type SearchChange } from './inbox-header.tsx';
import { InboxGrid, type InboxGridHandle } from './list/inbox-grid.tsx';
import { listName, useRowsWindow } from './list/use-rows-window.ts';
import { NothingHere } from './nothing-here.tsx';
import { RowSkeletons } from './row-skeletons.tsx';

const WaveBar = lazy(async () => ({ default: (await import('./waves/wave-bar.tsx')).WaveBar }));
const BulkBar = lazy(async () => ({ default: (await import('./bulk/bulk-bar.tsx')).BulkBar }));

export interface InboxListProps {
  filter: ThreadFilter;
  selectedId: string | null;
  onSearch: (change: SearchChange) => void;
  onOpen: (threadId: string) => void;
}

/** One view of the inbox, or what a search found over all of them. */
export function InboxList({ filter, selectedId, onSearch, onOpen }: InboxListProps) {
  const { t } = useTranslation('commands');
  const failureText = useFailureText();
  const me = useMe();
  const grid = useRef<InboxGridHandle>(null);
  const [searchBox, setSearchBox] = useState<HTMLInputElement | null>(null);
  const list = listName(filter);
  const { query, shown, show, read } = useRowsWindow(filter, list);
  const { picked, pick, pickTo } = usePicking(list, read);
  const page = query.data;

  useCommands([
    {
      id: 'list.next',
      label: t('list.next'),
      group: t('group.list'),
      keys: 'KeyJ',
      run: () => grid.current?.move(1),
    },
    {
      id: 'list.previous',
      label: t('list.previous'),
      group: t('group.list'),
      keys: 'KeyK',
      run: () => grid.current?.move(-1),
    },
    {
      id: 'list.pick',
      label: t('list.pick'),
      group: t('group.list'),
      keys: 'KeyX',
      run: () => grid.current?.pick(),
    },
    {
      id: 'list.search',
      label: t('list.search'),
      group: t('group.list'),
      keys: 'Slash',
      run: () => searchBox?.focus(),
    },
  ]);

  return (
    <section className="flex h-full flex-col bg-raised">
      <InboxHeader
        filter={filter}
        total={shown === list ? page?.total : undefined}
        hasMore={page?.hasMore ?? false}
        onSearch={onSearch}
        searchRef={setSearchBox}
        onLeaveSearch={() => grid.current?.focus()}
      />
      {isLead(me) && (
        <Suspense>
          <WaveBar shownId={filter.wave} onShow={(wave) => onSearch({ wave })} />
        </Suspense>
      )}
      {query.isError && !page && (
        <Banner
          tone="danger"
          className="m-2"
          action={
            <Button size="sm" onClick={() => void query.refetch()}>
              {t('again', { ns: 'inbox' })}
            </Button>
          }
        >
          {failureText(query.error)}
        </Banner>
      )}
      {query.isPending && <RowSkeletons />}
      {page?.total === 0 && (
        <NothingHere
          view={page.filter.view}
          query={page.filter.q}
          onClear={() => onSearch({ q: undefined })}
        />
      )}
      {page && page.total > 0 && (
        <InboxGrid
          ref={grid}
          key={shown}
          window={page}
          hits={page.hits}
          unread={page.unread}
          selectedId={selectedId}
          picked={picked}
          onOpen={onOpen}
          onShow={show}
          onPick={pick}
          onPickTo={pickTo}
        />
      )}
      {picked.size > 0 && (
        <Suspense>
          <BulkBar threadIds={[...picked]} />
        </Suspense>
      )}
    </section>
  );
}
