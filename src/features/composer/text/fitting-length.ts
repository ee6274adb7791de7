import { measure, type TextLimit } from '#care/channels/count.ts';

/** Where the text begins to be too long: the longest beginning that fits. */
export function fittingLength(text: string, limit: TextLimit): number {
  let fits = 0;
  let over = text.length + 1;
  while (over - fits > 1) {
    const middle = (fits + over) >> 1;
    if (measure(text.slice(0, middle), limit).left >= 0) fits = middle;
    else over = middle;
  }
  return fits;
}
