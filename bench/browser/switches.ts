/**
 * Measures the next press on a row, from the click, when the browser received it, to the paint of
 * another thread's messages. The thread on screen is told by its articles.
 */
export function watchSwitch() {
  window.switchMs = new Promise((resolve) => {
    const pressed = new Promise<number>((tell) => {
      addEventListener('click', ({ timeStamp }) => tell(timeStamp), { capture: true, once: true });
    });
    window.afterChange(messagesShown, async (paintedAt) => resolve(paintedAt - (await pressed)));
  });

  function messagesShown(): string {
    const articles = document.querySelectorAll(
      '[role="log"] article, [role="log"] [role="article"]',
    );
    return [...articles].map(({ textContent }) => textContent).join('\n');
  }
}

declare global {
  interface Window {
    switchMs: Promise<number>;
  }
}
