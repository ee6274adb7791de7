import type { Form, Words } from './words.ts';

/** How a language is written and how its sentences are cut. */
export interface TextWords {
  spelling: Spelling;
  /** A full stop after these never ends a sentence: «ул.», “e.g.”. */
  neverLast: Words;
  /** A full stop after these ends a sentence only before a capital letter: «руб.», “p.m.”. */
  seldomLast: Words;
  /** Letters that are words of their own: no initial where a full stop follows, “I”. */
  letterWords: Words;
  /** Between clauses: “and”. */
  joins: Words;
  /** Open a condition: “if”. */
  conditions: Words;
  /** End a condition: “then”. */
  consequences: Words;
  /** Passed over between the words of a frame, as commas are: “please”. */
  courtesies: Words;
  /** Endings that a word loses so that its forms meet, in the order in which they are tried. */
  endings: readonly string[];
  /** Words that say nothing of what a text is about. */
  stopWords: Words;
  /** Verbs by which a clause tells of what was. */
  past: readonly Form[];
  perfect: Perfect;
}

export interface Spelling {
  /** Unicode's name of its script: `Latin`; of words in two scripts the language listed first has it. */
  script: string;
  /**
   * Words that hardly a message of four words does without, to tell it from other languages of its
   * script; none where the script itself tells. Of two languages of a script only the first may have
   * none.
   */
  tellers: Words;
  /** Letters that are folded into others before anything is read: `['ё', 'е']`. */
  folds: readonly (readonly [from: string, into: string])[];
  /** Letters of its script that look like Latin ones, for words in which both meet. */
  lookAlikes: readonly LookAlikes[];
  /** A word in Latin letters, as the team's list of people may spell a name. */
  inLatin: (word: string) => string;
}

export interface LookAlikes {
  /** The letters of the script, as between the brackets of a pattern. */
  script: string;
  /** Latin letters, and what each becomes in a word of this script. */
  latin: string;
  own: string;
  /** Letters of this script, and what each becomes in a Latin word. */
  foreign: string;
  asLatin: string;
}

/** “I have spoken to him”: an auxiliary and a participle, a word apart at most. */
export interface Perfect {
  auxiliaries: Words;
  /** Stand before the auxiliary. */
  subjects: Words;
  /** Subject and auxiliary in one word: “I've”. */
  short: Words;
  /** May stand between: “already”. */
  adverbs: Words;
  participles: Words;
}
