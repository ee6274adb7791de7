import type { Log } from './request-log.ts';

interface Rhythm {
  /** The pause after each run. */
  everyMs: number;
  /** For the log. */
  what: string;
  log: Log;
}

/** Runs the work again and again. Answers how to stop: after the run that is under way. */
export function again(
  work: () => Promise<unknown>,
  { everyMs, what, log }: Rhythm,
): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout>;
  let isStopped = false;
  let running: Promise<void> = Promise.resolve();
  const plan = () => {
    if (!isStopped) timer = setTimeout(() => (running = run()), everyMs);
  };
  const run = async () => {
    try {
      await work();
    } catch (error) {
      log({ what: `${what} failed`, error: error instanceof Error ? error.name : 'unknown' });
    }
    plan();
  };
  plan();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    return running;
  };
}
