import type { Token } from '../text/tokens.ts';
import { reads, textAt, type Atom } from './atom.ts';
import { dayWords, months, weekdays } from './words.ts';

const morning = 12 * 60;
const lunch = 13 * 60;
const afternoon = 17 * 60;
const byEvening = 18 * 60;
const evening = 21 * 60;
const dayEnd = 24 * 60 - 1;
const by = ['к', 'ко', 'до', 'by', 'before'];

/** Parts of the day and ends of days, weeks and months, as moments of the day. */
export function partAt(tokens: readonly Token[], i: number): Atom | null {
  const end = endOf(tokens, i);
  if (end) return end;
  const here = textAt(tokens, i);
  const isBy = by.includes(here);
  const word = textAt(tokens, isBy ? i + 1 : i);
  const length = isBy ? 2 : 1;
  if (
    isBy &&
    reads(
      tokens,
      i + 1,
      ['this', 'the', 'early', 'late', 'lunch'],
      ['evening', 'morning', 'afternoon'],
    )
  )
    return part(i, 3, { evening: byEvening, morning, afternoon }[textAt(tokens, i + 2)]!);
  if (greets(tokens, i)) return null;
  if (isBy && ['вечеру', 'вечера', 'evening'].includes(word)) return part(i, length, byEvening);
  if (isBy && reads(tokens, i + 1, ['tea', 'lunch', 'dinner'], ['time', '-']))
    return part(
      i,
      textAt(tokens, i + 2) === 'time' ? 3 : 4,
      textAt(tokens, i + 1) === 'lunch' ? lunch : afternoon,
    );
  if (isBy && ['обеду', 'обеда'].includes(word)) return part(i, length, lunch);
  const named = namedPart(tokens, i);
  if (named) return named;
  if (isBy && ['утру', 'утра'].includes(word))
    return { kind: 'part', from: i, to: i + length, minutes: morning, morning: true };
  return phraseAt(tokens, i, here) ?? wordAt(tokens, i, here, word, isBy);
}

/** «В середине дня», «после обеда», “first thing”. */
function phraseAt(tokens: readonly Token[], i: number, here: string): Atom | null {
  const next = textAt(tokens, i + 1);
  switch (here) {
    case 'в':
    case 'к':
    case 'во':
      if (here !== 'во' && reads(tokens, i + 1, ['середине', 'середину'], 'дня'))
        return part(i, 3, lunch);
      if (here !== 'к' && reads(tokens, i + 1, ['второй', 'первой'], 'половине', 'дня'))
        return part(i, 4, next === 'второй' ? afternoon : morning);
      return here === 'в' && next === 'обед' ? part(i, 2, lunch) : null;
    case 'после':
      return next === 'обеда' ? part(i, 2, afternoon) : null;
    case 'с':
      return next === 'утра' ? part(i, 2, morning) : null;
    case 'first':
      return next === 'thing' ? part(i, 2, morning) : null;
    default:
      return null;
  }
}

/** One word that names a part of the day, alone or after «к», “by”. */
function wordAt(
  tokens: readonly Token[],
  i: number,
  here: string,
  word: string,
  isBy: boolean,
): Atom | null {
  const length = isBy ? 2 : 1;
  switch (word) {
    case 'утром':
      return { kind: 'part', from: i, to: i + length, minutes: morning, morning: true };
    case 'полудня':
    case 'полудню':
    case 'полдень':
    case 'noon':
    case 'midday':
    case "morning's":
    case 'morning':
      return part(i, length, morning);
    case 'lunch':
    case 'lunchtime':
      return isBy || here === 'lunchtime' ? part(i, length, lunch) : null;
    case 'tea-time':
    case 'teatime':
    case 'dinner-time':
    case 'dinnertime':
      return part(i, length, afternoon);
    case 'bedtime':
    case 'nightfall':
    case 'ночи':
      return isBy ? part(i, length, evening) : null;
    case 'breakfast':
      return isBy ? part(i, length, 9 * 60) : null;
    case 'днем':
    case 'afternoon':
    case "afternoon's":
      return part(i, length, afternoon);
    case 'evening':
      return part(i, length, isBefore(tokens, i) ? byEvening : evening);
    case 'night':
      return isDay(textAt(tokens, i - 1)) ? part(i, length, evening) : null;
    case 'вечером':
    case 'tonight':
      return part(i, length, evening);
    case 'полуночи':
    case 'midnight':
      return part(i, length, dayEnd);
    case 'eod':
      return part(i, length, dayEnd);
    case 'cob':
      return part(i, length, byEvening);
    default:
      return null;
  }
}

