import type { RejectedRow, Row } from '#care/import/row.ts';
import type { ImportMapping } from '#care/import/mapping.ts';
import type { ImportStep } from '#care/import/row-stream.ts';

/** What the first rows of a file show, before anything is imported. */
export interface FilePreview {
  columns: string[];
  /** The first good rows, at most fifty. */
  rows: Row[];
  /** Where each of them stands in the file. */
  numbers: number[];
  /** Bad rows among the first. */
  rejected: RejectedRow[];
  guess: ImportMapping;
  /** Rows are written as `mention/1` already: there is nothing to map. */
  isReady: boolean;
}

export type ToWorker =
  | { type: 'preview'; file: File; timeZone: string }
  | { type: 'start'; file: File; mapping: ImportMapping }
  | { type: 'next' };

export type FromWorker =
  | { type: 'previewed'; preview: FilePreview }
  /** Null after the last step. */
  | { type: 'step'; step: ImportStep | null }
  | { type: 'broken'; message: string };
