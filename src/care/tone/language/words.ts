/** Words of a language, folded and lower-cased. */
export type Words = ReadonlySet<string>;

/** Words that stand for a number. */
export type Table = Readonly<Record<string, number>>;

/** Words told by their form: `like` finds them, `but` are others that look the same. */
export interface Form {
  like: RegExp;
  but: RegExp;
}

/**
 * Words in a row with what they mean; `|` parts words one of which stands there:
 * `['at the latest|outside', …]`. Marks are words too: `a . m`.
 */
export type Phrase<Meaning> = readonly [says: string, means: Meaning];

/** Fits no text: for a pattern that a language has no words for. */
export const nothing = /(?!)/;

export const none: Words = new Set();

export function words(...lists: string[]): Words {
  return new Set(
    lists
      .join(' ')
      .split(/\s+/)
      .filter((word) => word !== ''),
  );
}

/** `words` with several endings of one stem: `верн+у/ем`. */
export function inflected(...lists: string[]): Words {
  return new Set([...words(...lists)].flatMap(spellings));
}

/** All spellings of `верн+у/ем`. */
function spellings(word: string): string[] {
  const [stem = '', ends] = word.split('+');
  return ends === undefined ? [stem] : ends.split('/').map((end) => stem + end);
}

/** Rows `value: 'form form form'`, turned to a look-up by form. */
export function table(rows: Readonly<Record<number, string>>): Table {
  const entries = Object.entries(rows).flatMap(([value, forms]) =>
    forms.split(' ').map((form) => [form, Number(value)] as const),
  );
  return bare(Object.fromEntries(entries));
}

/** Without a prototype: “constructor” is no word of any table. */
export function bare<Value>(entries: Record<string, Value>): Readonly<Record<string, Value>> {
  return Object.assign(Object.create(null), entries);
}

/** True where a word has one of the forms. */
export function isOf(forms: readonly Form[], word: string): boolean {
  for (const { like, but } of forms) if (like.test(word) && !but.test(word)) return true;
  return false;
}
