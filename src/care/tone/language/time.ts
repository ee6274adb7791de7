import type { Form, Phrase, Table, Words } from './words.ts';

/** What the time grammar (`src/care/tone/time/`) knows of a language. */
export interface TimeWords {
  /** Numbers said in words, in every case; what may stand for one too: `a`, `couple`. */
  numbers: Table;
  /** Minutes in a unit, in every form: `hours` is 60. */
  units: Table;
  /** Days of the week, 0 is Monday, in every case and abbreviation that is no word of its own. */
  weekdays: Table;
  /** Months, 1 to 12, in the forms a date takes. */
  months: Table;
  /** Days from today: `tomorrow` is 1. */
  dayWords: Table;
  /** Days of the month said in words: “first” is 1. */
  ordinals: Table;
  /** Names of zones a reply may give to an hour, with the IANA zone. */
  zones: Readonly<Record<string, string>>;
  /** Articles that may stand before a day or an end and mean nothing. */
  articles: Words;
  chain: ChainWords;
  clock: ClockWords;
  day: DayWords;
  part: PartWords;
  ends: EndWords;
  span: SpanWords;
}

/** How the pieces of one time expression hang together, and what it is for. */
export interface ChainWords {
  /** Words between two pieces: «завтра до 18:00», “tomorrow by 4”. */
  connectors: Words;
  /** Before a time: it has begun there, “since”. */
  since: Words;
  /** Between `since` and its time: “since the”, “since last”. */
  sinceFillers: Words;
  /** Before a part of the day: “after lunch” is no term. */
  after: Words;
  /** Before or at the head of a time: it starts then, «с понедельника», “from Monday”. */
  starts: Words;
  /** Before a time only: “effective Monday”. */
  startsBefore: Words;
  /** Two words before a time: it starts then, `as of`. */
  startPairs: readonly (readonly [string, string])[];
  /** Before a day: which one, not by when: «платёж от 14 мая», “the charge of 18 July”. */
  attributes: Words;
  /** Before the name of a zone: «по Москве». */
  zoneLinks: Words;
  /** Behind the name of a zone: “London time”. */
  zoneNouns: Words;
}

/** An hour said in words that is no whole hour: `plus` minutes to the hour that follows. */
export interface SpokenHour {
  /** The words before the hour, as in a `Phrase`. */
  says: string;
  /** Whether the hour is counted (“half past four”) or ordered («половина пятого»). */
  hour: 'counted' | 'ordered';
  plus: number;
  /** Words that are no hour here: “half a day”. */
  unless?: Words;
}

/** What stands behind an hour and tells its half of the day. */
export interface HalfDay {
  adds: 0 | 12;
  /** Says nothing of an hour above twelve. */
  isOfTwelve?: boolean;
}

export interface ClockWords {
  /** Before an hour, so that a bare number is one: «до 18», “by 4”. */
  openers: Words;
  /** Openers after which the hour is a beginning. */
  since: Words;
  /** Between the two hours of an interval. */
  links: Words;
  /** Openers after which two bare numbers are an interval: “from 9 to 11”. */
  pairOpeners: Words;
  /** Links between which two bare numbers are an interval: “9 till 1”. */
  pairLinks: Words;
  /** Between a day and the interval beside it: “slot”. */
  slots: Words;
  spoken: readonly SpokenHour[];
  /** Glued before an ordered hour, half an hour before it: «полпятого». */
  halfPrefixes: readonly string[];
  /** Hours in the form that follows a half or a quarter: «пятого». */
  orderedHours: Table;
  /** An hour by its name alone: «к часу». */
  oneHour: Words;
  /** What may stand before an hour by its name alone. */
  oneHourOpeners: Words;
  /** Behind an hour that follows one of `unitOpeners`: «к 18 часам». */
  unitNames: Words;
  unitOpeners: Words;
  /** Behind an hour, whatever stands before it: “o'clock”. */
  hourNames: Words;
  /** Half of the day behind a number said in words, or days that it counts: «два дня». */
  daysOrHalf: Words;
  halves: readonly Phrase<HalfDay>[];
  /** Behind a bare hour: nothing that it could count. */
  followers: Words;
  /** What an hour said in words may follow. */
  spelledOpeners: Words;
  /** Numbers in words that are no hours: “a couple”. */
  notHours: Words;
  /** Openers that round: an hour in words after them must stand alone. */
  rounders: Words;
  /** Openers after which a number before a verb may be an amount: «на 10». */
  amountOpeners: Words;
  /** Verbs by their form: a number before one counts nothing. */
  verbs: readonly Form[];
  /** Behind a bare hour: it is a latest hour, `at the latest`. */
  lastCalls: readonly string[];
}

/** Days and stretches of the calendar, as the grammar's atoms name them. */
export type DayMeaning =
  | { kind: 'day'; offset: number }
  | { kind: 'working-days'; days: number }
  | { kind: 'end-of'; unit: 'week' | 'working-week' | 'next-week' };

