/** The page to come back to after signing in, as the sign-in's own address. */
export function signInAddress(from: string): string {
  return from === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(from)}`;
}

/**
 * Where a sign-in leads: the page that was asked for, or the console's first screen. Only a path of this
 * site is taken: `//elsewhere.example` and `/\elsewhere.example` are addresses of others to a browser.
 */
export function wayBack(search: string): string {
  const to = new URLSearchParams(search).get('to') ?? '/';
  return /^\/(?![/\\])/.test(to) && !/[\t\n\r]/.test(to) ? to : '/';
}
