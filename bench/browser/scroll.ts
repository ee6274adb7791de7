/** Scrolls the list that holds the element down and up again, some pixels each frame; the frames' times. */
export async function scrollList(grid: Element, frames: number): Promise<number[]> {
  const list = findScroller(grid);
  const times: number[] = [];
  let step = 60;
  let last = await nextFrame();
  for (let frame = 0; frame < frames; frame += 1) {
    list.scrollTop += step;
    const atEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 1;
    if (atEnd) step = -60;
    if (list.scrollTop <= 0) step = 60;
    const now = await nextFrame();
    times.push(now - last);
    last = now;
  }
  return times;

  function nextFrame(): Promise<number> {
    return new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
  }

  function findScroller(element: Element): Element {
    const candidates = [element, ...element.querySelectorAll('*'), ...ancestorsOf(element)];
    const found = candidates.find(
      (candidate) =>
        candidate.scrollHeight > candidate.clientHeight + 1 &&
        /auto|scroll/.test(getComputedStyle(candidate).overflowY),
    );
    if (!found) throw new Error('The inbox has nothing to scroll');
    return found;
  }

  function ancestorsOf(element: Element): Element[] {
    const parent = element.parentElement;
    return parent ? [parent, ...ancestorsOf(parent)] : [];
  }
}
