import type { Form, Words } from './words.ts';

/** How a word given is told from a time that is only named (`src/care/tone/commitment/`). */
export interface CommitmentWords {
  /** The verb behind one of these is denied. */
  denials: Words;
  firstPerson: readonly FirstPerson[];
  thirdPerson: readonly ThirdPerson[];
  named: NamedWords;
  time: TimeSense;
  vague: VagueWords;
}

/** Verbs by which we give our word, told by their endings. */
export interface FirstPerson {
  /** Up to three words behind one of these `withPronoun` is a verb. */
  pronouns: Words;
  withPronoun: RegExp;
  /** Endings that hardly any noun or adjective has. */
  surely: RegExp;
  /** Endings of a verb at the head of a sentence. */
  opening: RegExp;
  /** A perfective verb of ours, no noun behind it: «заказ отгрузим завтра». */
  perfective: Form;
  /** Behind `perfective`: it was an adjective. */
  nounEnding: RegExp;
  /** Words with such an ending that give no word. */
  never: Words;
}

/** Verbs of somebody or something that will happen, told by their endings. */
export interface ThirdPerson {
  verb: Form;
  /** Give no word of ours: so all the time, what a bill does, a word of somebody else. */
  noWord: Words;
  /** Told as done, though they end like a present. */
  perfective: Words;
  perfectiveStems: RegExp;
  /** On the way to the customer: the present is the near future. */
  onTheWay: Words;
  imperfective: Words;
  imperfectiveSuffix: RegExp;
  /** What the customer will see or get: second person, no request. */
  youWill: Words;
}

/** A thing owed that stands beside a time without a verb: “New slot: Saturday 8 to 10”. */
export interface NamedWords {
  /** What we owe or come with. */
  things: Words;
  /** Beside these it is no word of ours: hours, bills, the past, a wish, a doubt. */
  never: Words;
  /** Behind one of `never`, which then sets a bound: «не позднее». */
  bounds: Words;
  /** A verb: the thing is told, asked for or promised by it. */
  verbs: readonly Form[];
  /** Whoever gets it, behind `gives`: “with you”. */
  getters: Words;
  gives: Words;
  /** Behind a time: only a word given has a latest hour. */
  lastCalls: readonly string[];
}

/** What stands around a time and says whose it is. */
export interface TimeSense {
  /** Behind a span: it does not count from now, “within a week of”. */
  countsFrom: Words;
  /** Behind a span: it may count from elsewhere, which the next word tells. */
  counts: Words;
  elsewhere: RegExp;
  /** Requests: the time is the customer's. */
  requests: readonly Form[];
  /** Open a clause that follows from an act of the customer. */
  follows: Words;
  /** Open what somebody says: the verb of speech stands before. */
  thats: Words;
  habits: Words;
  /** Between a habit and a time that is not part of it. */
  habitEnds: Words;
  /** Words of frames without a verb, which borrow their tense from the clause: “back on”. */
  verbless: Words;
  /** Beside such a frame: hours of opening. */
  opening: Words;
  /** Open a condition that keeps a span: “within an hour when it is done”. */
  whens: Words;
  /** The customer's own term: «до какого числа внести?». */
  ownTerm: RegExp;
}

/** Vague phrases that open with a condition. */
export interface VagueWords {
  /** Say what happens sooner, beside an hour already given: “when it is back”. */
  sooner: Words;
  /** Open the vague phrase itself: “once we know more”. */
  openings: Words;
}
