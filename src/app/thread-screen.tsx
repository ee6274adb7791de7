import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { SearchX } from 'lucide-react';
import { memo, Suspense, useEffect, useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { Failure } from '#data/failure.ts';
import { useShowThread } from '#data/presence/beat.ts';
import { useMe } from '#data/team/queries.ts';
import { threadQueries } from '#data/threads/queries.ts';
import { Composer } from '#features/composer/composer.tsx';
import { PendingReplies } from '#features/composer/reply-card.tsx';
import { CustomerPane } from '#features/customer/customer-pane.tsx';
import { QuestionBar } from '#features/customer/hints/question-bar.tsx';
import { PartsBar } from '#features/parts/parts-bar.tsx';
import { CheckingBar } from '#features/resolution/checking-bar.tsx';
import { UntoldBar } from '#features/promises/untold-bar.tsx';
import { ThreadPane } from '#features/thread/thread-pane.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { linkLook } from '#ui/link.tsx';
import { SplitPanes } from '#ui/split-panes.tsx';
import { lazy } from '#lib/lazy.ts';
import { Broken, Loading } from './shell/fallbacks.tsx';
import { useWindowState } from './window-state.ts';

const ResolveDialog = lazy(async () => ({
  default: (await import('#features/resolution/resolve-dialog.tsx')).ResolveDialog,
}));

const ThreadMeasures = lazy(async () => ({
  default: (await import('#features/measures/thread-measures.tsx')).ThreadMeasures,
}));

const AskDialog = lazy(async () => ({
  default: (await import('#features/parts/ask-dialog.tsx')).AskDialog,
}));

/** The thread that the address names; an address that a link leads elsewhere goes there. */
export function ThreadScreen() {
  const { view, threadId } = useParams({ from: '/inbox/$view/$threadId' });
  const navigate = useNavigate();
  const detail = useQuery(threadQueries.detail(threadId));
  const { isPending: areWordsComing } = useInfiniteQuery(threadQueries.messages(threadId));
  const { isPending: areEventsComing } = useQuery(threadQueries.log(threadId));
  const shownId = detail.data?.row.id;
  useEffect(() => {
    if (shownId === undefined || shownId === threadId) return;
    void navigate({
      to: '/inbox/$view/$threadId',
      params: { view, threadId: shownId },
      search: true,
      replace: true,
    });
  }, [navigate, shownId, threadId, view]);
  if (detail.error instanceof Failure && detail.error.code === 'not_found') return <NoSuchThread />;
  if (detail.error && !detail.data)
    return <Broken error={detail.error} reset={() => void detail.refetch()} />;
  // All were asked for at once: drawn with its words, a thread is there sooner than drawn twice, and what
  // happened between them would push them away.
  if (!detail.data || areWordsComing || areEventsComing) return <Loading />;
  return <ThreadPanes key={detail.data.row.id} threadId={detail.data.row.id} />;
}

const ThreadPanes = memo(function ThreadPanes({ threadId }: { threadId: string }) {
  const { t } = useTranslation('shell');
  useShowThread(threadId, useMe().id);
  const customerWidth = useWindowState((state) => state.customerWidth);
  const [isResolving, setIsResolving] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  // Matters only where there is no room for both.
  const [isCustomerShown, setIsCustomerShown] = useState(false);
  const { view } = useParams({ from: '/inbox/$view/$threadId' });
  const navigate = useNavigate();

  /** Back to the list, and without what was searched for: it may be the name. */
  function leave() {
    void navigate({
      to: '/inbox/$view',
      params: { view },
      search: ({ q: _name, ...others }) => others,
      replace: true,
    });
  }

  return (
    <SplitPanes
      end={{
        content: (
          <CustomerPane
            threadId={threadId}
            onBack={() => setIsCustomerShown(false)}
            measures={<ThreadMeasures threadId={threadId} />}
            onErased={leave}
          />
        ),
        handleLabel: t('resizeCustomer'),
        size: customerWidth,
        min: 220,
        max: 480,
        initial: 288,
      }}
      shown={isCustomerShown ? 'end' : 'center'}
      onResize={(_side, size) => useWindowState.setState({ customerWidth: size })}
    >
      <ThreadPane
        threadId={threadId}
        onResolve={() => setIsResolving(true)}
        onAsk={() => setIsAsking(true)}
        onOpenCustomer={() => setIsCustomerShown(true)}
        checking={
          <>
            <CheckingBar threadId={threadId} />
            <UntoldBar threadId={threadId} />
            <PartsBar threadId={threadId} />
            <QuestionBar threadId={threadId} />
          </>
        }
        pendingReplies={<PendingReplies threadId={threadId} />}
        composer={<Composer threadId={threadId} />}
      />
      {isResolving && (
        <Suspense>
          <ResolveDialog threadId={threadId} isOpen onClose={() => setIsResolving(false)} />
        </Suspense>
      )}
      {isAsking && (
        <Suspense>
          <AskDialog threadId={threadId} onClose={() => setIsAsking(false)} />
        </Suspense>
      )}
    </SplitPanes>
  );
});

function NoSuchThread() {
  const { t } = useTranslation('shell');
  return (
    <EmptyState
      icon={SearchX}
      title={t('noSuchThread.title')}
      action={
        <Link to="/inbox/$view" params={{ view: 'all' }} className={linkLook}>
          {t('noSuchThread.back')}
        </Link>
      }
      className="h-full"
    >
      {t('noSuchThread.hint')}
    </EmptyState>
  );
}
