import type { Token } from '../text/tokens.ts';
import { textAt, type Atom } from './atom.ts';
import type { TimeGrammar } from './grammar.ts';
import { phraseAt } from './phrases.ts';

const workEnd = 18 * 60;
const dayEnd = 24 * 60 - 1;

/** “By the end of next week”, «к концу рабочего дня», «до конца июля». */
export function endAt(grammar: TimeGrammar, tokens: readonly Token[], i: number): Atom | null {
  const { ends, articles, months } = grammar;
  let at = i;
  const pass = (words: ReadonlySet<string>) => {
    const isThere = words.has(textAt(tokens, at));
    if (isThere) at++;
    return isThere;
  };
  pass(ends.openers);
  pass(articles);
  const said = phraseAt(grammar.dayEnds, tokens, at);
  if (said) return { kind: 'part', from: i, to: said.to, minutes: workEnd };
  if (!pass(ends.ends)) return null;
  pass(ends.links);
  pass(ends.determiners);
  if (pass(ends.shifts)) return { kind: 'part', from: i, to: at, minutes: workEnd };
  const isNext = pass(ends.next);
  const month = months[textAt(tokens, at)];
  if (month !== undefined)
    return { kind: 'date', from: i, to: at + 1, day: lastDays[month - 1]!, month, year: null };
  const isWorking = pass(ends.working);
  if (pass(ends.day))
    return {
      kind: 'part',
      from: i,
      to: at,
      minutes: isWorking ? workEnd : dayEnd,
      dayEnd: isWorking,
    };
  if (pass(ends.today)) return { kind: 'part', from: i, to: at + 1, minutes: dayEnd };
  if (pass(ends.dayAndNight)) return { kind: 'part', from: i, to: at, minutes: dayEnd };
  if (pass(ends.calendarWeek)) {
    const unit = isNext ? 'next-week' : isWorking ? 'working-week' : 'week';
    return { kind: 'end-of', from: i, to: at, unit };
  }
  if (pass(ends.workingWeek))
    return { kind: 'end-of', from: i, to: at, unit: isNext ? 'next-working-week' : 'working-week' };
  if (pass(ends.month)) return { kind: 'end-of', from: i, to: at, unit: 'month' };
  // The day itself is an atom of its own, and the next of the chain.
  return ends.namedDays.has(textAt(tokens, at))
    ? { kind: 'part', from: i, to: at, minutes: dayEnd }
    : null;
}

/** A leap day is not worth a promise that comes a day late in the other years. */
const lastDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
