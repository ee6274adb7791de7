import type { MiddlewareHandler } from 'hono';
import { hostPattern } from '#contract/source-shape.ts';
import type { Store } from '../store/store.ts';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** The rules of a customer's page: nothing but its own script, and no frame but on sites of the source. */
export function chatPage(store: Store): MiddlewareHandler {
  return async (c, next) => {
    const source = await store.read((tx) => tx.sources.get(c.req.param('source') ?? ''));
    const isThere = source?.channel === 'chat';
    if (!isThere) c.status(404);
    c.set('policy', `${policy}; frame-ancestors ${ancestors(isThere ? source.ownDomains : [])}`);
    return next();
  };
}

/** The source's own domains, by https; of this very machine by http as well. */
function ancestors(domains: readonly string[]): string {
  const sites = domains
    .filter((domain) => hostPattern.test(domain))
    .map((domain) => (/^localhost(?::|$)/.test(domain) ? `http://${domain}` : `https://${domain}`));
  return sites.length > 0 ? sites.join(' ') : "'none'";
}
