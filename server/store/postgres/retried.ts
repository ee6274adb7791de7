/** Serialisation failure and deadlock: the database took everything back and asks to try again. */
const passing: ReadonlySet<unknown> = new Set(['40001', '40P01']);
const MAX_TRIES = 5;

export async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (tries === MAX_TRIES || !passing.has(code)) throw error;
    }
  }
}
