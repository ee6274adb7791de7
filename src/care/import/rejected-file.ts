import Papa from 'papaparse';
import type { RejectedRow } from './row.ts';

export interface RejectedFileWords {
  headings: [row: string, reason: string, original: string];
  /** The reason in words for people. */
  reason(row: RejectedRow): string;
}

/** A CSV of the rows that were not taken, safe to open in a spreadsheet: no cell is read as a formula. */
export function rejectedFile(rows: RejectedRow[], words: RejectedFileWords): string {
  const lines = rows.map((row) => [String(row.number), words.reason(row), row.original]);
  const cells = [words.headings, ...lines].map((line) => line.map(harmless));
  // Excel reads UTF-8 as the local code page unless the file begins with the mark.
  return `\ufeff${Papa.unparse(cells, { newline: '\r\n' })}\r\n`;
}

function harmless(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}
