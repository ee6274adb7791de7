import type { Token } from '../text/tokens.ts';
import { textAt, type Atom, type EndOf } from './atom.ts';
import { dateAt } from './date.ts';
import type { TimeGrammar } from './grammar.ts';
import { phraseAt } from './phrases.ts';

/** Days by word, weekday or date: «послезавтра», «к пятнице», “on the 20th”, «15.03». */
export function dayAt(grammar: TimeGrammar, tokens: readonly Token[], i: number): Atom | null {
  const offset = grammar.dayWords[textAt(tokens, i)];
  if (offset !== undefined) return { kind: 'day', from: i, to: i + 1, offset };
  const said = phraseAt(grammar.days, tokens, i);
  if (said) return { ...said.means, from: i, to: said.to };
  return (
    weekStretch(grammar, tokens, i) ?? weekdayAt(grammar, tokens, i) ?? dateAt(grammar, tokens, i)
  );
}

/** Beginnings and middles of weeks, and weekends. */
function weekStretch(
  { day, articles }: TimeGrammar,
  tokens: readonly Token[],
  i: number,
): Atom | null {
  const isOpened = day.stretchOpeners.has(textAt(tokens, i));
  const at = !isOpened ? i : articles.has(textAt(tokens, i + 1)) ? i + 2 : i + 1;
  const here = textAt(tokens, at);
  const found = (to: number, unit: EndOf): Atom => ({ kind: 'end-of', from: i, to, unit });
  if (isOpened && day.weekends.has(here))
    return found(at + 1, day.towards.has(textAt(tokens, i)) ? 'before-weekend' : 'weekend');
  const isEarly = day.weekStarts.has(here);
  if (!isEarly && !day.weekMiddles.has(here)) return null;
  let to = at + 1;
  while (day.stretchLinks.has(textAt(tokens, to)) || textAt(tokens, to) === '-') to++;
  const isNext = day.nextWeek.has(textAt(tokens, to));
  if (isNext || day.thisWeek.has(textAt(tokens, to))) to++;
  if (!day.week.has(textAt(tokens, to))) return null;
  if (isNext) return found(to + 1, isEarly ? 'early-next-week' : 'mid-next-week');
  return found(to + 1, isEarly ? 'early-week' : 'mid-week');
}

function weekdayAt(grammar: TimeGrammar, tokens: readonly Token[], i: number): Atom | null {
  const { day, weekdays } = grammar;
  const nextWeek = day.nextWeekday.has(textAt(tokens, i));
  const at = nextWeek || day.thisWeekday.has(textAt(tokens, i)) ? i + 1 : i;
  const weekday = weekdays[textAt(tokens, at)] ?? shortWeekday(grammar, tokens, at);
  if (weekday === undefined || day.gone.has(textAt(tokens, i - 1))) return null;
  return { kind: 'weekday', from: i, to: at + 1, weekday, nextWeek };
}

/** “Sat”, “Sun” and «сб» are words of their own: a preposition or an hour beside them tells. */
function shortWeekday({ day }: TimeGrammar, tokens: readonly Token[], at: number) {
  const stands =
    day.shortWeekdayOpeners.has(textAt(tokens, at - 1)) ||
    tokens[at + 1]?.kind === 'number' ||
    day.shortWeekdayFollowers.has(textAt(tokens, at + 1));
  return stands ? day.shortWeekdays[textAt(tokens, at)] : undefined;
}
