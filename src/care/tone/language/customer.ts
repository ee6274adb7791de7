import type { QuestionKind } from '../types.ts';
import type { Words } from './words.ts';

/** What the profile (`src/care/tone/profile/`) reads in the customer's messages beside the frames. */
export interface CustomerWords {
  /** Written laughter. */
  laughter: RegExp;
  questions: QuestionWords;
  /** Said where somebody is met: no part of what a reply has in common with another. */
  greetings: Words;
}

export interface QuestionWords {
  /** Words that ask, by what they ask for; several words are one entry. */
  asking: Readonly<Record<Exclude<QuestionKind, 'yes-no'>, readonly string[]>>;
  /** Openings of a question that wants a yes or a no. */
  yesNo: RegExp;
  /** Anywhere in a question: it wants a yes or a no, «ли». */
  yesNoParticles: Words;
  /** Anywhere in a question without a word that asks: it wants a yes or a no. */
  maybeYesNo: Words;
  /** A choice is asked for, and not a yes or a no: “or”. */
  either: Words;
  /** Opens a condition, behind which the question stands. */
  condition: RegExp;
  /** Words before a question that are no part of it: a hello, “please”. */
  lead: Words;
  /** Before the question itself: “do you know”. A blank stands before and behind. */
  indirect: RegExp;
  /** Opens a reproach that asks nothing without a mark: “since when”. A blank stands before it. */
  sinceWhen: RegExp;
  second: SecondQuestion;
}

/** «Сколько стоит и когда привезут?», “what's the fee and can I …?”: two questions in one sentence. */
export interface SecondQuestion {
  joins: Words;
  /** Before a second question that wants a yes or a no. */
  yesNoJoins: Words;
  /** Between the join and the second question: “also”. */
  fillers: Words;
  /** Openings of the second question that name what it asks for; patterns, lower-cased. */
  asking: readonly string[];
  /** Openings of a second question that wants a yes or a no. */
  yesNo: Words;
  /** Behind such an opening: whom it asks about, «ли», “I”. */
  subjects: Words;
  /** A word that makes it a question of a price. */
  prices: RegExp;
}
