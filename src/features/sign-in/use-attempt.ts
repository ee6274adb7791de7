import { useState } from 'react';

/** One attempt at a time, and how the last one ended. */
export function useAttempt<Result>(attempt: () => Promise<Result>) {
  const [isPending, setIsPending] = useState(false);
  const [result, setResult] = useState<Result>();

  async function run(): Promise<void> {
    if (isPending) return;
    setIsPending(true);
    setResult(undefined);
    setResult(await attempt());
    setIsPending(false);
  }

  return { run, isPending, result };
}
