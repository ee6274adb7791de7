import Papa from 'papaparse';
import type { ParsedRow } from '../row.ts';
import { maxLineLength } from './json-lines.ts';
import type { RowReader } from './row-reader.ts';

interface Parsed {
  data: string[][];
  errors: { code: string; row: number }[];
  meta: { cursor: number };
}
interface Dialect {
  delimiter: string;
  newline: '\n' | '\r';
  parser: { parse(input: string, baseIndex: number, ignoreLastRow: boolean): Parsed };
}

const enoughToGuess = 4096;
/** A first line `sep=;` is Excel's own word on the delimiter. */
const excelDelimiter = /^sep=([^\r\n])\r?\n/i;

/** Reads CSV piece by piece; the first row is the heading. Guesses the delimiter from the first piece. */
export function csvRows(): RowReader {
  let rest = '';
  let number = 0;
  let dialect: Dialect | null = null;
  let header: string[] | null = null;

  function readCells(parsed: Parsed, delimiter: string): ParsedRow[] {
    const doubtful = new Set(parsed.errors.map((error) => error.row));
    return parsed.data.flatMap((cells, index) => {
      const trimmed = trimCarriageReturn(cells);
      number += 1;
      if (trimmed.every((cell) => cell.trim() === '')) return [];
      if (header === null) {
        header = headings(trimmed);
        return [];
      }
      return [{ number, ...readRow(header, trimmed, delimiter, doubtful.has(index)) }];
    });
  }

  /** Gives up the line where a quote opened and never closed, so that it does not swallow the rest of the file. */
  function dropFirstLine({ newline }: Dialect): ParsedRow {
    const end = rest.indexOf(newline);
    const original = end === -1 ? rest : rest.slice(0, end);
    rest = end === -1 ? '' : rest.slice(end + 1);
    number += 1;
    return { number, original: original.slice(0, maxLineLength), code: 'broken_quotes' };
  }

  return {
    read(text, isLast) {
      rest += text;
      if (!dialect && !isLast && rest.length < enoughToGuess) return [];
      if (!dialect) {
        const named = excelDelimiter.exec(rest);
        if (named) {
          rest = rest.slice(named[0].length);
          number += 1;
        }
        dialect = guessDialect(rest, named?.[1]);
      }
      const { parser, delimiter } = dialect;
      const rows: ParsedRow[] = [];
      for (;;) {
        const whole = parser.parse(rest, 0, true);
        rows.push(...readCells(whole, delimiter));
        rest = rest.slice(whole.meta.cursor);
        if (rest === '') break;
        if (isLast) {
          const tail = parser.parse(rest, 0, false);
          if (!tail.errors.some((error) => error.code === 'MissingQuotes')) {
            rows.push(...readCells(tail, delimiter));
            break;
          }
        } else if (rest.length <= maxLineLength) break;
        rows.push(dropFirstLine(dialect));
      }
      return rows;
    },
  };
}

function guessDialect(sample: string, named: string | undefined): Dialect {
  const newline = sample.includes('\n') ? '\n' : '\r';
  const { meta } = Papa.parse<string[]>(sample.slice(0, 200_000), {
    preview: 20,
    newline,
    skipEmptyLines: 'greedy',
  });
  const delimiter = named ?? meta.delimiter;
  return { delimiter, newline, parser: new Papa.Parser({ delimiter, newline }) };
}

function readRow(header: string[], cells: string[], delimiter: string, isDoubtful: boolean) {
  const original = Papa.unparse([cells], { delimiter });
  if (isDoubtful && cells.length !== header.length) {
    return { original, code: 'broken_quotes' as const };
  }
  if (cells.slice(header.length).some((cell) => cell.trim() !== '')) {
    return { original, code: 'too_many_cells' as const };
  }
  return { original, row: Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])) };
}

function headings(cells: string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, index) => {
    const name = cell.trim() || `column ${index + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

// The parser splits at LF, so that files that mix LF and CR LF still read; CR is left on the last cell.
function trimCarriageReturn(cells: string[]): string[] {
  const last = cells.at(-1);
  return last?.endsWith('\r') ? [...cells.slice(0, -1), last.slice(0, -1)] : cells;
}
