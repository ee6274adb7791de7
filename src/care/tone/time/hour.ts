import { isOf } from '../language/words.ts';
import type { Token } from '../text/tokens.ts';
import { textAt } from './atom.ts';
import type { TimeGrammar } from './grammar.ts';
import { phraseAt, phrasesAt } from './phrases.ts';

/** An hour of the day, up to and without token `to`; `plain` is a number and nothing beside it. */
export interface Hour {
  minutes: number;
  halfDay: boolean;
  to: number;
  plain: boolean;
}

/** A bare number that may open an interval: the “9” of “9 to 11 am”. */
export function bareHour(grammar: TimeGrammar, tokens: readonly Token[], at: number): Hour | null {
  const text = textAt(tokens, at);
  const spelled = clockValue(grammar, text);
  if (!/^\d/.test(text) && spelled !== null && phraseAt(grammar.lastCalls, tokens, at + 1))
    return { minutes: spelled * 60, halfDay: true, to: at + 1, plain: true };
  if (!/^\d{1,2}$/.test(text) || Number(text) > 24) return null;
  return { minutes: Number(text) * 60, halfDay: Number(text) <= 12, to: at + 1, plain: true };
}

/** An hour of the day; `loose` allows a bare number, as after «до» or “by”. */
export function hourAt(
  grammar: TimeGrammar,
  tokens: readonly Token[],
  at: number,
  loose: boolean,
): Hour | null {
  const token = tokens[at];
  if (!token) return null;
  const spoken = spokenHour(grammar, tokens, at);
  if (spoken) return spoken;
  const exact = /^(\d{1,2})([:.])(\d{2})$/.exec(token.text);
  if (exact) {
    const [, hour, mark, minute] = exact;
    return exactHour(grammar, tokens, at, Number(hour), Number(minute), mark === '.', loose);
  }
  const hyphened = loose ? hyphenedHour(grammar, tokens, at) : null;
  if (hyphened) return hyphened;
  const value =
    token.kind === 'number' ? plainHour(token.text) : (grammar.numbers[token.text] ?? null);
  if (value === null || value > 24) return null;
  // «Два дня» without a preposition is a length, «в два дня» an hour.
  if (token.kind === 'word' && !loose && grammar.clock.daysOrHalf.has(textAt(tokens, at + 1)))
    return null;
  const marked = withMark(grammar, tokens, at, value);
  if (marked) return marked;
  return loose && standsAlone(grammar, tokens, at, token)
    ? { minutes: value * 60, halfDay: value <= 12, to: at + 1, plain: true }
    : null;
}

/** “half past four”, “quarter to five”, «полпятого», «без четверти пять», «в половине пятого». */
function spokenHour(grammar: TimeGrammar, tokens: readonly Token[], at: number): Hour | null {
  const here = textAt(tokens, at);
  const { halfPrefixes, orderedHours } = grammar.clock;
  const hour = (minutes: number, to: number): Hour => ({
    minutes,
    halfDay: true,
    to,
    plain: false,
  });
  for (const half of halfPrefixes) {
    const glued = here.startsWith(half) ? orderedHours[here.slice(half.length)] : undefined;
    if (glued !== undefined) return hour(glued * 60 - 30, at + 1);
  }
  for (const { means, to } of phrasesAt(grammar.spokenHours, tokens, at)) {
    const text = textAt(tokens, to);
    const value =
      means.hour === 'ordered' ? (orderedHours[text] ?? null) : clockValue(grammar, text);
    if (value !== null && !means.unless?.has(text)) return hour(value * 60 + means.plus, to + 1);
  }
  return null;
}

function clockValue({ numbers }: TimeGrammar, text: string): number | null {
  const value = /^\d{1,2}$/.test(text) ? Number(text) : (numbers[text] ?? null);
  return value !== null && value >= 1 && value <= 12 ? value : null;
}

function exactHour(
  grammar: TimeGrammar,
  tokens: readonly Token[],
  at: number,
  hour: number,
  minute: number,
  dotted: boolean,
  loose: boolean,
): Hour | null {
  if (hour > 24 || minute > 59) return null;
  const half = halfOf(grammar, tokens, at + 1, hour);
  if (half) return { minutes: half.hour * 60 + minute, halfDay: false, to: half.to, plain: false };
  if (dotted && (!loose || (minute >= 1 && minute <= 12 && hour >= 1))) return null;
  return { minutes: hour * 60 + minute, halfDay: false, to: at + 1, plain: false };
}

