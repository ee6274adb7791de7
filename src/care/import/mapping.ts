import { importFields, type ImportField } from '#contract/import-fields.ts';
import type { MentionKind } from '#contract/mention.ts';
import type { DateOrder } from './time/parse-time.ts';

export interface ImportMapping {
  /** One column at most for each field. */
  columns: Partial<Record<ImportField, string>>;
  /** For rows whose platform column is empty, and when there is none. */
  platform: string;
  /** `auto`: by rating, place in a conversation and channel. */
  kind: MentionKind | 'auto';
  ratingMax: number;
  timeZone: string;
  dateOrder: DateOrder;
  /** Values of the direction column, in lower case, that mean a message of ours. */
  outValues: string[];
  /** `row-number`: the file's name and the row make the id. The same file gives the same ids again. */
  idFrom: 'column' | 'row-number';
  /** Keep the columns that are not mapped with the mention. */
  keepOthers: boolean;
}

/** The mapping with a column moved to a field, or left out (`null`). What stood there before is left out. */
export function assignColumn(
  mapping: ImportMapping,
  column: string,
  field: ImportField | null,
): ImportMapping {
  const kept = Object.entries(mapping.columns).filter(
    ([otherField, otherColumn]) => otherColumn !== column && otherField !== field,
  );
  const columns: ImportMapping['columns'] = Object.fromEntries(kept);
  if (field) columns[field] = column;
  return { ...mapping, columns };
}

export function fieldOf(mapping: ImportMapping, column: string): ImportField | null {
  return importFields.find((field) => mapping.columns[field] === column) ?? null;
}

/** What a mapping lacks before anything can be imported with it. */
export function mappingGaps(mapping: ImportMapping): ('id' | 'occurredAt' | 'content')[] {
  const { columns } = mapping;
  const gaps: ('id' | 'occurredAt' | 'content')[] = [];
  if (!columns.id && mapping.idFrom === 'column') gaps.push('id');
  if (!columns.occurredAt) gaps.push('occurredAt');
  if (!columns.text && !columns.title && !columns.rating && !columns.permalink)
    gaps.push('content');
  return gaps;
}
