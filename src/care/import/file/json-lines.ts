import type { ParsedRow, Row } from '../row.ts';
import type { RowReader } from './row-reader.ts';

export const maxLineLength = 1024 * 1024;
const shownOfLongLine = 1000;

/** Reads JSON Lines piece by piece. A bad line becomes a rejected row and the rest goes on. */
export function jsonLines(): RowReader {
  let rest = '';
  let number = 0;
  let skipped: string | null = null;

  function readLine(line: string): ParsedRow | null {
    number += 1;
    if (skipped !== null || line.length > maxLineLength) {
      const original = `${(skipped ?? line).slice(0, shownOfLongLine)}…`;
      skipped = null;
      return { number, original, code: 'line_too_long' };
    }
    const original = line.trim();
    return original === '' ? null : { number, original, ...parseLine(original) };
  }

  return {
    read(text, isLast) {
      const lines = (rest + text).split('\n');
      rest = isLast ? '' : (lines.pop() ?? '');
      const rows = lines.map(readLine).filter((row) => row !== null);
      if (rest.length > maxLineLength) {
        skipped ??= rest;
        rest = '';
      }
      return rows;
    },
  };
}

function parseLine(line: string): { row: Row } | { code: 'malformed_json' | 'not_an_object' } {
  try {
    const value: unknown = JSON.parse(keepLongNumbers(line));
    return isPlainObject(value) ? { row: value } : { code: 'not_an_object' };
  } catch {
    return { code: 'malformed_json' };
  }
}

// Ids of X written as numbers lose their last digits in a JavaScript number, so they are read as text.
function keepLongNumbers(line: string): string {
  if (!/\d{16}/.test(line)) return line;
  return line.replace(/"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g, (part) =>
    part.startsWith('"') ? part : `"${part}"`,
  );
}

export function isPlainObject(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
