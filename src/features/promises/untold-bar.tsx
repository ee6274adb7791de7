import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { isUntold } from '#care/promise/ledger.ts';
import { threadQueries } from '#data/threads/queries.ts';
import { lazy } from '#lib/lazy.ts';

const UntoldEnd = lazy(async () => ({ default: (await import('./untold-end.tsx')).UntoldEnd }));

/** Promises of open cases that ended without news, until the customer has been told. */
export function UntoldBar({ threadId }: { threadId: string }) {
  const detail = useQuery(threadQueries.detail(threadId)).data;
  const open = detail?.cases.filter(({ status }) => status !== 'closed').map(({ id }) => id);
  const untold = detail?.promises.filter(
    (promise) => isUntold(promise) && open?.includes(promise.caseId),
  );
  return (
    <Suspense>
      {untold?.map((promise) => (
        <UntoldEnd key={promise.id} promise={promise} />
      ))}
    </Suspense>
  );
}
