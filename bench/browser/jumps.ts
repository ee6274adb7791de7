/**
 * Watches the thread while somebody scrolls back: how far, each frame, the message being read moved
 * against the way it was scrolled. Zero is a thread without jumps. Looked at when the page is laid out
 * and its own observers have mended what grew above: that is what is painted.
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

  const probe = document.body.appendChild(document.createElement('div'));
  probe.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 1px; visibility: hidden';
  const observer = new ResizeObserver(look);
  observer.observe(probe);

  function look() {
    if (read?.element.isConnected) moved.push(read.element.getBoundingClientRect().top - read.top);
    read = inView();
    nodes = Math.max(nodes, log.querySelectorAll('*').length);
  }

  function frame() {
    if (isOver) return;
    probe.style.height = probe.style.height === '1px' ? '2px' : '1px';
    requestAnimationFrame(frame);
  }

  frame();
  window.endOfWatch = () => {
    isOver = true;
    observer.disconnect();
    probe.remove();
    return { moved, nodes };
  };
}

declare global {
  interface Window {
    endOfWatch(): { moved: number[]; nodes: number };
  }
}
