import type { ParsedRow } from '../row.ts';

/** Turns text that comes in pieces into rows; keeps what is not yet a whole row until the next piece. */
export interface RowReader {
  read(text: string, isLast: boolean): ParsedRow[];
}
