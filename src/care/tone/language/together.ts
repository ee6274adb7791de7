import { timeGrammar, type TimeGrammar } from '../time/grammar.ts';
import type { Language, LanguageWords } from './language.ts';
import { merge } from './merge.ts';

/**
 * Some languages read as one, compiled once: nobody says which language a text is in, and people mix
 * them («до 4 pm»). Words of one script must not mean harm in another language of it.
 */
export interface Languages extends Omit<LanguageWords, 'time'> {
  all: readonly Language[];
  time: TimeGrammar;
}

export function together(languages: readonly Language[]): Languages {
  const { classes, lexicon, time } = merge<LanguageWords>(languages);
  return { all: languages, classes, lexicon, time: timeGrammar(time) };
}
