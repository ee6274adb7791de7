import type { ImportMapping } from '#care/import/mapping.ts';

const storageKey = 'otklik.import-mappings';
const remembered = 20;

type Stored = Record<string, Partial<ImportMapping>>;

/** The guess, corrected by what was chosen the last time for a file with the same columns. */
export function recallMapping(columns: string[], guess: ImportMapping): ImportMapping {
  const stored = readStored()[keyOf(columns)];
  if (!stored) return guess;
  const known = new Set(columns);
  const chosen = Object.entries(stored.columns ?? {}).filter(([, column]) => known.has(column));
  return {
    ...guess,
    columns: Object.fromEntries(chosen),
    platform: text(stored.platform, guess.platform),
    timeZone: text(stored.timeZone, guess.timeZone),
    dateOrder: stored.dateOrder === 'mdy' ? 'mdy' : 'dmy',
    ratingMax: typeof stored.ratingMax === 'number' ? stored.ratingMax : guess.ratingMax,
    outValues: Array.isArray(stored.outValues) ? stored.outValues.map(String) : guess.outValues,
    idFrom: stored.idFrom === 'row-number' ? 'row-number' : 'column',
    keepOthers: stored.keepOthers === true,
  };
}

/** Keeps the latest twenty kinds of file. Silent where the browser lets nothing be stored. */
export function rememberMapping(columns: string[], mapping: ImportMapping): void {
  const key = keyOf(columns);
  const others = Object.entries(readStored()).filter(([other]) => other !== key);
  const kept = Object.fromEntries([...others.slice(1 - remembered), [key, mapping]]);
  try {
    localStorage.setItem(storageKey, JSON.stringify(kept));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

function readStored(): Stored {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Stored) : {};
  } catch {
    return {};
  }
}

function keyOf(columns: string[]): string {
  return JSON.stringify(columns.toSorted());
}

function text(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}
