import type { DayMeaning, HalfDay, PartOfDay, SpokenHour, TimeWords } from '../language/time.ts';
import { compilePhrases, compileSaid, type Phrases } from './phrases.ts';

/** The time words of all languages with what is made of them once. */
export interface TimeGrammar extends TimeWords {
  /** Words that may open an atom of each kind: one look-up spares most words the grammar. */
  openers: Openers;
  spokenHours: Phrases<SpokenHour>;
  halves: Phrases<HalfDay>;
  lastCalls: Phrases<true>;
  days: Phrases<DayMeaning>;
  partsBehindBy: Phrases<PartOfDay>;
  parts: Phrases<PartOfDay>;
  dayEnds: Phrases<true>;
  spanOpenings: Phrases<true>;
  lengths: Phrases<number>;
  workingLengths: Phrases<number>;
  counts: Phrases<number>;
  orSo: Phrases<true>;
  fromNow: Phrases<true>;
}

interface Openers {
  span: ReadonlySet<string>;
  part: ReadonlySet<string>;
  clock: ReadonlySet<string>;
  day: ReadonlySet<string>;
  any: ReadonlySet<string>;
}

/** Dashes that open the second hour of an interval; what follows them alone is no term. */
export const dashes: ReadonlySet<string> = new Set(['—', '-']);

export function timeGrammar(time: TimeWords): TimeGrammar {
  const { clock, day, part, ends, span } = time;
  const compiled = {
    spokenHours: compilePhrases(clock.spoken.map((hour) => [hour.says, hour] as const)),
    halves: compilePhrases(clock.halves),
    lastCalls: compileSaid(clock.lastCalls),
    days: compilePhrases(day.phrases),
    partsBehindBy: compilePhrases(part.behindBy),
    parts: compilePhrases(part.phrases),
    dayEnds: compileSaid(ends.dayEnds),
    spanOpenings: compileSaid(span.openings),
    lengths: compilePhrases(span.lengths),
    workingLengths: compilePhrases(span.workingLengths),
    counts: compilePhrases(span.counts),
    orSo: compileSaid(span.orSo),
    fromNow: compileSaid(span.fromNow),
  };
  return { ...time, ...compiled, openers: openersOf(time, compiled) };
}

function openersOf(
  time: TimeWords,
  compiled: Pick<
    TimeGrammar,
    'spokenHours' | 'days' | 'parts' | 'dayEnds' | 'spanOpenings' | 'lengths'
  >,
): Openers {
  const { clock, day, part, ends } = time;
  const glued = clock.halfPrefixes.flatMap((half) =>
    Object.keys(clock.orderedHours).map((hour) => half + hour),
  );
  const kinds = {
    span: all(
      compiled.spanOpenings.keys(),
      compiled.lengths.keys(),
      time.span.during,
      time.span.oneAndHalf,
      keys(time.numbers, time.units),
    ),
    part: all(
      part.by,
      part.onto,
      compiled.parts.keys(),
      keys(part.single, part.things),
      ends.openers,
      ends.ends,
      compiled.dayEnds.keys(),
      time.articles,
    ),
    clock: all(clock.openers, dashes, compiled.spokenHours.keys(), glued, keys(time.numbers)),
    day: all(
      compiled.days.keys(),
      day.stretchOpeners,
      day.weekStarts,
      day.weekMiddles,
      day.nextWeekday,
      day.thisWeekday,
      time.articles,
      keys(day.tens, day.shortWeekdays, time.dayWords, time.weekdays, time.months, time.ordinals),
    ),
  };
  return { ...kinds, any: all(...Object.values(kinds)) };
}

function all(...lists: Iterable<string>[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => [...list]));
}

function keys(...tables: Readonly<Record<string, unknown>>[]) {
  return tables.flatMap((table) => Object.keys(table));
}
