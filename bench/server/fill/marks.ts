/** Stands in every id of the pattern; each copy has its own number there, of as many digits. */
export const MARK = '9012345';

/** The month in which the pattern happened; each copy happened in a month of its own. */
export const MONTH = '2026-10-';

export function markOf(copy: number): string {
  return String(copy).padStart(MARK.length, '0');
}
