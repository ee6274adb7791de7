import type { ImportField } from '#contract/import-fields.ts';
import { cellOf, cellText } from './columns.ts';
import type { ImportMapping } from './mapping.ts';
import type { RejectCode, Row } from './row.ts';
import { hasZone } from './time/parse-time.ts';
import { toMention } from './to-mention.ts';

export interface MappingQuestions {
  /** Some times name no zone. */
  timeZone: boolean;
  /** Some dates read either way. */
  dateOrder: boolean;
  ratingMax: boolean;
  outValues: boolean;
  /** No column holds an id, so the rows may be numbered instead. */
  rowNumbers: boolean;
}

/** Which constants change anything for this file, so that nobody is asked about the others. */
export function mappingQuestions(rows: Row[], mapping: ImportMapping): MappingQuestions {
  const times = cells(rows, mapping, 'occurredAt');
  return {
    timeZone: times.some((time) => !hasZone(time)),
    dateOrder: times.some((time) => /^\d{1,2}[/-]\d{1,2}[/-]\d{4}/.test(time)),
    ratingMax: cells(rows, mapping, 'rating').some((rating) => /^[\d.,]+$/.test(rating)),
    outValues: mapping.columns.direction !== undefined,
    rowNumbers: mapping.columns.id === undefined,
  };
}

export interface SampleOutcome {
  good: number;
  /** How many rows of the sample each reason would cost. */
  lost: Partial<Record<RejectCode, number>>;
}

/** What the mapping makes of the sample, to be shown before anything is imported. */
export function trySample(rows: Row[], mapping: ImportMapping): SampleOutcome {
  const outcome: SampleOutcome = { good: 0, lost: {} };
  rows.forEach((row, index) => {
    const mapped = toMention(row, mapping, { fileName: 'sample', number: index + 1 });
    if ('ok' in mapped) outcome.good += 1;
    else outcome.lost[mapped.rejected] = (outcome.lost[mapped.rejected] ?? 0) + 1;
  });
  return outcome;
}

function cells(rows: Row[], mapping: ImportMapping, field: ImportField): string[] {
  const column = mapping.columns[field];
  if (column === undefined) return [];
  return rows.map((row) => cellText(cellOf(row, column))).filter(Boolean);
}
