import { fold } from '#care/search/fold.ts';
import type { SearchTerm } from '#care/search/query.ts';
import { indexWords } from '#care/search/words.ts';
import { Vocabulary } from './vocabulary.ts';

/** One number for most words, which occur once: an array for each would cost more than the words. */
type Postings = number | number[];

const NOWHERE = -1;

/** The threads that a search found, by their numbers. They are listed only when asked: there can be very many. */
export interface FoundThreads {
  size: number;
  has(number: number): boolean;
  numbers(): number[];
}

type Phrase = SearchTerm & { kind: 'phrase' };

interface Entry {
  /** Unique over all that is searched. */
  id: string;
  threadId: string;
  text: string;
  /** What it is found by, where that is not the words of the text. */
  words?: string[];
}

/**
 * Which threads hold which words. Texts are numbered as they come and a number is never given twice, so
 * postings only grow: a text that is changed or gone leaves its number pointing nowhere.
 */
export class SearchIndex {
  readonly #vocabulary = new Vocabulary();
  readonly #postings: Postings[] = [];
  readonly #texts: string[] = [];
  readonly #threadOfText: number[] = [];
  readonly #textOfEntry = new Map<string, number>();
  readonly #threads = new Map<string, number>();
  readonly #threadIds: string[] = [];
  readonly #shownIn: number[] = [];
  /** Grows with every change, so that an answer can tell whether it still holds. */
  changes = 0;

  add({ id, threadId, text, words }: Entry): void {
    this.changes += 1;
    const known = this.#textOfEntry.get(id);
    const thread = this.numberOf(threadId);
    if (known !== undefined && this.#texts[known] === text) {
      this.#threadOfText[known] = thread;
      return;
    }
    const number = this.#texts.length;
    this.#texts.push(text);
    this.#threadOfText.push(thread);
    this.#textOfEntry.set(id, number);
    for (const word of words ?? indexWords(text)) this.#post(this.#vocabulary.idOf(word), number);
  }

  /** Its number is kept: most of what goes comes back changed in other ways than its text. */
  remove(id: string): void {
    this.changes += 1;
    const known = this.#textOfEntry.get(id);
    if (known !== undefined) this.#threadOfText[known] = NOWHERE;
  }

  /** From now on what is found in the first thread counts for the second. */
  show(threadId: string, shownInId: string): void {
    this.changes += 1;
    this.#shownIn[this.numberOf(threadId)] = this.numberOf(shownInId);
  }

  /** Threads that hold every term, each wherever in the thread it stands. */
  find(terms: readonly SearchTerm[]): FoundThreads {
    let held: Uint8Array | undefined;
    for (const term of terms) {
      const now = new Uint8Array(this.#threadIds.length);
      const before = held;
      this.#eachText(term, (number) => {
        const thread = this.#shownThread(this.#threadOfText[number] as number);
        if (thread !== NOWHERE && (before === undefined || before[thread] === 1)) now[thread] = 1;
      });
      held = now;
    }
    return this.#foundThreads(held ?? new Uint8Array());
  }

  #foundThreads(held: Uint8Array): FoundThreads {
    let size = 0;
    for (const isHeld of held) size += isHeld;
    return {
      size,
      has: (number) => held[number] === 1,
      numbers() {
        const numbers: number[] = [];
        for (let at = held.indexOf(1); at !== -1; at = held.indexOf(1, at + 1)) numbers.push(at);
        return numbers;
      },
    };
  }

  #eachText(term: SearchTerm, found: (number: number) => void): void {
    if (term.kind === 'phrase') return this.#eachTextWithPhrase(term, found);
    const words = new Set([
      ...this.#vocabulary.withStem(term.stem),
      ...this.#vocabulary.beginningWith(term.text),
      ...(term.reversed ? this.#vocabulary.beginningWith(term.reversed) : []),
    ]);
    for (const word of words) for (const number of this.#textsOf(word)) found(number);
  }

  /** Only texts that hold each of its words are read; the last may be half typed. */
  #eachTextWithPhrase({ text, words }: Phrase, found: (number: number) => void): void {
    const ways = words.map((word, at) =>
      at < words.length - 1 ? this.#whole(word) : this.#vocabulary.beginningWith(word),
    );
    // A text whose words were all looked for so far carries the count of them.
    const looked = new Uint8Array(this.#texts.length);
    ways.forEach((way, at) => {
      for (const word of way)
        for (const number of this.#textsOf(word))
          if (looked[number] === at) looked[number] = at + 1;
    });
    for (let at = looked.indexOf(ways.length); at !== -1; at = looked.indexOf(ways.length, at + 1))
      if (fold(this.#texts[at] as string).includes(text)) found(at);
  }

  #whole(word: string): number[] {
    const known = this.#vocabulary.find(word);
    return known === undefined ? [] : [known];
  }

  #textsOf(word: number): readonly number[] {
    const postings = this.#postings[word];
    if (postings === undefined) return [];
    return typeof postings === 'number' ? [postings] : postings;
  }

  #post(word: number, number: number): void {
    const before = this.#postings[word];
    if (before === undefined) this.#postings[word] = number;
    else if (typeof before === 'number') {
      if (before !== number) this.#postings[word] = [before, number];
    } else if (before.at(-1) !== number) before.push(number);
  }

  /** A number for life, from 0 on without gaps. */
  numberOf(threadId: string): number {
    const known = this.#threads.get(threadId);
    if (known !== undefined) return known;
    const number = this.#threadIds.length;
    this.#threads.set(threadId, number);
    this.#threadIds.push(threadId);
    this.#shownIn.push(number);
    return number;
  }

  #shownThread(thread: number): number {
    let at = thread;
    while (at !== NOWHERE && this.#shownIn[at] !== at) at = this.#shownIn[at] as number;
    return at;
  }
}
