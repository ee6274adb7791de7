import { setTimeout as pause } from 'node:timers/promises';
import { quantile } from '../../figures.ts';

const PER_SECOND = 50;

export interface Latency {
  requests: number;
  p50: number;
  p95: number;
  p99: number;
}

/**
 * Asks fifty times a second whether or not earlier answers have come. Milliseconds count from when a question
 * was due, so a server that stands still does not hide behind whoever waits for it.
 */
export async function openLoop(
  requests: number,
  ask: (nth: number) => Promise<unknown>,
): Promise<Latency> {
  const began = performance.now();
  const asked: Promise<number>[] = [];
  for (let nth = 0; nth < requests; nth += 1) {
    const dueAt = began + (nth * 1000) / PER_SECOND;
    const early = dueAt - performance.now();
    if (early > 0) await pause(early);
    asked.push(ask(nth).then(() => performance.now() - dueAt));
  }
  const took = await Promise.all(asked);
  return {
    requests,
    p50: quantile(took, 0.5),
    p95: quantile(took, 0.95),
    p99: quantile(took, 0.99),
  };
}
