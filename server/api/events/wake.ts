/** A bell that is not missed when it rings while nobody waits. */
export class Wake {
  #rang = false;
  #resolve: ((rang: boolean) => void) | undefined;

  ring(): void {
    this.#rang = true;
    this.#resolve?.(true);
  }

  /** True when it rang, false when the time was over. */
  async wait(ms: number): Promise<boolean> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rang =
      this.#rang ||
      (await new Promise<boolean>((resolve) => {
        this.#resolve = resolve;
        timer = setTimeout(() => resolve(false), ms);
      }));
    clearTimeout(timer);
    this.#rang = false;
    this.#resolve = undefined;
    return rang;
  }
}
