import type { MiddlewareHandler } from 'hono';

export type Log = (entry: Record<string, string | number | null>) => void;

/** One line of JSON for each entry. */
export const logToStdout: Log = (entry) => {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`);
};

/** Tells of each request without what people wrote: the route instead of the address, no query, no body. */
export function requestLog(
  log: Log,
  observe: (route: string, method: string, status: number, seconds: number) => void,
): MiddlewareHandler {
  return async (c, next) => {
    const started = performance.now();
    await next();
    const seconds = (performance.now() - started) / 1000;
    const route = routeOf(c.req.path, c.res.status);
    const { method } = c.req;
    observe(route, method, c.res.status, seconds);
    if (route !== 'console')
      log({ what: 'request', method, route, status: c.res.status, ms: Math.round(seconds * 1000) });
  };
}

/** The address without ids; what is not ours is one route, or strangers could name as many as they like. */
function routeOf(path: string, status: number): string {
  // The rest of this address may be a token.
  if (path.startsWith('/ingest/')) return '/ingest/v1/:source';
  if (!path.startsWith('/api/')) return 'console';
  if (status === 404 || status === 401) return 'refused';
  return path.replace(/\/[^/]*[\d_%][^/]*/g, '/:id');
}
