import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { View } from '#contract/view-names.ts';

/** Reads the first rows of each view once the page has a moment to spare: a press on one shows it at once. */
export function useViewsAhead(views: readonly View[]): void {
  const router = useRouter();
  useEffect(
    () =>
      whenIdle(() => {
        for (const view of views)
          void router.preloadRoute({ to: '/inbox/$view', params: { view } });
      }),
    [router, views],
  );
}

/** Answers how to give that up. */
function whenIdle(call: () => void): () => void {
  // Safari has no word for it.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(call, 1_000);
    return () => clearTimeout(timer);
  }
  const wish = requestIdleCallback(call);
  return () => cancelIdleCallback(wish);
}
