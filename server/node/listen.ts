import type { Server, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { createAdaptorServer } from '@hono/node-server';
import { longestFileSeconds } from '#contract/chat-limits.ts';
import type { Hono } from 'hono';
import { IP_HEADER } from './sign-in/make-auth.ts';

export interface Listening {
  port: number;
  /** Takes no more, lets what runs end for so long, then cuts the lasting streams. What whoever asked has left behind is waited for too. A proxy learns from what it is still answered that its connection ends. */
  stop(graceMs: number): Promise<void>;
}

export interface ListenAt {
  port: number;
  host: string;
  /** How many proxies of ours stand in front; each adds the address it was asked from. */
  proxyHops: number;
}

/** A proxy has to be the one that drops a connection nobody uses, else it asks on one that is just ending: Caddy does so after two minutes. */
const LONGER_THAN_A_PROXY_MS = 130_000;

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
  if (at.proxyHops > 0) server.keepAliveTimeout = LONGER_THAN_A_PROXY_MS;
  const answers = lastOnceEnding(server);
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
      answers.end();
      void graceIsOver.then(() => server.closeAllConnections());
      await isClosed;
      await Promise.race([Promise.allSettled(running), graceIsOver]);
    },
  };
}

/**
 * Once ended, every connection is closed with the answer it has: a proxy that asks without a pause would
 * keep one alive until it is cut, in the middle of something.
 */
function lastOnceEnding(server: Server) {
  let areEnding = false;
  const open = new Set<ServerResponse>();
  server.prependListener('request', (request, response) => {
    open.add(response);
    if (areEnding) response.shouldKeepAlive = false;
    response.once('close', () => {
      open.delete(response);
      // A stream had promised to go on before anybody knew.
      if (areEnding) request.socket.end();
    });
  });
  return {
    end(): void {
      areEnding = true;
      for (const response of open) response.shouldKeepAlive = false;
      server.closeIdleConnections();
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
