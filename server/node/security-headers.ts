import type { MiddlewareHandler } from 'hono';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'nonce-{nonce}'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What a browser is told about everything that comes from here. A page names its own nonce for styles. */
export function securityHeaders(isHttps: boolean): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    // A customer's file comes with stricter rules of its own.
    const isFile = headers.has('content-disposition');
    // A page with a policy of its own says there as well who may frame it.
    const own: string | undefined = c.get('policy');
    if (!isFile)
      headers.set('content-security-policy', own ?? pagePolicy(c.get('nonce') ?? 'none'));
    headers.set('x-content-type-options', 'nosniff');
    if (own === undefined) headers.set('x-frame-options', 'DENY');
    headers.set('referrer-policy', 'no-referrer');
    headers.set('cross-origin-opener-policy', 'same-origin');
    // The widget is made for the pages of others.
    const isForAll = c.req.path === '/widget.js';
    headers.set('cross-origin-resource-policy', isForAll ? 'cross-origin' : 'same-origin');
    headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=()');
    if (isHttps) headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
    if (c.req.path.startsWith('/api/') && !isFile) headers.set('cache-control', 'no-store');
  };
}

function pagePolicy(nonce: string): string {
  return policy.replace('{nonce}', nonce);
}
