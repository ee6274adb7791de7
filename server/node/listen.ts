import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { IP_HEADER } from './sign-in/make-auth.ts';

export interface Listening {
  port: number;
  /** Takes no more, lets what runs end for so long, then cuts the lasting streams. */
  stop(graceMs: number): Promise<void>;
}

/** Serves until it is stopped. Port 0 takes any that is free. */
export async function listen(app: Hono, at: { port: number; host: string }): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: (request, env) => {
      request.headers.set(IP_HEADER, env.incoming.socket.remoteAddress ?? '');
      return app.fetch(request, env);
    },
  }) as Server;
  server.requestTimeout = 30_000;
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
    stop: (graceMs) =>
      new Promise((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), graceMs);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}
