/** Lower case, ё as е, one kind of space and quote: what two spellings of the same words have in common. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most of what is written needs nothing more, and a search folds very much of it.
  return beyondPlain.test(lower) ? foldAll(text) : lower;
}

const beyondPlain = /[^ -~а-я]| {2}/;

function foldAll(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/[«»“”„]/g, '"');
}

/** Words of a query, all of which must occur; text in quotes stays together, a quote not yet closed is no sign. */
export function searchTerms(query: string): string[] {
  const terms: string[] = [];
  for (const match of fold(query).matchAll(/"([^"]+)"|(\S+)/g)) {
    const term = (match[1] ?? match[2]?.replaceAll('"', '') ?? '').trim();
    if (term) terms.push(term);
  }
  return terms;
}
