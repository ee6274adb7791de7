import type { ReviewRisk } from '#contract/reply.ts';
import { fold } from '../search/fold.ts';

/** Followers from which a word of ours is read by a crowd. */
const HIGH_REACH = 10_000;

export interface RiskFacts {
  text: string;
  /** What the customer wrote, oldest first. */
  customer: readonly string[];
  /** The gravest thing that the guidance noticed. */
  gravest: 'note' | 'advice' | 'warn' | 'block' | null;
  followers: number;
  /** Nothing of ours stands in the talk yet. */
  isFirstContact: boolean;
  /** The customer complains of us, or is upset. */
  isComplaint: boolean;
}

/** What makes a reply risky, each for a lead to read by name. */
export function risksOf(facts: RiskFacts): ReviewRisk[] {
  const words = fold([...facts.customer.slice(-LATEST), facts.text].join(' \n '));
  const found: [ReviewRisk, boolean][] = [
    ['guidance', facts.gravest === 'warn' || facts.gravest === 'block'],
    ['reach', facts.followers >= HIGH_REACH],
    ['legal', legalWords.test(words)],
    ['first-contact', facts.isFirstContact && facts.isComplaint],
    ['money', moneyWords.test(fold(facts.text))],
  ];
  return found.filter(([, isTrue]) => isTrue).map(([risk]) => risk);
}

/** What was said of courts a year ago does not make every later word risky. */
const LATEST = 3;

const legalWords =
  /(?<![\p{L}])(?:в суд|судом|судить|суду|иск(?:а|ом|и|ов)?|адвокат\p{L}*|юрист\p{L}*|прокурат\p{L}*|роспотреб\p{L}*|роскомнадзор\p{L}*|финомбудсмен\p{L}*|омбудсмен\p{L}*|центробанк\p{L}*|досудебн\p{L}*|претензи\p{L}*|мошеннич\p{L}*|полици\p{L}*|lawyers?|attorneys?|solicitors?|lawsuits?|sue|suing|court|legal action|ombudsman|regulators?|fca|ftc|cfpb|fraud|police)(?![\p{L}])/u;

const moneyWords =
  /\d[\d\s.,]*\s?(?:₽|руб|р\.|коп|\$|€|£|usd|eur|gbp|dollars?|pounds?|euros?)|[$€£]\s?\d|(?<![\p{L}])(?:компенс\p{L}*|вернем|верну|вернул\p{L}*|возврат\p{L}*|возмест\p{L}*|refund\p{L}*|compensat\p{L}*|reimburs\p{L}*|credit(?:ed)? (?:you|your|back)|waiv\p{L}*)(?![\p{L}])/u;
