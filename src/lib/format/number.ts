import { numberFormat } from './locale.ts';

/** "12,480" and "12 480" */
export function wholeNumber(value: number, language: string): string {
  return numberFormat(language, { maximumFractionDigits: 0 }).format(value);
}

/** "12.5K" and "12,5 тыс.": for followers, where the size matters and the digits do not. */
export function compactNumber(value: number, language: string): string {
  return numberFormat(language, { notation: 'compact', maximumFractionDigits: 1 }).format(value);
}

/** `share` of one: "84%" and "84 %". */
export function percent(share: number, language: string): string {
  return numberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** "0.5 kB", "1.4 MB" and "1,4 МБ", in steps of 1,000. */
export function fileSize(bytes: number, language: string): string {
  const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(Math.max(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), 1), units.length);
  return numberFormat(language, {
    style: 'unit',
    unit: units[step - 1],
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** step);
}
