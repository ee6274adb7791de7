import type { Script } from '../language/together.ts';

/** Bounded: a day of typing meets a few thousand words. */
const remembered = 20_000;

/** Cuts the endings of the script a word is in; remembers each word. */
export function stemmer(scripts: readonly Script[]): (word: string) => string {
  const stems = new Map<string, string>();
  const endings = scripts.map(({ letter, languages }) => ({
    letter,
    endings: languages.flatMap(({ text }) => text.endings),
  }));
  return (word) => {
    const known = stems.get(word);
    if (known !== undefined) return known;
    if (stems.size > remembered) stems.clear();
    const own = endings.find(({ letter }) => letter.test(word));
    const cut = own ? cutEnding(word, own.endings) : word;
    stems.set(word, cut);
    return cut;
  };
}

function cutEnding(word: string, endings: readonly string[]) {
  if (word.length <= 3) return word;
  for (const ending of endings)
    if (word.length - ending.length >= 3 && word.endsWith(ending))
      return word.slice(0, word.length - ending.length);
  return word;
}
