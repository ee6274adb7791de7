import { Wake } from './wake.ts';

/** The live feeds that are open. Once they were ended, none begins any more. */
export class Feeds {
  readonly #open = new Map<Wake, Promise<void>>();
  #areEnding = false;

  get areEnding(): boolean {
    return this.#areEnding;
  }

  /** One feed, which looks again whenever its bell rings. */
  async run(feed: (wake: Wake) => Promise<void>): Promise<void> {
    if (this.#areEnding) return;
    const wake = new Wake();
    const running = feed(wake);
    this.#open.set(wake, running);
    await running.finally(() => this.#open.delete(wake));
  }

  /** Resolves when none reads from the store any more. */
  async end(): Promise<void> {
    this.#areEnding = true;
    const ending = [...this.#open.values()];
    for (const wake of this.#open.keys()) wake.ring();
    await Promise.allSettled(ending);
  }
}
