/** Where this console is served from; undefined outside a page. */
export function ownAddress(): string | undefined {
  return globalThis.location?.origin;
}
