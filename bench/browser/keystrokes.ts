/**
 * Starts measuring each key from the moment the browser received it to the paint that follows. A key
 * that waits while the page is busy with the one before carries that wait.
 */
export function watchKeystrokes() {
  window.keystrokeMs = [];
  addEventListener(
    'keydown',
    ({ timeStamp }) =>
      window.afterPaint((paintedAt) => window.keystrokeMs.push(paintedAt - timeStamp)),
    { capture: true },
  );
}

declare global {
  interface Window {
    keystrokeMs: number[];
  }
}
