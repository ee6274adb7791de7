import { useSyncExternalStore } from 'react';

const TICK_MS = 15_000;
/** Answers travel for a while; only a larger jump means that the clock itself was moved. */
const JITTER_MS = 1_500;

let offsetMs = 0;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let shownAt = apiNow();

/** The API's time, ISO in UTC. A wrong clock on a desk must not break a promise. */
export function apiNow(): string {
  return new Date(Date.now() + offsetMs).toISOString();
}

/** Takes the time an answer was made at. */
export function followClock(now: string): void {
  const next = Date.parse(now) - Date.now();
  if (Number.isNaN(next) || Math.abs(next - offsetMs) < JITTER_MS) return;
  offsetMs = next;
  tick();
}

/** The API's time, good enough for "5 min ago": renders again every 15 seconds and when the clock jumps. */
export function useNow(): string {
  return useSyncExternalStore(subscribe, () => shownAt);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tick(): void {
  shownAt = apiNow();
  for (const listener of listeners) listener();
}
