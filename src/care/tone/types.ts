import type { RuleId } from './rules/catalogue.ts';

export type Severity = 'note' | 'advice' | 'warn' | 'block';
/** The id of a language the engine reads: `ru`. */
export type Lang = string;

/** What the engine believes about the customer; each can be corrected by the agent. */
export interface Beliefs {
  lang: Lang | null;
  /** The familiar or the polite form of address the customer uses towards us («ты», «вы»); `null` for neither. */
  address: 'ty' | 'vy' | null;
  register: 'formal' | 'neutral' | 'informal';
  upset: boolean;
  moneyWorry: boolean;
  complaint: boolean;
  joking: boolean;
  irony: boolean;
}

export type QuestionKind =
  | 'when'
  | 'how-much'
  | 'why'
  | 'yes-no'
  | 'where'
  | 'how'
  | 'who'
  | 'what';

export interface Question {
  text: string;
  kind: QuestionKind;
  /** Stems of the words the question is about, to see whether an answer speaks of them. */
  stems: readonly string[];
  /** One of two questions in a sentence: the answer must speak of this one. */
  isPart?: boolean;
}

export interface CustomerProfile extends Beliefs {
  /** Every number the customer published, digits only (`1 200` and `1,200` are both `1200`). */
  facts: ReadonlySet<string>;
  /** Stems of all content words in the customer's messages. */
  stems: ReadonlySet<string>;
  /** Words of the customer's messages as written, folded and lower-cased. */
  words: ReadonlySet<string>;
  /** Direct questions of the last message; rhetorical ones are left out. */
  questions: readonly Question[];
  emoji: number;
  /** The customer wrote in more than one language. */
  mixedLanguage: boolean;
}

/** When the team works, in the zone of the context. */
export interface WorkCalendar {
  /** Days off on weekdays, `2025-05-01`. */
  holidays?: readonly string[];
  /** Weekend days on which the team works, `2025-11-01`. */
  workdays?: readonly string[];
  /** Days of the week that are worked, 0 is Monday; Monday to Friday where absent. */
  weekdays?: readonly number[];
  /** End of the working day, `18:00`. */
  dayEnd?: string;
}

export interface ToneContext {
  /** Moment of writing, ISO 8601. */
  now: string;
  /** IANA zone of the agent; times in the reply are read in it unless the reply names another. */
  tz: string;
  agentName?: string;
  customerName?: string;
  firstReply?: boolean;
  ourFault?: boolean;
  resolved?: boolean;
  recentReplies?: readonly string[];
  /** Days and hours the team works; without it Monday to Friday until 18:00. */
  calendar?: WorkCalendar;
  ownDomains?: readonly string[];
  /** Phones and mailboxes of the company that may be published. */
  ownContacts?: readonly string[];
  corrections?: Partial<Beliefs>;
}

export interface ToneInput {
  text: string;
  visibility: 'public' | 'private';
  channel: string;
  /** The customer's messages of the thread, oldest first. */
  customer: readonly string[];
  context: ToneContext;
  /** Caret offset while the agent types; absent after a pause or on blur. */
  caret?: number;
  /** Keys of findings the agent has put aside in this reply; a block cannot be put aside. */
  dismissed?: readonly string[];
}

export interface Finding {
  /** Stable while text elsewhere changes: rule, text of the span, ordinal among equals. */
  key: string;
  rule: RuleId;
  severity: Severity;
  /** UTF-16 offsets in the text as the agent typed it. */
  start: number;
  end: number;
  /** Values taken from the text for the hint, never a wording to use. */
  params: Record<string, string>;
}

export interface FoundPromise {
  /** ISO in UTC; `null` where we commit ourselves without a usable time. */
  at: string | null;
  who: string;
  what: string;
  start: number;
  end: number;
}

export interface ToneResult {
  /** Everything that fired, by position. */
  findings: Finding[];
  /** One per place and without what was put aside, by position. */
  shown: Finding[];
  promise: FoundPromise | null;
  profile: CustomerProfile;
}
