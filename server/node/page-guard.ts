import { extname } from 'node:path';
import type { MiddlewareHandler } from 'hono';
import { signInAddress } from '#contract/way-back.ts';
import type { Accounts } from './sign-in/accounts.ts';

const open = new Set(['/sign-in', '/welcome']);

/** Leads whoever asks for a page without a session to the sign-in, which leads back to it. */
export function pageGuard({ personOf }: Pick<Accounts, 'personOf'>): MiddlewareHandler {
  return async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    const isPage = extname(pathname) === '' && !open.has(pathname);
    if (!isPage || (await personOf(c.req.raw))) return next();
    return c.redirect(signInAddress(pathname + search));
  };
}
