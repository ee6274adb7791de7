import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { createAdaptorServer } from '@hono/node-server';
import { longestFileSeconds } from '#contract/chat-limits.ts';
import type { Hono } from 'hono';
import { IP_HEADER } from './sign-in/make-auth.ts';

export interface Listening {
  port: number;
  /** Takes no more, lets what runs end for so long, then cuts the lasting streams. What whoever asked has left behind is waited for too. */
  stop(graceMs: number): Promise<void>;
}

export interface ListenAt {
  port: number;
  host: string;
  /** How many proxies of ours stand in front; each adds the address it was asked from. */
  proxyHops: number;
}

/** Serves until it is stopped. Port 0 takes any that is free. */
export async function listen(app: Hono, at: ListenAt): Promise<Listening> {
  const running = new Set<unknown>();
  const server = createAdaptorServer({
    fetch: async (request, env) => {
      const peer = env.incoming.socket.remoteAddress ?? '';
      request.headers.set(
        IP_HEADER,
        addressBehind(at.proxyHops, peer, request.headers.get('x-forwarded-for')),
      );
      const answering = Promise.resolve(app.fetch(request, env));
      running.add(answering);
      return answering.finally(() => running.delete(answering));
    },
  }) as Server;
  // A page gives up on its file before the server does, and knows why.
  server.requestTimeout = (longestFileSeconds + 30) * 1000;
  server.headersTimeout = 10_000;
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(at.port, at.host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : at.port);
    });
  });
  return {
    port,
    async stop(graceMs) {
      const graceIsOver = wait(graceMs, undefined, { ref: false });
      const isClosed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      void graceIsOver.then(() => server.closeAllConnections());
      await isClosed;
      await Promise.race([Promise.allSettled(running), graceIsOver]);
    },
  };
}

/**
 * Who asks, past our own proxies. What stands left of their entries in `x-forwarded-for` was written by
 * whoever asks and is worth nothing; without proxies of ours the header is.
 */
export function addressBehind(hops: number, peer: string, forwarded: string | null): string {
  if (hops === 0) return peer;
  const entries = (forwarded ?? '').split(',').map((entry) => entry.trim());
  return entries.at(-hops) || peer;
}
