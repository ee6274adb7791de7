import { Outlet, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { ImportDropZone } from '#features/import/import-drop-zone.tsx';
import type { SearchChange } from '#features/inbox/inbox-header.tsx';
import { InboxList } from '#features/inbox/inbox-list.tsx';
import { SplitPanes } from '#ui/split-panes.tsx';
import { threadFilter, type InboxSearch } from './inbox-search.ts';
import { openDialog } from './shell/dialog-state.ts';
import { useWindowState } from './window-state.ts';

/** The list, and beside it the thread that the address names. */
export function InboxScreen() {
  const { t } = useTranslation('shell');
  const { view } = useParams({ from: '/inbox/$view' });
  const { threadId } = useParams({ strict: false });
  const search = useSearch({ from: '/inbox/$view' });
  const navigate = useNavigate();
  const listWidth = useWindowState((state) => state.listWidth);

  // From wherever the address is by then: a row may have been opened since what is told was typed.
  const change = useCallback(
    (asked: SearchChange) =>
      void navigate({
        to: '.',
        search: (before: InboxSearch) => ({ ...before, ...asked }),
        replace: true,
      }),
    [navigate],
  );
  const open = useCallback(
    (id: string) =>
      void navigate({
        to: '/inbox/$view/$threadId',
        params: (before) => ({ view: before.view ?? 'all', threadId: id }),
        search: true,
      }),
    [navigate],
  );

  const list = (
    <InboxList
      filter={threadFilter(view, search)}
      selectedId={threadId ?? null}
      onSearch={change}
      onOpen={open}
    />
  );
  return (
    <SplitPanes
      start={{
        content: (
          <ImportDropZone onFiles={(files) => openDialog('import', files)}>{list}</ImportDropZone>
        ),
        handleLabel: t('resizeList'),
        size: listWidth,
        min: 260,
        max: 560,
        initial: 360,
      }}
      shown={threadId ? 'center' : 'start'}
      onResize={(_side, size) => useWindowState.setState({ listWidth: size })}
    >
      <Outlet />
    </SplitPanes>
  );
}
