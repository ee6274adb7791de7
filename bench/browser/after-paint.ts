/** Puts `afterPaint(callback)` into the page: called with the time at which the next frame was painted. */
export function installAfterPaint() {
  window.afterPaint = (callback) => {
    // A frame callback runs before the paint; a message posted from it is handled after.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => callback(performance.now()));
      port1.start();
      port2.postMessage(null);
    });
  };
}

declare global {
  interface Window {
    afterPaint(callback: (paintedAt: number) => void): void;
  }
}
