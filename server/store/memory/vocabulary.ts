import { stem } from '#care/search/words.ts';

/** New words wait in a short list that is looked through; past this many they are sorted in. */
const MAX_UNSORTED = 2_000;

/** Every word that occurs, found whole, by its beginning, or by its stem. Words are never taken out. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #byStem = new Map<string, number[]>();
  #sorted: string[] = [];

  idOf(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.#words.length;
    this.#ids.set(word, id);
    this.#words.push(word);
    const root = stem(word);
    // A word that is its own stem is found whole.
    if (root !== word) {
      const group = this.#byStem.get(root);
      if (group) group.push(id);
      else this.#byStem.set(root, [id]);
    }
    return id;
  }

  find(word: string): number | undefined {
    return this.#ids.get(word);
  }

  withStem(root: string): number[] {
    const bare = this.#ids.get(root);
    const others = this.#byStem.get(root) ?? [];
    return bare === undefined ? others : [bare, ...others];
  }

  beginningWith(prefix: string): number[] {
    if (this.#words.length - this.#sorted.length > MAX_UNSORTED)
      // By code units, as `<` compares below.
      this.#sorted = this.#words.toSorted((a, b) => (a < b ? -1 : 1));
    const found: number[] = [];
    for (let at = this.#placeOf(prefix); at < this.#sorted.length; at += 1) {
      const word = this.#sorted[at] as string;
      if (!word.startsWith(prefix)) break;
      found.push(this.#ids.get(word) as number);
    }
    for (let id = this.#sorted.length; id < this.#words.length; id += 1)
      if ((this.#words[id] as string).startsWith(prefix)) found.push(id);
    return found;
  }

  #placeOf(prefix: string): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle] as string) < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
