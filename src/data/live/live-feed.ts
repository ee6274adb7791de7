import type { QueryClient } from '@tanstack/react-query';
import type { LogEntry } from '#contract/event.ts';
import { guidanceKeys } from '../guidance/queries.ts';
import type { ThreadPresence } from '#contract/presence.ts';
import { doorKeys } from '../doors/queries.ts';
import { forgetPresence, noteThreadPresence } from '../presence/present.ts';
import { calendarQueries } from '../calendars/queries.ts';
import { measureQueries } from '../measures/queries.ts';
import { partQueries } from '../parts/queries.ts';
import { waveQueries } from '../waves/queries.ts';
import { retentionQueries } from '../retention/queries.ts';
import { sourceQueries } from '../sources/queries.ts';
import { promiseKeys } from '../promises/queries.ts';
import { recentKeys } from '../replies/queries.ts';
import { teamKeys, teamQueries } from '../team/queries.ts';
import { forgetThread, listKeys } from '../threads/cache.ts';
import { threadKeys } from '../threads/queries.ts';
import { useLiveState } from './live-state.ts';
import { paceOf } from './pace.ts';

/** An import tells of hundreds of mentions a second: after some at once, lists are read again this often. */
const LISTS_EVERY_MS = 300;
const LISTS_AT_ONCE = 3;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 30_000;

const listeners = new Set<(entry: LogEntry) => void>();

/** Called with each entry as it happens, for what should be said aloud. Answers the unsubscribe function. */
export function listenLive(listener: (entry: LogEntry) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/**
 * Follows the API's log and refreshes what it speaks of, from where the log stood before anything was read;
 * who sits here is known by then. After a drop it goes on from the last event it has;
 * when the API answers `reset`, everything on screen is read again. Answers the function that stops it.
 */
export function followLive(client: QueryClient): () => void {
  const changed = new Set<string>();
  // What is on the screen was read after that, and may have changed before the feed begins.
  let lastSeq = client.getQueryData(teamQueries.me().queryKey)?.seq.toString();
  let source: EventSource | undefined;
  let retryMs = FIRST_RETRY_MS;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  const pace = paceOf(LISTS_AT_ONCE, LISTS_EVERY_MS);
  let flushTimer: ReturnType<typeof setTimeout> | undefined;

  function readAnew(queryKey: readonly unknown[]) {
    void client.invalidateQueries({ queryKey });
    readAgainAfterFirst(client, queryKey);
  }

  function flush() {
    flushTimer = undefined;
    pace.took(Date.now());
    for (const threadId of changed) {
      const queryKey = threadKeys.thread(threadId);
      // Read ahead and under way: its answer may be from before this, and would pass for today's.
      void client.cancelQueries({ queryKey, type: 'inactive' });
      readAnew(queryKey);
    }
    changed.clear();
    listKeys.forEach(readAnew);
  }

  function note(entry: LogEntry) {
    if (entry.type === 'customer.erased' && entry.threadId !== null)
      forgetThread(client, entry.threadId);
    else if (entry.threadId !== null) changed.add(entry.threadId);
    if (entry.type === 'guidance.rule-set') readAnew(guidanceKeys.all);
    // Read again with the next composer, not now: a busy team sends all the time.
    if (entry.type === 'reply.sent')
      void client.invalidateQueries({ queryKey: recentKeys.all, refetchType: 'none' });
    if (entry.type.startsWith('measure.')) readAnew(measureQueries.all().queryKey);
    if (entry.type === 'calendar.changed') readAnew(calendarQueries.all().queryKey);
    if (entry.type === 'retention.set') readAnew(retentionQueries.set().queryKey);
    if (entry.type.startsWith('wave.')) readAnew(waveQueries.all().queryKey);
    if (entry.type.startsWith('person.')) [teamKeys.people, teamKeys.accounts].forEach(readAnew);
    // With what may be done with a source changes where each thread can be answered.
    if (entry.type.startsWith('source.'))
      [sourceQueries.all().queryKey, doorKeys.all, threadKeys.threads].forEach(readAnew);
    if (entry.type.startsWith('promise.') || entry.type === 'case.closed')
      readAnew(promiseKeys.own);
    if (entry.type.startsWith('part.')) readAnew(partQueries.own().queryKey);
    for (const listener of listeners) listener(entry);
    flushTimer ??= setTimeout(flush, pace.wait(Date.now()));
  }

  function connect() {
    // `after` and not the browser's own retry: its Last-Event-ID is lost when we close to back off.
    source = new EventSource(lastSeq ? `/api/events?after=${lastSeq}` : '/api/events');
    source.addEventListener('ready', (event) => {
      lastSeq = (event as MessageEvent).lastEventId;
      retryMs = FIRST_RETRY_MS;
      useLiveState.setState({ state: 'live' });
      // What is true now follows.
      forgetPresence();
    });
    source.addEventListener('presence', (event) => {
      noteThreadPresence(JSON.parse((event as MessageEvent<string>).data) as ThreadPresence);
    });
    source.addEventListener('log', (event) => {
      const message = event as MessageEvent<string>;
      lastSeq = message.lastEventId;
      note(JSON.parse(message.data) as LogEntry);
    });
    source.addEventListener('reset', () => void client.invalidateQueries());
    source.addEventListener('error', () => {
      source?.close();
      forgetPresence();
      useLiveState.setState({ state: 'lost' });
      const jitter = 0.5 + Math.random() / 2;
      retryTimer = setTimeout(connect, retryMs * jitter);
      retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
    });
  }

  connect();
  return () => {
    source?.close();
    clearTimeout(retryTimer);
    clearTimeout(flushTimer);
  };
}

const awaited = new WeakSet<object>();

/**
 * What is read for the first time was asked before this happened. Nothing is asked anew while there is no answer
 * yet, and the answer would pass for today's.
 */
function readAgainAfterFirst(client: QueryClient, queryKey: readonly unknown[]): void {
  for (const query of client.getQueryCache().findAll({ queryKey, fetchStatus: 'fetching' })) {
    if (query.state.data !== undefined || awaited.has(query)) continue;
    awaited.add(query);
    void query.promise
      ?.then(
        () => client.invalidateQueries({ queryKey: query.queryKey, exact: true }),
        // Nothing was read: it is asked again by itself.
        () => undefined,
      )
      .finally(() => awaited.delete(query));
  }
}
