import type { PartOfDay } from '../language/time.ts';
import type { Token } from '../text/tokens.ts';
import { textAt, type Atom } from './atom.ts';
import { endAt } from './end.ts';
import type { TimeGrammar } from './grammar.ts';
import { phraseAt } from './phrases.ts';

/** Parts of the day and ends of days, weeks and months, as moments of the day. */
export function partAt(grammar: TimeGrammar, tokens: readonly Token[], i: number): Atom | null {
  const end = endAt(grammar, tokens, i);
  if (end) return end;
  if (grammar.part.greets.has(textAt(tokens, i - 1))) return null;
  const isBy = grammar.part.by.has(textAt(tokens, i));
  const term = isBy
    ? phraseAt(grammar.partsBehindBy, tokens, i + 1)
    : namedPart(grammar, tokens, i);
  const said = term ?? phraseAt(grammar.parts, tokens, i);
  if (said) return part(i, said.to, said.means);
  return singleAt(grammar, tokens, i, isBy ? i + 1 : i);
}

/** One word at `at` that names a part of the day, alone or behind «к», “by” at `i`. */
function singleAt(grammar: TimeGrammar, tokens: readonly Token[], i: number, at: number) {
  const found = grammar.part.single[textAt(tokens, at)];
  if (!found || (found.isBehindDay && !isDay(grammar, textAt(tokens, i - 1)))) return null;
  const minutes = isByDay(grammar, tokens, i) ? (found.byMinutes ?? found.minutes) : found.minutes;
  return part(i, at + 1, { ...found, minutes });
}

function part(from: number, to: number, { minutes, isMorning }: PartOfDay): Atom {
  return isMorning
    ? { kind: 'part', from, to, minutes, morning: true }
    : { kind: 'part', from, to, minutes };
}

/** «На вечер пятницы», «в пятницу вечер»: a part of a day named as a thing. */
function namedPart(grammar: TimeGrammar, tokens: readonly Token[], i: number) {
  const { onto, things } = grammar.part;
  const isOpened = onto.has(textAt(tokens, i));
  if (!isOpened && !isDay(grammar, textAt(tokens, i - 1))) return null;
  const at = isOpened ? i + 1 : i;
  const minutes = things[textAt(tokens, at)];
  return minutes === undefined ? null : { means: { minutes }, to: at + 1 };
}

/** “By tomorrow evening”, “before Monday evening”. */
function isByDay(grammar: TimeGrammar, tokens: readonly Token[], i: number) {
  return isDay(grammar, textAt(tokens, i - 1)) && grammar.part.by.has(textAt(tokens, i - 2));
}

function isDay({ dayWords, weekdays }: Pick<TimeGrammar, 'dayWords' | 'weekdays'>, word: string) {
  return dayWords[word] !== undefined || weekdays[word] !== undefined;
}
