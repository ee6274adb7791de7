import type { Fields } from './fields.ts';

/**
 * The entries of a delivery: the list at the path (`data.items`), or the body itself where the path is
 * empty. One object counts as a list of one; undefined where there is nothing to read.
 */
export function entriesAt(body: unknown, path: string): Fields[] | undefined {
  let at: unknown = body;
  for (const key of path.split('.').filter(Boolean)) {
    if (!isFields(at) || !Object.hasOwn(at, key)) return undefined;
    at = at[key];
  }
  if (Array.isArray(at)) return at.every(isFields) ? at : undefined;
  return isFields(at) ? [at] : undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
