import { compileQuestions, type Questions } from '../profile/question-words.ts';
import { folding, type Folding } from '../text/normalise.ts';
import { stemmer } from '../text/stem.ts';
import { timeGrammar, type TimeGrammar } from '../time/grammar.ts';
import { compileSaid, type Phrases } from '../time/phrases.ts';
import type { Language, LanguageWords } from './language.ts';
import { merge } from './merge.ts';

/**
 * Some languages read as one, compiled once: nobody says which language a text is in, and people mix
 * them («до 4 pm»).
 */
export interface Languages extends Omit<LanguageWords, 'time'> {
  all: readonly Language[];
  time: TimeGrammar;
  questions: Questions;
  /** `commitment.named.lastCalls`. */
  namedLastCalls: Phrases<true>;
  scripts: readonly Script[];
  /** The place in `scripts` of the one a letter is of; -1 for none. */
  scriptAt(letter: string): number;
  folding: Folding;
  /** A light stem, enough to see that two texts speak of one thing. */
  stem(word: string): string;
  /** True for a word that says what a text is about. */
  isContentWord(word: string): boolean;
}

/** A script with the languages that are written in it. */
export interface Script {
  letter: RegExp;
  languages: readonly Language[];
}

export function together(languages: readonly Language[]): Languages {
  const { time, ...words } = merge<LanguageWords>(languages);
  const scripts = scriptsOf(languages);
  const { stopWords } = words.text;
  return {
    ...words,
    all: languages,
    time: timeGrammar(time),
    questions: compileQuestions(words.customer.questions),
    namedLastCalls: compileSaid(words.commitment.named.lastCalls),
    scripts,
    scriptAt: scriptFinder(scripts),
    folding: folding(words.text.spelling),
    stem: stemmer(scripts),
    isContentWord: (word) => word.length > 2 && !stopWords.has(word),
  };
}

function scriptsOf(languages: readonly Language[]): Script[] {
  const names = new Set(languages.map(({ text }) => text.spelling.script));
  return [...names].map((name) => ({
    letter: new RegExp(String.raw`\p{Script=${name}}`, 'u'),
    languages: languages.filter(({ text }) => text.spelling.script === name),
  }));
}

/** Asked of every word: each first letter is looked up once. */
function scriptFinder(scripts: readonly Script[]) {
  const known = new Map<string, number>();
  return (first: string) => {
    let at = known.get(first);
    if (at === undefined)
      known.set(first, (at = scripts.findIndex(({ letter }) => letter.test(first))));
    return at;
  };
}
