import type { Token } from '../text/tokens.ts';
import { textAt, type Atom } from './atom.ts';
import { dashes, type TimeGrammar } from './grammar.ts';
import { bareHour, hourAt, type Hour } from './hour.ts';
import { phraseAt } from './phrases.ts';

type Clock = Extract<Atom, { kind: 'clock' }>;

/** Clock times and intervals: «18:00», «до шести вечера», «с 10 до 14», “by 4 pm”, “9 to 11 am”. */
export function clockAt(grammar: TimeGrammar, tokens: readonly Token[], i: number): Clock | null {
  const here = textAt(tokens, i);
  const { openers, links, since } = grammar.clock;
  const isOpened = openers.has(here);
  const opener = isOpened || dashes.has(here) ? here : '';
  const at = opener ? i + 1 : i;
  const first = hourAt(grammar, tokens, at, isOpened) ?? bareHour(grammar, tokens, at);
  if (!first) return null;
  if (!opener && first.plain && phraseAt(grammar.lastCalls, tokens, first.to))
    return clock(i, first.to, first, {});
  const link = textAt(tokens, first.to);
  if (links.has(link) || dashes.has(link)) {
    const second = hourAt(grammar, tokens, first.to + 1, true);
    if (second && isPair(grammar, tokens, first, second, opener, at))
      return clock(i, second.to, afterStart(first, second), { interval: true });
  }
  const single = hourAt(grammar, tokens, at, isOpened);
  return single ? clock(i, single.to, single, { since: since.has(opener) }) : null;
}

function clock(from: number, to: number, hour: Hour, more: Partial<Clock>): Clock {
  return { kind: 'clock', from, to, minutes: hour.minutes, halfDay: hour.halfDay, ...more };
}

/** Two plain numbers are hours only after «с», “from”, or with a part of the day named. */
function isPair(
  grammar: TimeGrammar,
  tokens: readonly Token[],
  first: Hour,
  second: Hour,
  opener: string,
  at: number,
) {
  if (!first.plain || !second.plain) return true;
  if (followsDay(grammar, tokens, at)) return true;
  const { pairOpeners, pairLinks } = grammar.clock;
  return pairOpeners.has(opener) || pairLinks.has(textAt(tokens, first.to));
}

/** “Tomorrow, 10–12”, «в субботу 8–10»: beside a day two plain numbers are hours. */
function followsDay(
  { clock: words, dayWords, weekdays, months }: TimeGrammar,
  tokens: readonly Token[],
  at: number,
) {
  let back = at - 1;
  while (marks.has(textAt(tokens, back)) || words.slots.has(textAt(tokens, back))) back--;
  const word = textAt(tokens, back);
  return dayWords[word] !== undefined || weekdays[word] !== undefined || months[word] !== undefined;
}

const marks = new Set([',', '(', ')', ':']);

/** “9 till 1”: the end comes after the start. */
function afterStart(first: Hour, second: Hour): Hour {
  if (!second.halfDay || second.minutes > first.minutes)
    // “Between 1 and 3” is the afternoon, “9 to 11” stays the morning.
    return { ...second, halfDay: second.halfDay && first.halfDay && first.minutes < 7 * 60 };
  return { ...second, minutes: second.minutes + 720, halfDay: false };
}
