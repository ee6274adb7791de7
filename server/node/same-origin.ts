import type { MiddlewareHandler } from 'hono';
import { ApiError } from '../api/errors.ts';

const safe: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses changes that a page of somebody else asks for with the cookies of the person who looks at it. */
export function sameOrigin(publicOrigin: string): MiddlewareHandler {
  return async (c, next) => {
    const site = c.req.header('sec-fetch-site');
    const origin = c.req.header('origin');
    const isForeign =
      (origin !== undefined && origin !== publicOrigin) ||
      (site !== undefined && site !== 'same-origin' && site !== 'none');
    if (!safe.has(c.req.method) && isForeign)
      throw new ApiError('forbidden', 'Another site may not ask for this.');
    return next();
  };
}
