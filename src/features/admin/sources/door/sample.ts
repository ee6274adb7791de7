import { columnsOf } from '#care/import/columns.ts';
import { guessMapping } from '#care/import/guess-mapping.ts';
import type { ImportMapping } from '#care/import/mapping.ts';
import type { Row } from '#care/import/row.ts';
import { entriesAt } from '#care/ingest/adapters/entries.ts';
import type { Adapter } from '#contract/door.ts';

export type DoorMapping = Extract<Adapter, { kind: 'mapping' }>['mapping'];

export interface SampleRows {
  columns: string[];
  rows: Row[];
  numbers: number[];
}

/** The entries of a pasted sample; null where there are none at the path. */
export function sampleRows(sample: string, list: string): SampleRows | null {
  let body: unknown;
  try {
    body = JSON.parse(sample);
  } catch {
    return null;
  }
  const rows = entriesAt(body, list) ?? entriesAt(body, 'mentions');
  if (!rows || rows.length === 0) return null;
  return { columns: columnsOf(rows), rows, numbers: rows.map((_row, at) => at + 1) };
}

/** A first mapping, by the names and values of a sample. */
export function guessed(rows: Row[], timeZone: string): DoorMapping {
  return doorMapping(guessMapping(rows, { fileName: '', timeZone }));
}

/** Deliveries have no rows that could be numbered: an entry is known by its id. */
export function doorMapping(mapping: ImportMapping): DoorMapping {
  return { ...mapping, idFrom: 'column' };
}
