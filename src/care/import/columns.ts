import { isPlainObject } from './file/json-lines.ts';
import type { Row } from './row.ts';

const maxDepth = 3;

/** Column names in order of first appearance; parts of nested records as dotted paths (`author.id`). */
export function columnsOf(rows: Row[]): string[] {
  return columnsUnder(rows, '', 1);
}

/** The value of a column: its own name first, then as a dotted path. */
export function cellOf(row: Row, column: string): unknown {
  if (Object.hasOwn(row, column)) return row[column];
  let value: unknown = row;
  for (const key of column.split('.')) {
    if (!isPlainObject(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

/** A cell as text: a list is joined with commas, a record is no text. Empty when there is none. */
export function cellText(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(cellText).filter(Boolean).join(', ');
  return '';
}

function columnsUnder(rows: Row[], prefix: string, depth: number): string[] {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return keys.flatMap((key) => {
    const records = rows.map((row) => row[key]).filter(isPlainObject);
    const isRecord = depth < maxDepth && records.length > 0 && haveKeyInCommon(records);
    return isRecord ? columnsUnder(records, `${prefix}${key}.`, depth + 1) : [prefix + key];
  });
}

// A record has the same keys in every row. A dictionary (brand → mark) has not, and stays one column.
function haveKeyInCommon(records: Row[]): boolean {
  const [first, ...others] = records;
  return Object.keys(first ?? {}).some((key) => others.every((other) => Object.hasOwn(other, key)));
}
