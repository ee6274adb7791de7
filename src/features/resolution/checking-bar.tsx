import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { threadQueries } from '#data/threads/queries.ts';
import { lazy } from '#lib/lazy.ts';

const AskedBar = lazy(async () => ({ default: (await import('./asked-bar.tsx')).AskedBar }));
const CameBackBar = lazy(async () => ({
  default: (await import('./came-back-bar.tsx')).CameBackBar,
}));
const ClosedBar = lazy(async () => ({ default: (await import('./closed-bar.tsx')).ClosedBar }));

/** Where the end of a case stands: asked and waiting, or closed and how. While we work on it: that it came back. */
export function CheckingBar({ threadId }: { threadId: string }) {
  const detail = useQuery(threadQueries.detail(threadId)).data;
  const current = detail?.cases.find((item) => item.id === detail.row.caseId);
  if (!current) return null;
  const isOver = current.status === 'checking' || current.status === 'closed';
  const isBack = !isOver && (current.reopenedCount > 0 || current.appeal !== null);
  return (
    <Suspense>
      {current.status === 'checking' && <AskedBar key={current.id} threadId={threadId} />}
      {isBack && <CameBackBar key={current.id} current={current} threadId={threadId} />}
      {current.status === 'closed' && (
        <ClosedBar key={current.id} current={current} threadId={threadId} />
      )}
    </Suspense>
  );
}
