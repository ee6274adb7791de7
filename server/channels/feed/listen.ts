import { setTimeout as wait } from 'node:timers/promises';
import { FeedFault } from './fetch-feed.ts';
import { look, type Looking } from './look.ts';

/** Looks at a feed until it is told to stop. Throws where it does not come. */
export async function listenToFeed(looking: Looking): Promise<void> {
  const { settings, signal } = looking;
  while (!signal.aborted) {
    let seconds = settings.pollSeconds;
    try {
      await look(looking, Date.now());
    } catch (error) {
      // A server that asks for time gets it.
      if (!(error instanceof FeedFault) || error.askedSeconds === undefined) throw error;
      seconds = Math.max(seconds, error.askedSeconds);
    }
    await wait(seconds * 1000, undefined, { signal }).catch(() => undefined);
  }
}
