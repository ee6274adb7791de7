/** Most messages hold no year. */
const maybeNumber = /20\d\d[-–—]\d/;

/** Case numbers quoted anywhere in a text, in the order they stand, each once: `C-2026-000123`, also with Cyrillic С. */
export function quotedCaseNumbers(text: string): string[] {
  if (!maybeNumber.test(text)) return [];
  const found = text.matchAll(/(?<![\p{L}\p{N}])[CСcс][-–—\s]?(20\d{2})[-–—](\d{6})(?!\p{N})/gu);
  return [...new Set([...found].map((match) => `C-${match[1]}-${match[2]}`))];
}
