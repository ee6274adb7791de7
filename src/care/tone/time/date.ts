import type { Token } from '../text/tokens.ts';
import { textAt, type Atom } from './atom.ts';
import type { TimeGrammar } from './grammar.ts';

/** Days of a month: «15.03», «20 июля», “the twenty-first of July”, «15 числа». */
export function dateAt(grammar: TimeGrammar, tokens: readonly Token[], i: number): Atom | null {
  const { day, months } = grammar;
  const here = textAt(tokens, i);
  const dotted = /^(\d{1,2})\.(\d{2})(?:\.(\d{4}|\d{2}))?$/.exec(here);
  if (dotted && isNumbered(grammar, textAt(tokens, i - 1))) return null;
  if (dotted) return checked(i, i + 1, Number(dotted[1]), Number(dotted[2]), fullYear(dotted[3]));
  const month = months[here];
  if (month !== undefined && tokens[i + 1]?.kind === 'number' && !day.wordyMonths.has(here)) {
    const to = isOrdinal(grammar, tokens, i + 2) ? i + 3 : i + 2;
    return checked(i, to, Number(textAt(tokens, i + 1)), month, null);
  }
  if (tokens[i]?.kind !== 'number' || !/^\d{1,2}$/.test(here))
    return spelledDate(grammar, tokens, i);
  return ordinalDate(grammar, tokens, i);
}

/** «В версии 4.12», «пункт № 3.10»: numbered, not dated. */
function isNumbered({ day }: TimeGrammar, before: string) {
  return before.startsWith('№') || day.numbered.test(before);
}

/** «Двадцать первого июля», «пятнадцатого числа», “the twenty-first of July”. */
function spelledDate(
  { day, months, ordinals, articles }: TimeGrammar,
  tokens: readonly Token[],
  i: number,
): Atom | null {
  const tens = day.tens[textAt(tokens, i)] ?? 0;
  const ones = ordinals[textAt(tokens, tens ? i + 1 : i)];
  if (ones === undefined || (tens && ones > 9)) return null;
  const end = tens ? i + 2 : i + 1;
  const at = day.monthLinks.has(textAt(tokens, end)) ? end + 1 : end;
  const month = months[textAt(tokens, at)];
  if (month !== undefined) return checked(i, at + 1, tens + ones, month, null);
  if (day.dateNouns.has(textAt(tokens, at))) return checked(i, at + 1, tens + ones, null, null);
  if (tens && tokens[at]?.kind !== 'word') return checked(i, at, tens + ones, null, null);
  // “By the fifth” is a day, “by the second” may be anything.
  const isNamed = articles.has(textAt(tokens, i - 1)) && day.sureOrdinals.test(textAt(tokens, i));
  return isNamed && tokens[i + 1]?.kind !== 'word' ? checked(i, i + 1, ones, null, null) : null;
}

function ordinalDate(grammar: TimeGrammar, tokens: readonly Token[], i: number): Atom | null {
  const { day: words, months } = grammar;
  const day = Number(textAt(tokens, i));
  let at = i + 1;
  if (isOrdinal(grammar, tokens, at)) at++;
  else if (
    textAt(tokens, at) === '-' &&
    words.hyphenedEnds.has(textAt(tokens, at + 1)) &&
    tokens[at + 1]!.start === tokens[at]!.end
  )
    at += 2;
  const isOrdered = at > i + 1;
  if (words.monthLinks.has(textAt(tokens, at))) at++;
  const month = months[textAt(tokens, at)];
  if (month !== undefined) {
    const year = /^20\d\d$/.test(textAt(tokens, at + 1)) ? Number(textAt(tokens, at + 1)) : null;
    return checked(i, at + (year ? 2 : 1), day, month, year);
  }
  if (words.dateNouns.has(textAt(tokens, at))) return checked(i, at + 1, day, null, null);
  return isOrdered ? checked(i, at, day, null, null) : null;
}

function isOrdinal({ day }: TimeGrammar, tokens: readonly Token[], at: number) {
  const token = tokens[at];
  return !!token && day.ordinalEnds.has(token.text) && token.start === tokens[at - 1]!.end;
}

function fullYear(year: string | undefined) {
  if (!year) return null;
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function checked(
  from: number,
  to: number,
  day: number,
  month: number | null,
  year: number | null,
): Atom | null {
  if (day < 1 || day > 31 || (month !== null && (month < 1 || month > 12))) return null;
  return { kind: 'date', from, to, day, month, year };
}
