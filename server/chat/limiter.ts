/** Lets so many through at once, and that many again over the time that is given. */
export class Limiter {
  readonly #max: number;
  readonly #perMs: number;
  readonly #wallClock: () => number;
  readonly #buckets = new Map<string, { left: number; at: number }>();

  constructor(limit: { max: number; perSeconds: number }, wallClock: () => number = Date.now) {
    this.#max = limit.max;
    this.#perMs = limit.max / (limit.perSeconds * 1000);
    this.#wallClock = wallClock;
  }

  /** False when this one has had its share for now. */
  take(key: string, weight = 1): boolean {
    const now = this.#wallClock();
    if (this.#buckets.size > 10_000) this.#forgetFull(now);
    const left = this.#left(this.#buckets.get(key), now);
    if (left < weight) return false;
    this.#buckets.set(key, { left: left - weight, at: now });
    return true;
  }

  #left(bucket: { left: number; at: number } | undefined, now: number): number {
    if (!bucket) return this.#max;
    return Math.min(this.#max, bucket.left + (now - bucket.at) * this.#perMs);
  }

  #forgetFull(now: number): void {
    for (const [key, bucket] of this.#buckets)
      if (this.#left(bucket, now) >= this.#max) this.#buckets.delete(key);
  }
}
