import { Outlet, useNavigate } from '@tanstack/react-router';
import { Suspense, useCallback } from 'react';
import { TimeZone } from '#i18n/use-format.ts';
import { useMe } from '#data/team/queries.ts';
import { usePartAlerts } from '#features/parts/use-part-alerts.ts';
import { Loading } from '#ui/spinner.tsx';
import { ToastRegion } from '#ui/toast.tsx';
import { lazy } from '#lib/lazy.ts';
import { useExtras } from '../extras.ts';
import { useShellCommands } from './shell-commands.ts';
import { useShortcuts } from './shortcuts.ts';
import { LiveBanner } from './live-banner.tsx';
import { Rail } from './rail.tsx';
import { useTitle } from './title.ts';
import { openDialog, useShellDialogs } from './dialog-state.ts';

const ShellDialogs = lazy(async () => ({
  default: (await import('./shell-dialogs.tsx')).ShellDialogs,
}));

const UndoBar = lazy(async () => ({
  default: (await import('#features/composer/undo-bar.tsx')).UndoBar,
}));

const Reminders = lazy(async () => ({
  default: (await import('#features/promises/reminders.tsx')).Reminders,
}));

const ExpertDesk = lazy(async () => ({
  default: (await import('#features/parts/expert-desk.tsx')).ExpertDesk,
}));

const openOwnPromises = () => openDialog('own-promises');

/** The thin rail, and whatever screen the address names. */
export function Shell() {
  const me = useMe();
  const extras = useExtras();
  const isAnyDialogOpen = useShellDialogs((state) => state.open !== null);
  const isExpert = me.role === 'expert';
  const navigate = useNavigate();
  const openThread = useCallback(
    (threadId: string) =>
      void navigate({ to: '/inbox/$view/$threadId', params: { view: 'all', threadId } }),
    [navigate],
  );
  useTitle(isExpert);
  usePartAlerts(me, openThread);
  useShortcuts();
  useShellCommands();
  return (
    <TimeZone value={me.tz}>
      <div className="flex h-dvh flex-col">
        <LiveBanner />
        <div className="flex min-h-0 flex-1">
          <Rail />
          <main className="min-w-0 flex-1">
            {isExpert ? (
              <Suspense fallback={<Loading />}>
                <ExpertDesk personId={me.id} />
              </Suspense>
            ) : (
              <Outlet />
            )}
          </main>
        </div>
        <Suspense>{extras && <extras.Controls />}</Suspense>
      </div>
      <Suspense>
        <UndoBar />
      </Suspense>
      <ToastRegion />
      {!isExpert && (
        <Suspense>
          <Reminders onOpen={openThread} onOpenAll={openOwnPromises} />
        </Suspense>
      )}
      {isAnyDialogOpen && (
        <Suspense>
          <ShellDialogs openThread={openThread} />
        </Suspense>
      )}
    </TimeZone>
  );
}
