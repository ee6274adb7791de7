import { tableLineSchema, type TableLine } from './format.ts';

/** Of small rows as many go at once as is quick, of large ones as few as a statement carries. */
const MOST_ROWS = 500;
const MOST_CHARACTERS = 8 * 1024 * 1024;

/** Rows of one table that go into the database at once, each a line of JSON. */
export interface Batch {
  into: TableLine;
  rows: string[];
}

/** The rows of a backup. A row that is larger than a batch goes alone. */
export async function* batches(lines: AsyncIterable<string>): AsyncGenerator<Batch> {
  let into: TableLine | undefined;
  let rows: string[] = [];
  let size = 0;
  for await (const line of lines) {
    if (isAround(line)) continue;
    const isFull = rows.length === MOST_ROWS || size + line.length > MOST_CHARACTERS;
    if (into && rows.length > 0 && (isFull || isTable(line))) {
      yield { into, rows };
      rows = [];
      size = 0;
    }
    if (isTable(line)) {
      into = tableLineSchema.parse(JSON.parse(line));
      continue;
    }
    rows.push(line);
    size += line.length;
  }
  if (into && rows.length > 0) yield { into, rows };
}

/** The database writes a space after each colon of a row. */
export function isTable(line: string): boolean {
  return line.startsWith('{"table":"');
}

function isAround(line: string): boolean {
  return line.startsWith('{"format":"') || /^\{"rows":\d/.test(line);
}
