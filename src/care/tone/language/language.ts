import type { Lexicon } from '../pattern/match.ts';
import type { CommitmentWords } from './commitment.ts';
import type { CustomerWords } from './customer.ts';
import type { PrivacyWords } from './privacy.ts';
import type { RuleWords } from './rules.ts';
import type { TextWords } from './text.ts';
import type { TimeWords } from './time.ts';

/**
 * Everything the engine knows of one language. A folder below `src/care/tone/languages/` each; the
 * engine itself holds no word of any, and reads them all as one (`together.ts`).
 */
export interface Language extends LanguageWords {
  /** ISO 639-1, the name of its folder. */
  id: string;
  /** The language's own name for itself, for people. */
  name: string;
}

/** The parts of a language that the engine reads; each is said where it is declared. */
export interface LanguageWords {
  /** Word classes that its frames share, by name: `@ru-act-past`. The names bear the id. */
  classes: Readonly<Record<string, string>>;
  lexicon: Lexicons;
  text: TextWords;
  time: TimeWords;
  commitment: CommitmentWords;
  customer: CustomerWords;
  privacy: PrivacyWords;
  rules: RuleWords;
}

/** Frames with a reason beside each entry, by the text they are looked for in. */
export interface Lexicons {
  /** What must not leave, and what asks for it: the API reads a reply for nothing else. */
  safety: readonly Lexicon[];
  /** All frames of a reply, those of safety among them. */
  reply: readonly Lexicon[];
  /** Frames of the customer's messages. */
  customer: readonly Lexicon[];
}
