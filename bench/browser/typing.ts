/**
 * Watches what each key costs: to the paint that follows, as the browser received it; the work of the
 * page's own thread until the letter is in the field; and tasks of fifty milliseconds and more.
 */
export function watchTyping() {
  const toPaint: number[] = [];
  const work: number[] = [];
  let longTasks = 0;
  new PerformanceObserver((list) => (longTasks += list.getEntries().length)).observe({
    type: 'longtask',
  });
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      const began = performance.now();
      window.afterPaint((paintedAt) => toPaint.push(paintedAt - timeStamp));
      addEventListener('keyup', () => work.push(performance.now() - began), {
        capture: true,
        once: true,
      });
    },
    { capture: true },
  );
  window.endOfTyping = () => ({ toPaint, work, longTasks });
}

declare global {
  interface Window {
    endOfTyping(): { toPaint: number[]; work: number[]; longTasks: number };
  }
}
