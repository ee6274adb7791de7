import { setTimeout as wait } from 'node:timers/promises';
import type { ConnectorHealth } from '#contract/door.ts';
import type { Deps, Outbound } from '../api/context.ts';
import { noteSent } from '../api/replies/note-sent.ts';
import type { Attempt, Connector, RawDelivery } from '../channels/connector.ts';
import { codeOf } from '../node/code-of.ts';
import type { Log } from '../node/request-log.ts';
import type { Database } from '../store/postgres/database.ts';
import { healthOf, type ListenAttempt } from './connector-health.ts';
import { ensureSources } from './ensure-sources.ts';
import { inboxOf } from './inbox-of.ts';
import { takeIn } from './take-in.ts';
import { withConnectors } from './with-connectors.ts';

/** When a reply that may have gone out is looked for on the channel. */
const LOOK_AFTER_MS = [5_000, 30_000, 120_000, 600_000];
/** When a delivery about something that is not settled yet is read again. */
const TAKE_AGAIN_MS = [500, 2_000, 10_000];
const SHORTEST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

export interface ConnectorParts {
  db: Database;
  deps: Deps;
  connectors: readonly Connector[];
  log: Log;
}

export interface Connectors {
  outbound(otherwise: Outbound): Outbound;
  /** Takes a delivery that a process left unread; false where no connector has this source. */
  takeLeft(sourceId: string, raw: RawDelivery): Promise<boolean>;
  /** How the connector of a source is doing in this process; undefined where there is none. */
  healthOf(sourceId: string): ConnectorHealth | undefined;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** All connectors of a process: their sources, what they bring, what goes out by them, and their end. */
export function runConnectors({ db, deps, connectors, log }: ConnectorParts): Connectors {
  const bySource = new Map(connectors.map((connector) => [connector.source.id, connector]));
  const ending = new AbortController();
  const { signal } = ending;
  const attempts = new Map<string, ListenAttempt>();
  const running = new Set<Promise<void>>();
  const run = (work: Promise<void>) => {
    const done = work.finally(() => running.delete(done));
    running.add(done);
  };
  const take = async (connector: Connector, raw: RawDelivery) => {
    if (!(await takeIn({ db, deps }, connector, raw))) run(takeAgain(connector, raw));
  };

  return {
    outbound: (otherwise) =>
      withConnectors(otherwise, bySource, deps.store, (connector, attempt) =>
        run(lookFor(connector, attempt)),
      ),
    async takeLeft(sourceId, raw) {
      const connector = bySource.get(sourceId);
      if (connector) await take(connector, raw);
      return connector !== undefined;
    },
    healthOf(sourceId) {
      const attempt = attempts.get(sourceId);
      return attempt && healthOf(attempt, Date.now());
    },
    async start() {
      await ensureSources(
        deps,
        connectors.map(({ source }) => source),
      );
      for (const connector of connectors) run(keepListening(connector));
    },
    async stop() {
      ending.abort();
      await Promise.all(running);
    },
  };

  async function keepListening(connector: Connector): Promise<void> {
    const inbox = inboxOf(db, connector.source.id, (raw) => take(connector, raw));
    let pauseMs = SHORTEST_PAUSE_MS;
    const attempt: ListenAttempt = { beganMs: Date.now(), endedMs: null, failed: null };
    attempts.set(connector.source.id, attempt);
    while (!signal.aborted) {
      const startedAt = Date.now();
      Object.assign(attempt, { beganMs: startedAt, endedMs: null });
      try {
        await connector.listen(inbox, signal);
        attempt.failed = null;
      } catch (error) {
        if (signal.aborted) return;
        attempt.failed = { atMs: Date.now(), fault: codeOf(error) };
        log({ what: 'connector stopped', source: connector.source.id, error: codeOf(error) });
      }
      attempt.endedMs = Date.now();
      if (Date.now() - startedAt > LONGEST_PAUSE_MS) pauseMs = SHORTEST_PAUSE_MS;
      await pause(pauseMs * (0.5 + Math.random()));
      pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2);
    }
  }

  /** The sweep goes on with it where this process ends. */
  async function takeAgain(connector: Connector, raw: RawDelivery): Promise<void> {
    for (const ms of TAKE_AGAIN_MS) {
      await pause(ms);
      if (signal.aborted) return;
      if (await tried(connector, () => takeIn({ db, deps }, connector, raw))) return;
    }
  }

  async function lookFor(connector: Connector, attempt: Attempt): Promise<void> {
    for (const ms of LOOK_AFTER_MS) {
      await pause(ms);
      if (signal.aborted) return;
      if (await tried(connector, () => hasSeen(connector, attempt))) return;
    }
  }

  async function hasSeen(connector: Connector, attempt: Attempt): Promise<boolean> {
    const sent = await connector.findSent(attempt);
    if (sent) await noteSent(deps, connector.source.id, { ...attempt, ...sent });
    return sent !== undefined;
  }

  /** Nobody waits for it: a database that is away for a moment must not end the process. */
  async function tried(connector: Connector, work: () => Promise<boolean>): Promise<boolean> {
    try {
      return await work();
    } catch (error) {
      log({ what: 'connector failed', source: connector.source.id, error: codeOf(error) });
      return false;
    }
  }

  function pause(ms: number): Promise<unknown> {
    return wait(ms, undefined, { signal }).catch(() => undefined);
  }
}
