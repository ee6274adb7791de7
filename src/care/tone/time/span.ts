import type { Token } from '../text/tokens.ts';
import { textAt, type Atom } from './atom.ts';
import { countAt, numberAt } from './count.ts';
import type { TimeGrammar } from './grammar.ts';
import { phraseAt } from './phrases.ts';

/** «в течение двух часов», «часа через два», “within 3 working days”, “half an hour from now”. */
export function spanAt(grammar: TimeGrammar, tokens: readonly Token[], i: number): Atom | null {
  const opening = phraseAt(grammar.spanOpenings, tokens, i);
  if (opening) {
    let at = opening.to;
    while (grammar.span.softeners.has(textAt(tokens, at))) at++;
    return amountAt(grammar, tokens, i, at);
  }
  return (
    whileDone(grammar, tokens, i) ??
    inverted(grammar, tokens, i) ??
    fromNow(grammar, tokens, i) ??
    beginning(grammar, tokens, i)
  );
}

/** «Верну за три дня» is a term, «плату за три дня простоя» is what the money is for. */
function whileDone(grammar: TimeGrammar, tokens: readonly Token[], i: number): Atom | null {
  const { during, paidFor, warnings, duringFollowers, duringVerbs } = grammar.span;
  if (!during.has(textAt(tokens, i)) || paidFor.test(textAt(tokens, i - 1))) return null;
  // «Позвонит за час»: an hour before, not within it.
  if ([1, 2, 3].some((back) => warnings.test(textAt(tokens, i - back)))) return null;
  const found = amountAt(grammar, tokens, i, i + 1);
  const next = found ? tokens[found.to] : undefined;
  if (!next || next.kind === 'mark' || next.sentence !== tokens[i]!.sentence) return found;
  if (warnings.test(next.text)) return null;
  return duringFollowers.has(next.text) || duringVerbs.test(next.text) ? found : null;
}

function amountAt(
  grammar: TimeGrammar,
  tokens: readonly Token[],
  from: number,
  at: number,
): Atom | null {
  const { units, span } = grammar;
  const length = phraseAt(grammar.lengths, tokens, at);
  if (length) return { kind: 'span', from, to: length.to, minutes: length.means };
  const here = textAt(tokens, at);
  if (span.oneAndHalf.has(here)) {
    const unit = units[textAt(tokens, at + 1)];
    return unit ? { kind: 'span', from, to: at + 2, minutes: 1.5 * unit } : null;
  }
  const working = phraseAt(grammar.workingLengths, tokens, at);
  if (working) return { kind: 'working-days', from, to: working.to, days: working.means };
  const joined = joinedAt(grammar, here);
  if (joined !== null) return { kind: 'span', from, to: at + 1, minutes: joined };
  const said = numberAt(grammar, tokens, at) === null ? units[here] : undefined;
  const turned = said === undefined || at === from ? null : numberAt(grammar, tokens, at + 1);
  // «Дайте минут тридцать»; «час две минуты» is not it.
  if (turned !== null && turned > 1 && units[textAt(tokens, at + 2)] === undefined)
    return { kind: 'span', from, to: at + 2, minutes: turned * said! };
  const dayLong = wholeDay(grammar, tokens, from, at);
  if (dayLong) return dayLong;
  const count = countAt(grammar, tokens, at);
  const unitAt = count ? count.to : at;
  const amount = count ? count.value : 1;
  if (span.working.has(textAt(tokens, unitAt)))
    return units[textAt(tokens, unitAt + 1)] === 1440
      ? { kind: 'working-days', from, to: unitAt + 2, days: amount }
      : null;
  const isCalendar = span.calendar.has(textAt(tokens, unitAt));
  return withUnit(grammar, tokens, from, isCalendar ? unitAt + 1 : unitAt, amount);
}

/** Minutes of «день-два», «час-полтора». */
function joinedAt({ units, span }: TimeGrammar, word: string): number | null {
  const [unit = '', count = '', rest] = word.split('-');
  const times = span.joinedCounts[count];
  if (times === undefined || rest !== undefined || !span.joinedUnits.has(unit)) return null;
  return times * units[unit]!;
}

function withUnit(
  grammar: TimeGrammar,
  tokens: readonly Token[],
  from: number,
  at: number,
  amount: number,
): Atom | null {
  const unit = grammar.units[textAt(tokens, at)];
  if (!unit) return null;
  const to = phraseAt(grammar.orSo, tokens, at + 1)?.to ?? at + 1;
  return { kind: 'span', from, to, minutes: amount * unit };
}

/** «в течение дня», “within the day”: till its end, not a day and night. */
function wholeDay(
  { span }: TimeGrammar,
  tokens: readonly Token[],
  from: number,
  at: number,
): Atom | null {
  const opening = textAt(tokens, from);
  const [here, next] = [textAt(tokens, at), textAt(tokens, at + 1)];
  if (span.wholeDay.has(here) && !span.dayAndNight.has(opening))
    return { kind: 'part', from, to: at + 1, minutes: 1439 };
  if (span.workingDay.has(here) && span.wholeDay.has(next) && !span.countedWorkingDay.has(opening))
    return { kind: 'part', from, to: at + 2, minutes: 1080, dayEnd: true };
  return null;
}

/** «часа через два», «минут через двадцать». */
function inverted(grammar: TimeGrammar, tokens: readonly Token[], i: number): Atom | null {
  const unit = grammar.units[textAt(tokens, i)];
  if (!unit || !grammar.span.turnedLinks.has(textAt(tokens, i + 1))) return null;
  const count = numberAt(grammar, tokens, i + 2);
  return count === null ? null : { kind: 'span', from: i, to: i + 3, minutes: count * unit };
}

/** “Half an hour and I'm back”, «полчаса, и вернусь»: a length that opens the sentence. */
function beginning(grammar: TimeGrammar, tokens: readonly Token[], i: number): Atom | null {
  if (i > 0 && tokens[i - 1]!.sentence === tokens[i]!.sentence) return null;
  const found = amountAt(grammar, tokens, i, i);
  if (found?.kind !== 'span') return null;
  const next = textAt(tokens, found.to);
  return next === ',' || next === '—' || grammar.span.openingFollowers.has(next) ? found : null;
}

/** “an hour from now”, “two days from today”. */
function fromNow(grammar: TimeGrammar, tokens: readonly Token[], i: number): Atom | null {
  const count = numberAt(grammar, tokens, i);
  if (count === null) return null;
  const unit = grammar.units[textAt(tokens, i + 1)];
  const end = unit ? phraseAt(grammar.fromNow, tokens, i + 2) : null;
  return end ? { kind: 'span', from: i, to: end.to, minutes: count * unit! } : null;
}