/** «К 17-30», «в 14-00»: minutes that no span of hours could end with. */
function hyphenedHour({ units }: TimeGrammar, tokens: readonly Token[], at: number): Hour | null {
  const [hour, mark, minute] = tokens.slice(at, at + 3);
  if (mark?.text !== '-' || minute?.start !== mark.end || mark.start !== hour!.end) return null;
  if (!/^(?:1?\d|2[0-3])$/.test(hour!.text) || !/^(?:00|2[5-9]|[345]\d)$/.test(minute.text))
    return null;
  const next = tokens[at + 3];
  if (next && units[next.text] !== undefined) return null;
  const minutes = Number(hour!.text) * 60 + Number(minute.text);
  return { minutes, halfDay: false, to: at + 3, plain: false };
}

function plainHour(text: string) {
  return /^\d{1,2}$/.test(text) ? Number(text) : null;
}

/** «часов», «утра», “pm”, “o'clock” after the number. */
function withMark(
  grammar: TimeGrammar,
  tokens: readonly Token[],
  at: number,
  value: number,
): Hour | null {
  const { oneHour, oneHourOpeners, unitNames, unitOpeners, hourNames } = grammar.clock;
  const before = textAt(tokens, at - 1);
  const behind = textAt(tokens, at + 1);
  const isOneHour = oneHour.has(textAt(tokens, at));
  const isNamed = hourNames.has(behind) || unitNames.has(behind);
  if (isNamed && !hourNames.has(behind) && !unitOpeners.has(before)) return null;
  const to = isNamed ? at + 2 : at + 1;
  const half = halfOf(grammar, tokens, to, value);
  if (half) return { minutes: half.hour * 60, halfDay: false, to: half.to, plain: false };
  if (!isNamed && !isOneHour) return null;
  if (isOneHour && !oneHourOpeners.has(before)) return null;
  return { minutes: value * 60, halfDay: value <= 12, to, plain: false };
}

function halfOf(
  { halves }: TimeGrammar,
  tokens: readonly Token[],
  at: number,
  hour: number,
): { hour: number; to: number } | null {
  const found = phraseAt(halves, tokens, at);
  if (!found || (found.means.isOfTwelve && hour > 12)) return null;
  return { hour: (hour % 12) + found.means.adds, to: withStop(tokens, at, found.to) };
}

/** The last full stop of “p.m.”, where it does not end the sentence. */
function withStop(tokens: readonly Token[], at: number, to: number) {
  const isDotted = textAt(tokens, at + 1) === '.' && to > at + 1 && textAt(tokens, to) === '.';
  return isDotted && tokens[to + 1]?.sentence === tokens[at]!.sentence ? to + 1 : to;
}

function standsAlone(grammar: TimeGrammar, tokens: readonly Token[], at: number, token: Token) {
  const { clock, units, months } = grammar;
  const opener = textAt(tokens, at - 1);
  const next = tokens[at + 1];
  const isFollower = (word: string) => clock.followers.has(word);
  if (token.kind === 'word') {
    if (!clock.spelledOpeners.has(opener) || clock.notHours.has(token.text)) return false;
    if (
      clock.rounders.has(opener) &&
      next?.sentence === token.sentence &&
      next.kind === 'word' &&
      !isFollower(next.text) &&
      !isOf(clock.verbs, next.text)
    )
      return false;
  }
  if (!next || next.sentence !== token.sentence) return true;
  if (next.text === '-' && next.start === token.end) return /^\d/.test(textAt(tokens, at + 2));
  if (next.kind === 'mark') return !amountMarks.has(next.text);
  if (next.kind === 'emoji') return true;
  if (units[next.text] !== undefined || months[next.text] !== undefined) return false;
  // «Завтра в 10 приедет Рустам»: a verb counts nothing, so the number before it is an hour.
  return (
    isFollower(next.text) || (!clock.amountOpeners.has(opener) && isOf(clock.verbs, next.text))
  );
}

const amountMarks = new Set(['%', '₽', '$', '£', '€', '/', '*', '+', '№']);
