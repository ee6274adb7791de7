/** Counts what lasts: so many at once under one key. */
export class Places {
  readonly #taken = new Map<string, number>();

  /** How to leave the place again, once; undefined where all of them are taken. */
  enter(key: string, max: number): (() => void) | undefined {
    const taken = this.#taken.get(key) ?? 0;
    if (taken >= max) return undefined;
    this.#taken.set(key, taken + 1);
    let isIn = true;
    return () => {
      if (!isIn) return;
      isIn = false;
      const left = (this.#taken.get(key) ?? 1) - 1;
      if (left > 0) this.#taken.set(key, left);
      else this.#taken.delete(key);
    };
  }
}
