/**
 * Frames are written over words, not characters:
 *
 *   приносим (извинения|свои извинения) за ~2 неудобств*
 *
 * `word` a word as it stands · `stem*` any ending · `*end` any stem · `(a|b c)` a choice · `[a|b]` may be absent ·
 * `~3` up to three words in between · `#` a number · `!word`, `!(a|b c)` not before this ·
 * `<!(a|b)` not after this word · `^` only at the start of a sentence · `@name` a named class.
 * `верн+у/ем` several endings of one stem.
 * Commas, brackets, quotation marks and courtesies («пожалуйста») between words are passed over.
 */
export type FrameNode =
  | OneOf
  | { op: 'number'; next: FrameNode | null }
  | { op: 'gap'; max: number; next: FrameNode | null }
  | { op: 'choice'; options: (FrameNode | null)[]; next: FrameNode | null }
  | { op: 'not-next'; ahead: FrameNode; next: FrameNode | null }
  | { op: 'not-before'; words: readonly string[]; next: FrameNode | null }
  | { op: 'start'; next: FrameNode | null };

/** One of some words or stems; `set` is the number the index gives to this very choice of words. */
export interface OneOf {
  op: 'one-of';
  words: ReadonlySet<string>;
  stems: readonly string[];
  ends: readonly string[];
  set: number;
  next: FrameNode | null;
}

export function compileFrame(frame: string, classes: Readonly<Record<string, string>>): FrameNode {
  const parts = split(expand(frame, classes));
  const cursor = { at: 0 };
  const node = sequence(parts, cursor, null);
  if (!node || cursor.at < parts.length) throw new Error(`Bad frame: ${frame}`);
  return node;
}

function expand(frame: string, classes: Readonly<Record<string, string>>): string {
  return frame.replace(/@([a-z-]+)/g, (_, name: string) => {
    const value = classes[name];
    if (value === undefined) throw new Error(`Unknown class @${name} in: ${frame}`);
    return `(${expand(value, classes)})`;
  });
}

function split(frame: string) {
  return frame.match(/<!|[()[\]|^!#]|~\d|[^\s()[\]|^!#~]+/g) ?? [];
}

/** Compiles from the end so that every node knows what follows it. */
function sequence(parts: string[], cursor: { at: number }, next: FrameNode | null) {
  const items: Item[] = [];
  while (cursor.at < parts.length && !isEnd(parts[cursor.at]!)) items.push(item(parts, cursor));
  return items.reduceRight<FrameNode | null>((rest, one) => link(one, rest), next);
}

type Item =
  | { kind: 'part'; value: string }
  | { kind: 'not-next'; ahead: Item }
  | { kind: 'not-before'; words: string[] }
  | { kind: 'choice'; options: Item[][]; optional: boolean };

function isEnd(part: string) {
  return part === ')' || part === ']' || part === '|';
}

function item(parts: string[], cursor: { at: number }): Item {
  const part = parts[cursor.at++]!;
  if (part === '!') return { kind: 'not-next', ahead: item(parts, cursor) };
  if (part === '<!') {
    const words = parts[cursor.at] === '(' ? group(parts, cursor) : [parts[cursor.at++]!];
    return { kind: 'not-before', words };
  }
  if (part !== '(' && part !== '[') return { kind: 'part', value: part };
  const options: Item[][] = [[]];
  while (cursor.at < parts.length) {
    const next = parts[cursor.at]!;
    if (next === '|') {
      cursor.at++;
      options.push([]);
    } else if (isEnd(next)) {
      cursor.at++;
      break;
    } else options.at(-1)!.push(item(parts, cursor));
  }
  return { kind: 'choice', options, optional: part === '[' };
}

function group(parts: string[], cursor: { at: number }) {
  const words: string[] = [];
  cursor.at++;
  while (cursor.at < parts.length && parts[cursor.at] !== ')') {
    if (parts[cursor.at] !== '|') words.push(parts[cursor.at]!);
    cursor.at++;
  }
  cursor.at++;
  return words;
}

function link(one: Item, next: FrameNode | null): FrameNode {
  if (one.kind === 'not-before') return { op: 'not-before', words: one.words, next };
  if (one.kind === 'not-next') return { op: 'not-next', ahead: link(one.ahead, null), next };
  if (one.kind === 'choice') {
    if (!one.optional && one.options.every(isPlainWord)) return oneOf(one.options.flat(), next);
    const options = one.options.map((items) =>
      items.reduceRight<FrameNode | null>((rest, each) => link(each, rest), next),
    );
    return { op: 'choice', options: one.optional ? [...options, next] : options, next };
  }
  if (one.value === '#') return { op: 'number', next };
  if (one.value === '^') return { op: 'start', next };
  if (one.value[0] === '~') return { op: 'gap', max: Number(one.value.slice(1)), next };
  return oneOf([one], next);
}

function isPlainWord(items: Item[]) {
  const [only] = items;
  if (items.length !== 1) return false;
  if (only!.kind === 'choice') return !only!.optional && only!.options.every(isPlainWord);
  return only!.kind === 'part' && !/^[#^~]/.test(only!.value);
}

function oneOf(items: Item[], next: FrameNode | null): FrameNode {
  const forms = items.flatMap(spellings);
  return {
    op: 'one-of',
    words: new Set(forms.filter((form) => !form.endsWith('*') && !form.startsWith('*'))),
    stems: forms.filter((form) => form.endsWith('*')).map((form) => form.slice(0, -1)),
    ends: forms.filter((form) => form.startsWith('*')).map((form) => form.slice(1)),
    set: -1,
    next,
  };
}

function spellings(one: Item): string[] {
  if (one.kind === 'choice') return one.options.flat().flatMap(spellings);
  if (one.kind !== 'part') return [];
  const [stem = '', ends] = one.value.split('+');
  return ends === undefined ? [stem] : ends.split('/').map((end) => stem + end);
}
