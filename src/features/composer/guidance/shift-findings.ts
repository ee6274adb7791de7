/** A stretch of a text, in UTF-16 offsets. */
interface Stretch {
  start: number;
  end: number;
}

/**
 * Where stretches of the text as it was read lie in the text as it is by now, so that lines stay under
 * their words until the reading has caught up. What was typed inside a stretch belongs to it; what was
 * cut through is gone.
 */
export function shiftStretches<Item extends Stretch>(
  items: readonly Item[],
  before: string,
  now: string,
): readonly Item[] {
  if (before === now || items.length === 0) return items;
  const shortest = Math.min(before.length, now.length);
  let head = 0;
  while (head < shortest && before[head] === now[head]) head++;
  let tail = 0;
  while (tail < shortest - head && before[before.length - 1 - tail] === now[now.length - 1 - tail])
    tail++;
  const cutEnd = before.length - tail;
  const by = now.length - before.length;
  // Typing at the end moves nothing: the same list spares whoever measures it.
  if (items.every(({ end }) => end <= head)) return items;
  return items.flatMap((item): Item[] => {
    if (item.end <= head) return [item];
    if (item.start >= cutEnd) return [{ ...item, start: item.start + by, end: item.end + by }];
    if (item.start <= head && item.end >= cutEnd) return [{ ...item, end: item.end + by }];
    return [];
  });
}
