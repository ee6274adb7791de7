import { setTimeout as wait } from 'node:timers/promises';
import type { Inbox } from '../connector.ts';
import { look } from './look.ts';
import { postsOf } from './posts.ts';
import { ownAccount, type Site, SiteFault } from './site.ts';

/** All that is watched is looked through this often; in between only the newest hundred. */
const WHOLE_EVERY_MS = 10 * 60_000;

interface ListenParts {
  site: Site;
  pollSeconds: number;
  ours: readonly number[];
  /** Tells visitors apart without telling who they are. */
  key: string;
}

/** Looks at a site's comments until it is told to stop. Throws where the site does not answer as it should. */
export async function listenToSite(
  { site, pollSeconds, ours, key }: ListenParts,
  inbox: Inbox,
  signal: AbortSignal,
): Promise<void> {
  const looking = { site, inbox, postOf: postsOf(site), signal };
  let ownId: number | undefined;
  let wholeAt = 0;
  while (!signal.aborted) {
    const nowMs = Date.now();
    let seconds = pollSeconds;
    try {
      ownId ??= await ownAccount(site, signal);
      const isShort = nowMs - wholeAt < WHOLE_EVERY_MS;
      await look(looking, { isShort, host: site.host, ownId, ours, key, nowMs });
      if (!isShort) wholeAt = nowMs;
    } catch (error) {
      seconds = Math.max(pollSeconds, askedSeconds(error));
    }
    await wait(seconds * 1000, undefined, { signal }).catch(() => undefined);
  }
}

/** A site that asks for time gets it. Throws any other fault. */
function askedSeconds(error: unknown): number {
  if (error instanceof SiteFault && error.askedSeconds !== undefined) return error.askedSeconds;
  throw error;
}
