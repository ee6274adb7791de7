import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { streamSSE, type SSEStreamingApi } from 'hono/streaming';
import { z } from 'zod';
import type { EventType, LogEntry } from '#contract/event.ts';
import type { Person } from '#contract/person.ts';
import type { ThreadPresence } from '#contract/presence.ts';
import { within } from '../access/sight.ts';
import type { ApiEnv, Deps } from '../context.ts';
import { errors, router } from '../openapi.ts';
import type { WhoAsks } from '../signed-in.ts';
import type { PresenceHub } from '../presence/presence-hub.ts';
import type { Feeds } from './feeds.ts';
import { hearsAll, tellOf } from './tell-of.ts';
import type { Wake } from './wake.ts';

const HEARTBEAT_MS = 20_000;
const BATCH = 200;
/** After these a feed that was opened before goes on for nobody. */
const signOuts: ReadonlySet<EventType> = new Set(['person.signed-out', 'person.factor-reset']);

const events = createRoute({
  method: 'get',
  path: '/events',
  summary: 'The log as it grows (server-sent events)',
  request: {
    headers: z.object({ 'last-event-id': z.string().optional() }),
    query: z.object({ after: z.coerce.number().int().min(0).optional() }),
  },
  responses: {
    200: {
      content: { 'text/event-stream': { schema: z.string() } },
      description: '`log`, `presence` and `reset` events',
    },
    ...errors(),
  },
});

interface FeedParts {
  deps: Deps;
  presence: PresenceHub;
  /** Asked anew: a feed is open for long, and what ended a session before it began is told to nobody. */
  whoNow: WhoAsks;
  feeds: Feeds;
}

export function eventRoutes(parts: FeedParts) {
  return router().openapi(events, (c) => {
    return streamSSE(c, (stream) => parts.feeds.run((wake) => tail(parts, wake, c, stream)));
  });
}

/** Everything after the last event the reader has; without one, everything from now on. */
async function tail(
  { deps, presence, whoNow, feeds }: FeedParts,
  wake: Wake,
  c: Context<ApiEnv>,
  stream: SSEStreamingApi,
): Promise<void> {
  const unsubscribe = deps.store.log.subscribe(() => wake.ring());
  const begun = await deps.store.log.head();
  // Only now: whatever ends a session after this stands in the log behind the beginning.
  const asking = await whoNow(c.req.raw);
  if (!asking) return unsubscribe();
  let person = asking;
  const present = presence.read(() => wake.ring());
  const leave = () => {
    unsubscribe();
    present.close();
  };
  stream.onAbort(() => {
    leave();
    wake.ring();
  });
  let seen = await startOf(deps, c, stream);
  await stream.writeSSE({ event: 'ready', data: '', id: String(seen) });
  while (!stream.aborted && !stream.closed && !feeds.areEnding) {
    const entries = await deps.store.log.since(seen, BATCH);
    const ofReader = entries.filter((entry) => isAbout(entry, asking));
    if (ofReader.some(({ seq, type }) => seq > begun && signOuts.has(type))) break;
    if (ofReader.length > 0) {
      const now = await deps.store.read((tx) => tx.people.get(asking.id));
      if (!now || now.deactivatedAt !== undefined) break;
      person = now;
      await stream.writeSSE({ event: 'reset', id: String(seen), data: '' });
    }
    for (const { seq, told } of await tellAll(deps, entries, person)) {
      seen = seq;
      if (told)
        await stream.writeSSE({ event: 'log', id: String(seq), data: JSON.stringify(told) });
    }
    // Without an id: the browser's place in the log stays where it is.
    for (const news of await presentTo(deps, present.take(), person))
      await stream.writeSSE({ event: 'presence', data: JSON.stringify(news) });
    if (entries.length > 0) continue;
    const rang = await wake.wait(Math.min(HEARTBEAT_MS, presence.msToNextChange() ?? Infinity));
    presence.sweep();
    if (!rang) await stream.write(': still here\n\n');
  }
  leave();
}

/** What somebody may do has changed: from here on they hear by it, and what they have on screen is read again. */
function isAbout({ type, subjectId }: LogEntry, person: Person): boolean {
  return type.startsWith('person.') && subjectId === person.id;
}

async function tellAll({ store }: Deps, entries: readonly LogEntry[], person: Person) {
  // Nothing has to be looked up, so hundreds of readers are no queue at the database.
  if (hearsAll(person)) return entries.map((entry) => ({ seq: entry.seq, told: entry }));
  if (entries.length === 0) return [];
  return store.read(async (tx) => {
    const all: { seq: number; told: LogEntry | null }[] = [];
    for (const entry of entries)
      all.push({ seq: entry.seq, told: await tellOf(tx, entry, person) });
    return all;
  });
}

async function presentTo(
  { store }: Deps,
  news: readonly ThreadPresence[],
  person: Person,
): Promise<ThreadPresence[]> {
  if (news.length === 0 || person.role === 'expert') return [];
  return store.read((tx) => within(tx, person, 'read', news));
}

async function startOf(deps: Deps, c: Context<ApiEnv>, stream: SSEStreamingApi): Promise<number> {
  const head = await deps.store.log.head();
  const last = Number(c.req.header('last-event-id') ?? c.req.query('after') ?? head);
  if (Number.isInteger(last) && last <= head && last + 1 >= (await deps.store.log.oldest()))
    return last;
  await stream.writeSSE({ event: 'reset', id: String(head), data: '' });
  return head;
}
