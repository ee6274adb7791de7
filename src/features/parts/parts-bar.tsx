import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { isAsked } from '#care/part/lifecycle.ts';
import { threadQueries } from '#data/threads/queries.ts';
import { lazy } from '#lib/lazy.ts';

const OpenParts = lazy(async () => ({ default: (await import('./open-parts.tsx')).OpenParts }));

/** Which answers of experts the case waits for. Nothing while it waits for none. */
export function PartsBar({ threadId }: { threadId: string }) {
  const detail = useQuery(threadQueries.detail(threadId)).data;
  const parts = detail?.parts.filter(isAsked) ?? [];
  if (parts.length === 0) return null;
  return (
    <Suspense>
      <OpenParts parts={parts} newsDueAt={detail?.row.promiseDueAt ?? null} />
    </Suspense>
  );
}
