/** Notes when the first row of the inbox has been painted, counted from the start of the navigation. */
export function watchFirstRow() {
  window.firstRowAt = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const cell = document.querySelector(
        '[role="row"] [role="gridcell"], [role="row"] [role="rowheader"]',
      );
      if (!cell?.textContent?.trim()) return;
      observer.disconnect();
      window.afterPaint(resolve);
    });
    observer.observe(document, { childList: true, subtree: true, characterData: true });
  });
}

declare global {
  interface Window {
    firstRowAt: Promise<number>;
  }
}
