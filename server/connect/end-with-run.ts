const signals = ['SIGTERM', 'SIGINT'] as const;

/** Nothing goes on after a test run that was broken off: `end` is called then. Answers how to take that back. */
export function endWithRun(end: () => void): () => void {
  const endWith = (signal: NodeJS.Signals) => {
    end();
    process.kill(process.pid, signal);
  };
  process.once('exit', end);
  for (const signal of signals) process.once(signal, endWith);
  return () => {
    process.off('exit', end);
    for (const signal of signals) process.off(signal, endWith);
  };
}
