import type { ImportItem } from '#care/import/batches.ts';
import { countCodes } from '#care/ingest/count-codes.ts';
import type { RejectedRow } from '#care/import/row.ts';
import type { IngestCode, IngestResult } from '#contract/mention.ts';

/** What has become of the rows so far. */
export interface Tally {
  /** By the API's answer; `rejected` also counts rows that were never sent. */
  codes: Record<IngestCode, number>;
  rejected: readonly RejectedRow[];
}

export const emptyTally: Tally = {
  codes: countCodes([]),
  rejected: [],
};

export function withRejected(tally: Tally, rows: RejectedRow[]): Tally {
  if (rows.length === 0) return tally;
  return {
    codes: { ...tally.codes, rejected: tally.codes.rejected + rows.length },
    rejected: [...tally.rejected, ...rows],
  };
}

/** Results come in the order of the items they answer. */
export function withResults(tally: Tally, batch: ImportItem[], results: IngestResult[]): Tally {
  const codes = { ...tally.codes };
  const refused: RejectedRow[] = [];
  results.forEach((result, index) => {
    codes[result.code] += 1;
    const item = batch[index];
    if (result.code !== 'rejected' || !item) return;
    const { number, original } = item;
    refused.push({ number, original, code: 'refused', detail: result.reason ?? undefined });
  });
  return { codes, rejected: [...tally.rejected, ...refused] };
}

export function rowsDone({ codes }: Tally): number {
  return Object.values(codes).reduce((sum, count) => sum + count, 0);
}

/** Rows that are now in the console, whether this import brought them or an earlier one. */
export function rowsKept(tally: Tally): number {
  return rowsDone(tally) - tally.codes.rejected - tally.codes.erased;
}
