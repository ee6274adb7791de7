/**
 * JSON with its keys in order and no spaces: the same value is the same text, whoever kept it meanwhile.
 * Texts are as a database keeps them, without NUL and half characters. RFC 8785 for what the log holds.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(ordered(value));
}

function ordered(part: unknown): unknown {
  if (typeof part === 'string') return part.toWellFormed().replaceAll('\0', '\ufffd');
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return part.map(ordered);
  const entries = Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner)]));
}
