/**
 * Puts `afterChange(read, callback)` into the page: called with the time at which the frame was painted
 * that first shows something else, by what `read` says of the page. What reads as empty is still
 * loading and ends nothing. Polled once a frame it would count up to two frames too many.
 */
export function installAfterChange() {
  window.afterChange = (read, callback) => {
    const before = read();
    const observer = new MutationObserver(() => {
      const now = read();
      if (now === before || now === '') return;
      observer.disconnect();
      window.afterPaint(callback);
    });
    observer.observe(document.body, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
  };
}

declare global {
  interface Window {
    afterChange(read: () => string, callback: (paintedAt: number) => void): void;
  }
}
