import type { ReviewItem } from '#contract/thread.ts';

type Queue = readonly ReviewItem[];

/** The reply `by` places further; stays at the ends. From nowhere one comes to the first. */
export function neighbour(
  items: Queue,
  fromId: string | undefined,
  by: number,
): string | undefined {
  const from = items.findIndex(({ reply }) => reply.id === fromId);
  const to = from === -1 ? 0 : Math.max(0, Math.min(items.length - 1, from + by));
  return items[to]?.reply.id;
}

/** The reply to open when this one is decided: the one after it, else the one before. */
export function afterDecision(items: Queue, decidedId: string): string | undefined {
  const from = items.findIndex(({ reply }) => reply.id === decidedId);
  const rest = items.filter(({ reply }) => reply.id !== decidedId);
  return (from === -1 ? rest[0] : (rest[from] ?? rest.at(-1)))?.reply.id;
}
