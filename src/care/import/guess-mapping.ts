import type { Channel } from '#contract/channel.ts';
import type { ImportField } from '#contract/import-fields.ts';
import { channelOfPlatform } from '#care/channels/platforms.ts';
import { columnNames, plainName } from './column-names.ts';
import { cellOf, cellText, columnsOf } from './columns.ts';
import { guessDateOrder, guessRatingMax, outValuesOf } from './guess-values.ts';
import type { ImportMapping } from './mapping.ts';
import {
  readCount,
  readKind,
  readLang,
  readRating,
  readSentiment,
  readUrl,
  readVisibility,
} from './read-values.ts';
import type { Row } from './row.ts';
import { hasZone, parseTime } from './time/parse-time.ts';

export interface GuessHints {
  fileName: string;
  /** Zone of times written without one, until somebody says otherwise. */
  timeZone: string;
}

/** A first mapping from the names of the columns and what stands in the sample's rows. */
export function guessMapping(rows: Row[], hints: GuessHints): ImportMapping {
  const free = new Set(columnsOf(rows));
  const columns: ImportMapping['columns'] = {};
  for (const [field, names] of columnNames) {
    const column = bestColumn(field, names.split(' '), [...free], rows);
    if (!column) continue;
    columns[field] = column;
    free.delete(column);
  }
  const sample = (field: ImportField) => valuesOf(rows, columns[field]);
  return {
    columns,
    platform: columns.platform ? 'other' : guessPlatform(rows, hints.fileName),
    kind: 'auto',
    ratingMax: guessRatingMax(sample('rating')),
    timeZone: hints.timeZone,
    dateOrder: guessDateOrder(sample('occurredAt')),
    outValues: columns.direction ? outValuesOf(columns.direction, sample('direction')) : [],
    idFrom: 'column',
    keepOthers: false,
  };
}

function bestColumn(field: ImportField, names: string[], free: string[], rows: Row[]) {
  const fitting = names
    .map((name) => free.find((column) => plainName(column) === name))
    .filter((column) => column !== undefined)
    .filter((column) => fits(field, column, valuesOf(rows, column), rows.length));
  if (field !== 'occurredAt') return fitting[0];
  return fitting.find((column) => valuesOf(rows, column).every(hasZone)) ?? fitting[0];
}

function fits(field: ImportField, column: string, values: unknown[], rowCount: number): boolean {
  if (values.length === 0) return false;
  const mostly = (test: (value: unknown) => boolean) =>
    values.filter(test).length >= values.length * 0.8;
  switch (field) {
    case 'id':
      return (
        values.length >= rowCount * 0.5 && new Set(values.map(cellText)).size === values.length
      );
    case 'occurredAt':
      return (
        mostly((value) => parseTime(value, { timeZone: 'UTC', dateOrder: 'dmy' }) !== null) ||
        mostly((value) => parseTime(value, { timeZone: 'UTC', dateOrder: 'mdy' }) !== null)
      );
    case 'direction':
      return outValuesOf(column, values).length > 0;
    case 'permalink':
    case 'authorUrl':
      return mostly((value) => readUrl(value) !== null);
    case 'rating':
      return mostly((value) => readRating(value) !== null);
    case 'followers':
      return mostly((value) => readCount(value) !== null);
    case 'platform':
      return (
        /^(?:platform|площадка)$/.test(plainName(column)) ||
        mostly((value) => channelOfPlatform(cellText(value)) !== 'other')
      );
    case 'kind':
      return mostly((value) => readKind(value) !== null);
    case 'visibility':
      return mostly((value) => readVisibility(value) !== null);
    case 'lang':
      return mostly((value) => readLang(value) !== null);
    case 'sentiment':
      return mostly((value) => readSentiment(value) !== null);
    default:
      return true;
  }
}

function valuesOf(rows: Row[], column: string | undefined): unknown[] {
  if (!column) return [];
  return rows.map((row) => cellOf(row, column)).filter((value) => cellText(value) !== '');
}

function guessPlatform(rows: Row[], fileName: string): Channel {
  if (columnsOf(rows).some((column) => /tweet/i.test(column))) return 'x';
  const words = fileName
    .toLowerCase()
    .split(/[^a-zа-яё]+/)
    .filter((word) => word.length > 1);
  return words.map(channelOfPlatform).find((channel) => channel !== 'other') ?? 'other';
}
