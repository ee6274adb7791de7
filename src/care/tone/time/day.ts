import type { Token } from '../text/tokens.ts';
import { reads, textAt, type Atom, type EndOf } from './atom.ts';
import { dayWords, months, ordinals, weekdays } from './words.ts';

/** Days by word, weekday or date: «послезавтра», «к пятнице», “on the 20th”, «15.03». */
export function dayAt(tokens: readonly Token[], i: number): Atom | null {
  const word = textAt(tokens, i);
  if (dayWords[word] !== undefined) {
    if (word === 'tomorrow' && reads(tokens, i - 4, 'the', 'day', 'after')) return null;
    return { kind: 'day', from: i, to: i + 1, offset: dayWords[word]! };
  }
  if (reads(tokens, i, 'the', 'day', 'after', 'tomorrow'))
    return { kind: 'day', from: i, to: i + 4, offset: 2 };
  return nextDay(tokens, i) ?? weekdayAt(tokens, i) ?? dateAt(tokens, i);
}

const nextOpeners = new Set(['на', 'в', 'next', 'this']);

function nextDay(tokens: readonly Token[], i: number): Atom | null {
  if (!nextOpeners.has(textAt(tokens, i))) return weekStretch(tokens, i);
  if (reads(tokens, i, 'на', ['следующий', 'другой'], 'день'))
    return { kind: 'day', from: i, to: i + 3, offset: 1 };
  if (reads(tokens, i, ['на', 'в'], ['следующий', 'ближайший'], 'рабочий', 'день'))
    return { kind: 'working-days', from: i, to: i + 4, days: 1 };
  if (reads(tokens, i, 'next', ['working', 'business'], 'day'))
    return { kind: 'working-days', from: i, to: i + 3, days: 1 };
  const stretch = weekStretch(tokens, i);
  if (stretch) return stretch;
  if (reads(tokens, i, 'на', 'следующей', 'неделе'))
    return { kind: 'end-of', from: i, to: i + 3, unit: 'next-week' };
  if (reads(tokens, i, 'next', 'week'))
    return { kind: 'end-of', from: i, to: i + 2, unit: 'next-week' };
  if (reads(tokens, i, 'на', 'этой', 'неделе'))
    return { kind: 'end-of', from: i, to: i + 3, unit: 'week' };
  if (reads(tokens, i, 'this', 'week'))
    return { kind: 'end-of', from: i, to: i + 2, unit: 'working-week' };
  return null;
}

/** Beginnings and middles of weeks, and weekends. */
function weekStretch(tokens: readonly Token[], i: number): Atom | null {
  const at = ['в', 'к', 'до', 'с', 'на', 'the', 'by', 'before', 'over', 'at', 'this'].includes(
    textAt(tokens, i),
  )
    ? textAt(tokens, i + 1) === 'the'
      ? i + 2
      : i + 1
    : i;
  const here = textAt(tokens, at);
  const found = (to: number, unit: EndOf): Atom => ({ kind: 'end-of', from: i, to, unit });
  if (at > i && ['выходные', 'выходных', 'выходным', 'weekend'].includes(here))
    return found(at + 1, towards.has(textAt(tokens, i)) ? 'before-weekend' : 'weekend');
  const early = ['начале', 'начала', 'началу', 'early', 'start', 'beginning'].includes(here);
  if (!early && !['середине', 'середины', 'mid', 'middle'].includes(here)) return null;
  let to = at + 1;
  while (['of', 'the', '-'].includes(textAt(tokens, to))) to++;
  const next = ['следующей', 'next', 'будущей'].includes(textAt(tokens, to));
  if (next || ['этой', 'this'].includes(textAt(tokens, to))) to++;
  if (!['недели', 'week'].includes(textAt(tokens, to))) return null;
  if (next) return found(to + 1, early ? 'early-next-week' : 'mid-next-week');
  return found(to + 1, early ? 'early-week' : 'mid-week');
}

const towards = new Set(['к', 'до', 'by', 'before']);

function weekdayAt(tokens: readonly Token[], i: number): Atom | null {
  const next = ['следующий', 'следующую', 'следующей', 'next'].includes(textAt(tokens, i));
  const at =
    next || ['эту', 'этот', 'ближайший', 'ближайшую', 'this', 'coming'].includes(textAt(tokens, i))
      ? i + 1
      : i;
  const weekday = weekdays[textAt(tokens, at)] ?? shortWeekday(tokens, at);
  if (weekday === undefined || textAt(tokens, i - 1) === 'last') return null;
  return { kind: 'weekday', from: i, to: at + 1, weekday, nextWeek: next };
}

