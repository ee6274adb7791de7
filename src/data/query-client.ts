import { notifyManager, QueryClient } from '@tanstack/react-query';
import { Failure } from './failure.ts';

const RETRIES = 2;

export function makeQueryClient(): QueryClient {
  // By default with a timer, and an answer that is there would be shown a task later.
  notifyManager.setScheduler(queueMicrotask);
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The live feed says when something changed; until then what we have is true.
        staleTime: 60_000,
        refetchOnWindowFocus: false,
        retry: (count, error) => count < RETRIES && error instanceof Failure && isPassing(error),
      },
    },
  });
}

function isPassing({ code }: Failure): boolean {
  return code === 'offline' || code === 'internal' || code === 'unreadable';
}
