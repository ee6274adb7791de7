import { Outlet, useNavigate, useParams } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { ImportDropZone } from '#features/import/import-drop-zone.tsx';
import { InboxList, type InboxListProps } from '#features/inbox/inbox-list.tsx';
import { SplitPanes } from '#ui/split-panes.tsx';
import { threadFilter } from './inbox-search.ts';
import { openDialog } from './shell/dialog-state.ts';
import { useAskedSearch } from './use-asked-search.ts';
import { useWindowState } from './window-state.ts';

/** The list, and beside it the thread that the address names. */
export function InboxScreen() {
  const { t } = useTranslation('shell');
  const { threadId } = useParams({ strict: false });
  const navigate = useNavigate();
  const listWidth = useWindowState((state) => state.listWidth);

  const open = useCallback(
    (id: string) =>
      void navigate({
        to: '/inbox/$view/$threadId',
        params: (before) => ({ view: before.view ?? 'all', threadId: id }),
        search: true,
      }),
    [navigate],
  );

  return (
    <SplitPanes
      start={{
        content: (
          <ImportDropZone onFiles={(files) => openDialog('import', files)}>
            <AskedList selectedId={threadId ?? null} onOpen={open} />
          </ImportDropZone>
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

/** What is asked changes with each letter of a search: the list alone is drawn for it. */
function AskedList(props: Pick<InboxListProps, 'selectedId' | 'onOpen'>) {
  const { view, asked, change } = useAskedSearch();
  return <InboxList filter={threadFilter(view, asked)} onSearch={change} {...props} />;
}
