/**
 * Watches the thread while somebody scrolls back: how far, each frame, the message being read moved
 * against the way it was scrolled. Zero is a thread without jumps.
 */
export function watchJumps() {
  const log = document.querySelector('[role="log"]') as HTMLElement;
  const moved: number[] = [];
  let nodes = 0;
  let read = inView();
  let isOver = false;

  function inView() {
    const { top, height } = log.getBoundingClientRect();
    const middle = top + height / 2;
    const element = [...log.querySelectorAll('article')].find(
      (article) => article.getBoundingClientRect().bottom > middle,
    );
    return element && { element, top: element.getBoundingClientRect().top };
  }

  function frame() {
    if (isOver) return;
    if (read?.element.isConnected) moved.push(read.element.getBoundingClientRect().top - read.top);
    read = inView();
    nodes = Math.max(nodes, log.querySelectorAll('*').length);
    requestAnimationFrame(frame);
  }

  requestAnimationFrame(frame);
  window.endOfWatch = () => {
    isOver = true;
    return { moved, nodes };
  };
}

declare global {
  interface Window {
    endOfWatch(): { moved: number[]; nodes: number };
  }
}
