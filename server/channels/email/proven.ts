import type { Mail } from './mail.ts';

/**
 * Whether our own mail server vouches for the author's domain: DMARC passed for it, or a signature of that
 * very domain. Headers of other servers, and those further down, may have been written by the sender.
 */
export function isProven({ headers, from }: Mail, authServ: string | null): boolean {
  const [uppermost = ''] = headers.get('authentication-results') ?? [];
  const [server = '', ...results] = bare(uppermost.toLowerCase()).split(';');
  if (authServ === null || !from || server.trim().split(/\s/)[0] !== authServ) return false;
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  return results.some((result) => {
    const [method, ...properties] = result.trim().split(/\s+/);
    const isOf = (pattern: RegExp) =>
      properties.some((property) => pattern.exec(property)?.[1] === domain);
    if (method === 'dmarc=pass') return isOf(/^header\.from=([a-z0-9.-]+)$/);
    return method === 'dkim=pass' && isOf(/^header\.(?:d=|i=[^@]*@)([a-z0-9.-]+)$/);
  });
}

/** Without quoted strings and comments (RFC 8601): the sender's words stand in them, whatever they look like. */
function bare(header: string): string {
  let kept = '';
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < header.length; at += 1) {
    const sign = header.charAt(at);
    if (sign === '\\' && (isQuoted || depth > 0)) at += 1;
    else if (isQuoted) isQuoted = sign !== '"';
    else if (sign === '(') depth += 1;
    else if (sign === ')' && depth > 0) depth -= 1;
    else if (depth > 0) continue;
    else if (sign === '"') isQuoted = true;
    else kept += sign;
  }
  return kept;
}
