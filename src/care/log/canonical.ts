/**
 * JSON with its keys in order and no spaces: the same value is the same text, whoever kept it meanwhile.
 * Texts are as a database keeps them, without NUL and half characters. RFC 8785 for what the log holds.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === 'string') return part.toWellFormed().replaceAll('\0', '\ufffd');
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
