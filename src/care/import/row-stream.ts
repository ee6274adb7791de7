import { batcher, type ImportItem } from './batches.ts';
import type { ImportMapping } from './mapping.ts';
import { parseRows } from './parse.ts';
import { isRejected, type ParsedRow, type RejectedRow } from './row.ts';
import { toMention } from './to-mention.ts';

export interface ImportStep {
  /** At most 100 items, fit for one request; may be empty. */
  batch: ImportItem[];
  rejected: RejectedRow[];
  bytesRead: number;
}

/** A whole file as batches of items ready to send, with the rows that could not become one. */
export async function* importSteps(
  chunks: AsyncIterable<Uint8Array>,
  fileName: string,
  mapping: ImportMapping,
): AsyncGenerator<ImportStep> {
  const batches = batcher();
  let bytesRead = 0;
  for await (const piece of parseRows(chunks, fileName)) {
    const { items, rejected } = mapRows(piece.rows, fileName, mapping);
    const { full, tooBig } = batches.add(items);
    const refused = tooBig.map(({ number, original }) => ({
      number,
      original,
      code: 'too_big' as const,
    }));
    for (const batch of full) yield { batch, rejected: [], bytesRead };
    bytesRead = piece.bytesRead;
    yield { batch: [], rejected: [...rejected, ...refused], bytesRead };
  }
  yield { batch: batches.rest(), rejected: [], bytesRead };
}

function mapRows(rows: ParsedRow[], fileName: string, mapping: ImportMapping) {
  const items: ImportItem[] = [];
  const rejected: RejectedRow[] = [];
  for (const parsed of rows) {
    if (isRejected(parsed)) {
      rejected.push(parsed);
      continue;
    }
    const { number, original } = parsed;
    const mapped = toMention(parsed.row, mapping, { fileName, number });
    if ('ok' in mapped) items.push({ number, original, item: mapped.ok });
    else rejected.push({ number, original, code: mapped.rejected, detail: mapped.detail });
  }
  return { items, rejected };
}
