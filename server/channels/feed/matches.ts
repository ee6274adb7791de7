/**
 * Whether one of the words stands in a text, at the beginning of a word and with any ending: "банк" is in
 * "банка", not in "кубанка". No words match everything.
 */
export function matcher(words: readonly string[]): (text: string) => boolean {
  if (words.length === 0) return () => true;
  const sought = words.map((word) => plain(word).replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${sought.join('|')})`, 'u');
  return (text) => pattern.test(plain(text));
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ');
}
