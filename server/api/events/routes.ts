import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { streamSSE, type SSEStreamingApi } from 'hono/streaming';
import { z } from 'zod';
import type { ApiEnv, Deps } from '../context.ts';
import { errors, router } from '../openapi.ts';
import type { PresenceHub } from '../presence/presence-hub.ts';
import { tellOf } from './tell-of.ts';
import { Wake } from './wake.ts';

const HEARTBEAT_MS = 20_000;
const BATCH = 200;

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

export function eventRoutes(deps: Deps, presence: PresenceHub) {
  return router().openapi(events, (c) => {
    return streamSSE(c, (stream) => tail({ deps, presence }, c, stream));
  });
}

/** Everything after the last event the reader has; without one, everything from now on. */
async function tail(
  { deps, presence }: { deps: Deps; presence: PresenceHub },
  c: Context<ApiEnv>,
  stream: SSEStreamingApi,
): Promise<void> {
  const wake = new Wake();
  const unsubscribe = deps.store.log.subscribe(() => wake.ring());
  const { person } = c.var;
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
  while (!stream.aborted && !stream.closed) {
    const entries = await deps.store.log.since(seen, BATCH);
    for (const entry of entries) {
      const told = tellOf(entry, person);
      seen = entry.seq;
      if (!told) continue;
      await stream.writeSSE({ event: 'log', id: String(seen), data: JSON.stringify(told) });
    }
    // Without an id: the browser's place in the log stays where it is.
    for (const news of present.take().filter(() => person.role !== 'expert'))
      await stream.writeSSE({ event: 'presence', data: JSON.stringify(news) });
    if (entries.length > 0) continue;
    const rang = await wake.wait(Math.min(HEARTBEAT_MS, presence.msToNextChange() ?? Infinity));
    presence.sweep();
    if (!rang) await stream.write(': still here\n\n');
  }
  leave();
}

async function startOf(deps: Deps, c: Context<ApiEnv>, stream: SSEStreamingApi): Promise<number> {
  const head = await deps.store.log.head();
  const last = Number(c.req.header('last-event-id') ?? c.req.query('after') ?? head);
  if (Number.isInteger(last) && last <= head && last + 1 >= (await deps.store.log.oldest()))
    return last;
  await stream.writeSSE({ event: 'reset', id: String(head), data: '' });
  return head;
}
