/** Until the page has nothing more to do for what was asked of it before: the next sample is its own. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => setTimeout(() => requestIdleCallback(() => resolve()), 150));
  });
}