export interface DayWords {
  /** Days said in several words: `the day after tomorrow`. */
  phrases: readonly Phrase<DayMeaning>[];
  /** Before a weekend, or the beginning or middle of a week. */
  stretchOpeners: Words;
  /** Of these, the ones that make a term of it: “by the weekend”. */
  towards: Words;
  weekends: Words;
  weekStarts: Words;
  weekMiddles: Words;
  /** Between the beginning and its week: “of the”. */
  stretchLinks: Words;
  nextWeek: Words;
  thisWeek: Words;
  week: Words;
  nextWeekday: Words;
  thisWeekday: Words;
  /** Before a weekday that is gone: “last”. */
  gone: Words;
  /** Weekdays that are words of their own, “sun”; what stands beside them tells. */
  shortWeekdays: Table;
  shortWeekdayOpeners: Words;
  shortWeekdayFollowers: Words;
  /** Months that are words of their own: a number behind them is no date, “may”. */
  wordyMonths: Words;
  /** Tens before an ordinal of one figure: «двадцать первого». */
  tens: Table;
  /** Ordinals that are a day even without a month: “the fifth” and not “the second”. */
  sureOrdinals: RegExp;
  /** Glued behind a figure: “20th”. */
  ordinalEnds: Words;
  /** Glued behind a figure with a hyphen: «20-го». */
  hyphenedEnds: Words;
  /** Between a day and its month: “of”. */
  monthLinks: Words;
  /** “Day of the month” as a noun: «15 числа». */
  dateNouns: Words;
  /** Before a number that is no date: «в версии 4.12». */
  numbered: RegExp;
}

/** A part of the day, in minutes from midnight. */
export interface PartOfDay {
  minutes: number;
  /** After “by” and a day, where it differs: “by tomorrow evening” is six and not nine. */
  byMinutes?: number;
  /** Said by day it is tomorrow's. */
  isMorning?: boolean;
  /** Only behind a day: “tomorrow night”. */
  isBehindDay?: boolean;
}

export interface PartWords {
  /** Before a part that is a term: «к», “by”. */
  by: Words;
  /** Parts that are one only behind `by`: “by lunch”. */
  behindBy: readonly Phrase<PartOfDay>[];
  /** Parts in several words, anywhere: «после обеда», “first thing”. */
  phrases: readonly Phrase<PartOfDay>[];
  /** Parts in one word, alone or behind `by`. */
  single: Readonly<Record<string, PartOfDay>>;
  /** Before a part named as a thing: «на вечер». */
  onto: Words;
  /** Parts named as a thing, behind `onto` or a day: «на пятницу вечер». */
  things: Table;
  /** Before a part that greets: “good evening”. */
  greets: Words;
}

/** “By the end of the next working day”: ends of days, weeks and months, word by word. */
export interface EndWords {
  openers: Words;
  /** `end` of the working day in several words: `close of business`. */
  dayEnds: readonly string[];
  ends: Words;
  links: Words;
  determiners: Words;
  shifts: Words;
  next: Words;
  working: Words;
  day: Words;
  /** Today, with one more word behind it: «сегодняшнего дня». */
  today: Words;
  /** Never a working day: «суток». */
  dayAndNight: Words;
  /** A week that ends on Sunday. */
  calendarWeek: Words;
  /** A week that ends on Friday. */
  workingWeek: Words;
  month: Words;
  /** Days that are named behind the end: “end of Monday”. */
  namedDays: Words;
}

export interface SpanWords {
  /** Words before a length of time that make it a term: `in the next`. */
  openings: readonly string[];
  /** Between the opening and the number. */
  softeners: Words;
  /** Before a length in which something is done or which it is about: «за три дня». */
  during: Words;
  /** Before `during`: what the money is for, not a term. */
  paidFor: RegExp;
  /** Near `during`: a warning ahead of time, «позвонит за час». */
  warnings: RegExp;
  /** Behind a length with `during`: it is a term. */
  duringFollowers: Words;
  duringVerbs: RegExp;
  /** Lengths in several words, in minutes: `half an hour`. */
  lengths: readonly Phrase<number>[];
  /** One and a half of the unit that follows. */
  oneAndHalf: Words;
  /** Lengths in several words, in working days: «рабочей недели». */
  workingLengths: readonly Phrase<number>[];
  /** A unit and a count joined by a hyphen: «день-два». */
  joinedUnits: Words;
  joinedCounts: Table;
  /** “Day” where it means till its end: “within the day”. */
  wholeDay: Words;
  /** Openings after which it means a day and a night. */
  dayAndNight: Words;
  /** Before `wholeDay`, the end of work. */
  workingDay: Words;
  /** Openings after which a working day is counted all the same. */
  countedWorkingDay: Words;
  /** Before days that are counted by the team's calendar. */
  working: Words;
  /** Before days that are counted one by one. */
  calendar: Words;
  /** Behind a length: “or so”. */
  orSo: readonly string[];
  /** Between a number and what it counts: “of”. */
  countLinks: Words;
  /** Between two numbers, of which the greater counts. */
  rangeLinks: Words;
  /** Numbers in several words: `a couple`. */
  counts: readonly Phrase<number>[];
  /** Glued behind a figure: «2-х». */
  caseEnds: Words;
  /** Words of the table of numbers that count nothing before a unit: «час». */
  notCounts: Words;
  /** Between a unit and its number turned round: «часа через два». */
  turnedLinks: Words;
  /** Behind a length that opens a sentence: “Half an hour and …”. */
  openingFollowers: Words;
  /** Behind a length: it counts from this moment. */
  fromNow: readonly string[];
}
