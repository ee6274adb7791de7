import type { Mail } from './mail.ts';

/**
 * Whether our own mail server vouches for the author's domain: DMARC passed, or a signature of that very
 * domain. Headers of other servers, and those further down, may have been written by the sender.
 */
export function isProven({ headers, from }: Mail, authServ: string | null): boolean {
  const [uppermost = ''] = headers.get('authentication-results') ?? [];
  const [server = '', ...results] = uppermost.toLowerCase().split(';');
  if (authServ === null || !from || server.trim().split(/\s/)[0] !== authServ) return false;
  const domain = from.address.split('@')[1] ?? '';
  return results.some((result) => {
    const [method] = result.trim().split(/\s/);
    if (method === 'dmarc=pass') return true;
    return method === 'dkim=pass' && ownDomain(result) === domain;
  });
}

function ownDomain(result: string): string | undefined {
  return /\bheader\.(?:d|i)=@?([a-z0-9.-]+)/.exec(result)?.[1];
}
