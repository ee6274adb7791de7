/** The thread that the address names. */
export function threadOnScreen(): string | undefined {
  const found = /^\/inbox\/[^/]+\/([^/]+)/.exec(location.pathname)?.[1];
  return found && decodeURIComponent(found);
}
