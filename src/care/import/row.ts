export type Row = Record<string, unknown>;

export type RejectCode =
  | 'malformed_json'
  | 'not_an_object'
  | 'line_too_long'
  | 'broken_quotes'
  | 'too_many_cells'
  | 'no_id'
  | 'no_time'
  | 'unreadable_time'
  | 'no_platform'
  | 'nothing_to_show'
  | 'too_big'
  | 'refused';

/** `number` is the line of a JSONL file, or the row as a spreadsheet counts it: a CSV's heading is row 1. */
export interface SourceRow {
  number: number;
  original: string;
  row: Row;
}

export interface RejectedRow {
  number: number;
  original: string;
  code: RejectCode;
  /** What the row held or what the API said, where the code alone does not tell. */
  detail?: string;
}

export type ParsedRow = SourceRow | RejectedRow;

export function isRejected(row: ParsedRow): row is RejectedRow {
  return 'code' in row;
}