function part(from: number, length: number, minutes: number): Atom {
  return { kind: 'part', from, to: from + length, minutes };
}

const things: Readonly<Record<string, number>> = {
  утро: morning,
  утру: morning,
  вечер: evening,
  вечеру: byEvening,
  обед: lunch,
  обеду: lunch,
  полдень: morning,
};

/** «На вечер пятницы», «к завтрашнему утру»: a part of a day named as a thing. */
function namedPart(tokens: readonly Token[], i: number): Atom | null {
  const opened = textAt(tokens, i) === 'на' || by.includes(textAt(tokens, i));
  if (!opened && !isDay(textAt(tokens, i - 1))) return null;
  const word = textAt(tokens, opened ? i + 1 : i);
  const minutes = things[word];
  if (minutes === undefined || (opened && by.includes(textAt(tokens, i)))) return null;
  return { kind: 'part', from: i, to: opened ? i + 2 : i + 1, minutes };
}

/** “By tomorrow evening”, “before Monday evening”. */
function isBefore(tokens: readonly Token[], i: number) {
  return isDay(textAt(tokens, i - 1)) && by.includes(textAt(tokens, i - 2));
}

function isDay(word: string) {
  return dayWords[word] !== undefined || weekdays[word] !== undefined;
}

function greets(tokens: readonly Token[], i: number) {
  return i > 0 && ['good', 'доброе', 'добрый'].includes(textAt(tokens, i - 1));
}

function endOf(tokens: readonly Token[], i: number): Atom | null {
  let at = i;
  if (['до', 'к', 'в', 'by', 'before', 'at', 'until'].includes(textAt(tokens, at))) at++;
  if (textAt(tokens, at) === 'the') at++;
  if (reads(tokens, at, 'close', 'of', ['business', 'play', 'day']))
    return { kind: 'part', from: i, to: at + 3, minutes: byEvening };
  if (!['конца', 'концу', 'конце', 'end', 'close'].includes(textAt(tokens, at))) return null;
  at++;
  if (textAt(tokens, at) === 'of') at++;
  if (
    [
      'the',
      'this',
      'your',
      'our',
      'этой',
      'этого',
      'моей',
      'моего',
      'текущей',
      'текущего',
    ].includes(textAt(tokens, at))
  )
    at++;
  if (reads(tokens, at, ['смены', 'shift', 'play']))
    return { kind: 'part', from: i, to: at + 1, minutes: byEvening };
  const next = ['следующей', 'будущей', 'next'].includes(textAt(tokens, at));
  if (next) at++;
  const month = months[textAt(tokens, at)];
  if (month !== undefined)
    return { kind: 'date', from: i, to: at + 1, day: lastDays[month - 1]!, month, year: null };
  const working = ['рабочего', 'рабочей', 'working', 'business', 'work'].includes(
    textAt(tokens, at),
  );
  if (working) at++;
  switch (textAt(tokens, at)) {
    case 'дня':
    case 'day':
    case 'today':
      return {
        kind: 'part',
        from: i,
        to: at + 1,
        minutes: working ? byEvening : dayEnd,
        dayEnd: working,
      };
    case 'сегодня':
    case 'сегодняшнего':
      return { kind: 'part', from: i, to: at + 2, minutes: dayEnd };
    case 'суток':
      return { kind: 'part', from: i, to: at + 1, minutes: dayEnd };
    case 'недели':
      if (next) return { kind: 'end-of', from: i, to: at + 1, unit: 'next-week' };
      return { kind: 'end-of', from: i, to: at + 1, unit: working ? 'working-week' : 'week' };
    case 'week':
      return {
        kind: 'end-of',
        from: i,
        to: at + 1,
        unit: next ? 'next-working-week' : 'working-week',
      };
    case 'месяца':
    case 'month':
      return { kind: 'end-of', from: i, to: at + 1, unit: 'month' };
    case 'monday':
    case 'tuesday':
    case 'wednesday':
    case 'thursday':
    case 'friday':
    case 'saturday':
    case 'sunday':
    case 'tomorrow':
    case 'завтрашнего':
    case 'завтра':
      return { kind: 'part', from: i, to: at, minutes: dayEnd };
    default:
      return null;
  }
}

/** A leap day is not worth a promise that comes a day late in the other years. */
const lastDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
