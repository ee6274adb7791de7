import type { ImportItem } from '#care/import/batches.ts';
import type { RejectedRow } from '#care/import/row.ts';
import type { ImportStep } from '#care/import/row-stream.ts';
import type { IngestResult, MentionItem } from '#contract/mention.ts';
import { Failure } from '#data/failure.ts';
import { emptyTally, type Tally, withRejected, withResults } from './tally.ts';

export interface ImportRun {
  steps: AsyncIterable<ImportStep>;
  send(items: MentionItem[]): Promise<{ results: IngestResult[] }>;
  /** Waits before a batch is sent again; ends early when the import is cancelled. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  signal: AbortSignal;
  onProgress(progress: ImportProgress): void;
}

export interface ImportProgress {
  tally: Tally;
  bytesRead: number;
  /** The last send failed and is about to be repeated. */
  isRetrying: boolean;
}

export type ImportEnd = { tally: Tally } & (
  | { how: 'complete' }
  | { how: 'cancelled' }
  /** `file`: it could not be read to its end. Else what the API, or the way to it, said. */
  | { how: 'failed'; cause: Failure['code'] | 'file' }
);

const pausesMs = [1000, 3000, 8000];

/**
 * Sends a file batch by batch. What the API has answered for is kept, whatever happens after it; a batch
 * whose answer was lost is sent again, which stores nothing twice. A cancel lets the batch on its way end.
 */
export async function runImport(run: ImportRun): Promise<ImportEnd> {
  let tally = emptyTally;
  try {
    for await (const step of readable(run.steps)) {
      if (run.signal.aborted) return { how: 'cancelled', tally };
      tally = withRejected(tally, step.rejected);
      if (step.batch.length > 0) {
        const results = await sendPatiently(run, step.batch, () =>
          run.onProgress({ tally, bytesRead: step.bytesRead, isRetrying: true }),
        );
        if (!results) return { how: 'cancelled', tally };
        tally = withResults(tally, step.batch, results);
      }
      run.onProgress({ tally, bytesRead: step.bytesRead, isRetrying: false });
    }
    return { how: 'complete', tally };
  } catch (error) {
    if (error instanceof Failure) return { how: 'failed', cause: error.code, tally };
    if (error instanceof UnreadableFile) return { how: 'failed', cause: 'file', tally };
    throw error;
  }
}

class UnreadableFile extends Error {}

/** Tells a file that broke off from a mistake of our own. */
async function* readable(steps: ImportRun['steps']): AsyncGenerator<ImportStep> {
  const iterator = steps[Symbol.asyncIterator]();
  for (;;) {
    const next = await iterator.next().catch((error: unknown) => {
      throw new UnreadableFile(String(error));
    });
    if (next.done) return;
    yield next.value;
  }
}

/** Null when the import was cancelled between two tries. */
async function sendPatiently(
  run: ImportRun,
  batch: ImportItem[],
  onRetry: () => void,
): Promise<IngestResult[] | null> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const { results } = await run.send(batch.map(({ item }) => item));
      return results;
    } catch (error) {
      const pause = pausesMs[attempt];
      if (!isPassing(error) || pause === undefined) throw error;
      onRetry();
      await run.wait(pause, run.signal);
      if (run.signal.aborted) return null;
    }
  }
}

function isPassing(error: unknown): boolean {
  if (!(error instanceof Failure)) return false;
  return error.code === 'offline' || error.code === 'unreadable' || error.code === 'internal';
}

/** Rows that were not taken, in the order of the file. */
export function rejectedInOrder(tally: Tally): RejectedRow[] {
  return tally.rejected.toSorted((a, b) => a.number - b.number);
}