/** “Sat”, “Sun” and «сб» are words of their own: a preposition or an hour beside them tells. */
function shortWeekday(tokens: readonly Token[], at: number) {
  const value = { sat: 5, сб: 5, sun: 6 }[textAt(tokens, at)];
  const stands =
    ['on', 'by', 'for', 'this', 'next', 'before', 'until'].includes(textAt(tokens, at - 1)) ||
    tokens[at + 1]?.kind === 'number' ||
    [
      'morning',
      'afternoon',
      'evening',
      'between',
      'с',
      'к',
      'до',
      'утром',
      'днем',
      'вечером',
    ].includes(textAt(tokens, at + 1));
  return value !== undefined && stands ? value : undefined;
}

function dateAt(tokens: readonly Token[], i: number): Atom | null {
  const dotted = /^(\d{1,2})\.(\d{2})(?:\.(\d{4}|\d{2}))?$/.exec(textAt(tokens, i));
  if (dotted && numbered.test(textAt(tokens, i - 1))) return null;
  if (dotted) return checked(i, i + 1, Number(dotted[1]), Number(dotted[2]), fullYear(dotted[3]));
  const month = months[textAt(tokens, i)];
  if (month !== undefined && tokens[i + 1]?.kind === 'number' && textAt(tokens, i) !== 'may') {
    const suffix = isOrdinal(tokens, i + 2) ? 1 : 0;
    return checked(i, i + 2 + suffix, Number(textAt(tokens, i + 1)), month, null);
  }
  if (tokens[i]?.kind !== 'number' || !/^\d{1,2}$/.test(tokens[i]!.text))
    return spelledDate(tokens, i);
  return ordinalDate(tokens, i);
}

/** «Двадцать первого июля», «пятнадцатого числа», “the twenty-first of July”. */
function spelledDate(tokens: readonly Token[], i: number): Atom | null {
  const tens = { двадцать: 20, тридцать: 30 }[textAt(tokens, i)] ?? 0;
  const ones = ordinals[textAt(tokens, tens ? i + 1 : i)];
  if (ones === undefined || (tens && ones > 9)) return null;
  const at = (tens ? i + 2 : i + 1) + (textAt(tokens, tens ? i + 2 : i + 1) === 'of' ? 1 : 0);
  const month = months[textAt(tokens, at)];
  if (month !== undefined) return checked(i, at + 1, tens + ones, month, null);
  if (['числа', 'число'].includes(textAt(tokens, at)))
    return checked(i, at + 1, tens + ones, null, null);
  if (tens && tokens[at]?.kind !== 'word') return checked(i, at, tens + ones, null, null);
  // “By the fifth” is a day, “by the second” may be anything.
  const isNamed = textAt(tokens, i - 1) === 'the' && /th$|-/.test(textAt(tokens, i));
  return isNamed && !tokens[i + 1]?.text.match(/^[a-z]/)
    ? checked(i, i + 1, ones, null, null)
    : null;
}

/** «В версии 4.12», «пункт 3.10»: numbered, not dated. */
const numbered =
  /^(?:верси|сборк|прошивк|пункт|п$|раздел|глав|стать|ios|android|version|build|v$|clause|section|№)/;

function ordinalDate(tokens: readonly Token[], i: number): Atom | null {
  const day = Number(textAt(tokens, i));
  let at = i + 1;
  let ordinal = false;
  if (isOrdinal(tokens, at)) {
    ordinal = true;
    at++;
  } else if (
    textAt(tokens, at) === '-' &&
    ['го', 'му', 'е', 'ого'].includes(textAt(tokens, at + 1)) &&
    tokens[at + 1]!.start === tokens[at]!.end
  ) {
    ordinal = true;
    at += 2;
  }
  if (textAt(tokens, at) === 'of') at++;
  const month = months[textAt(tokens, at)];
  if (month !== undefined) {
    const year = /^20\d\d$/.test(textAt(tokens, at + 1)) ? Number(textAt(tokens, at + 1)) : null;
    return checked(i, at + (year ? 2 : 1), day, month, year);
  }
  if (['числа', 'число'].includes(textAt(tokens, at))) return checked(i, at + 1, day, null, null);
  return ordinal ? checked(i, at, day, null, null) : null;
}

function isOrdinal(tokens: readonly Token[], at: number) {
  const token = tokens[at];
  return (
    !!token && ['st', 'nd', 'rd', 'th'].includes(token.text) && token.start === tokens[at - 1]!.end
  );
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
