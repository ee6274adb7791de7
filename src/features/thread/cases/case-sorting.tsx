import { Suspense, useEffect } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { ThreadDetail } from '#contract/thread.ts';
import { useCommands } from '#lib/commands/registry.ts';
import { lazy } from '#lib/lazy.ts';
import { closeSorting, openJoining, openSorting, useSortingState } from './sorting-state.ts';

const SortDialog = lazy(async () => ({ default: (await import('./sort-dialog.tsx')).SortDialog }));
const JoinDialog = lazy(async () => ({ default: (await import('./join-dialog.tsx')).JoinDialog }));

/** Which matter is which: messages are sorted into cases, and cases opened twice are joined. */
export function CaseSorting({ detail }: { detail: ThreadDetail }) {
  const { t } = useTranslation('thread');
  const { open } = useSortingState();
  const own = detail.cases.filter((item) => item.foldedIntoId === null);
  const canJoin = own.length > 1 && own.some((item) => item.status !== 'closed');
  useEffect(() => closeSorting, []);
  useCommands([
    {
      id: 'thread.sort',
      label: t('cases.sort'),
      group: t('title'),
      keys: 'KeyC',
      run: () => openSorting(),
      isEnabled: own.length > 0,
    },
    {
      id: 'thread.join',
      label: t('cases.join'),
      group: t('title'),
      keys: 'Shift+KeyC',
      run: openJoining,
      isEnabled: canJoin,
    },
  ]);
  return (
    <Suspense>
      {open?.what === 'sort' && (
        <SortDialog detail={detail} messageId={open.messageId} onClose={closeSorting} />
      )}
      {open?.what === 'join' && <JoinDialog cases={own} onClose={closeSorting} />}
    </Suspense>
  );
}
