import type { Severity } from '../types.ts';

export type Family = 'safety' | 'commitment' | 'ownership' | 'voice' | 'register';

export interface RuleMeta {
  family: Family;
  severity: Severity;
  /** Where the rule applies: in the open only, or in private replies too. */
  scope: 'public' | 'both';
}

function rule(family: Family, severity: Severity, scope: RuleMeta['scope'] = 'both'): RuleMeta {
  return { family, severity, scope };
}

export const catalogue = {
  'pii-card': rule('safety', 'block'),
  'pii-account': rule('safety', 'block', 'public'),
  'pii-activity': rule('safety', 'block', 'public'),
  'pii-document': rule('safety', 'block', 'public'),
  'pii-contact': rule('safety', 'block', 'public'),
  'pii-code': rule('safety', 'block'),
  'pii-name': rule('safety', 'warn', 'public'),
  'pii-address': rule('safety', 'block', 'public'),
  'asks-public-data': rule('safety', 'block', 'public'),
  'asks-secret': rule('safety', 'block'),
  'placeholder-left': rule('safety', 'block'),
  'link-risk': rule('safety', 'warn'),
  'promise-with-time': rule('commitment', 'note'),
  'vague-promise': rule('commitment', 'advice'),
  'missing-next-step': rule('commitment', 'advice'),
  'future-not-present': rule('commitment', 'advice'),
  'absolute-guarantee': rule('commitment', 'warn'),
  'no-reason-refusal': rule('commitment', 'warn'),
  'rulebook-shield': rule('commitment', 'advice'),
  'unanswered-question': rule('commitment', 'warn'),
  'missing-ownership': rule('ownership', 'warn'),
  'blames-customer': rule('ownership', 'warn'),
  'passive-no-agent': rule('ownership', 'advice'),
  deflection: rule('ownership', 'warn'),
  'faceless-hand-off': rule('ownership', 'advice'),
  dismissive: rule('ownership', 'warn'),
  'upsell-in-complaint': rule('ownership', 'warn'),
  officialese: rule('voice', 'advice'),
  'canned-apology': rule('voice', 'warn'),
  'canned-thanks': rule('voice', 'advice'),
  'hollow-empathy': rule('voice', 'advice'),
  'over-politeness': rule('voice', 'advice'),
  wordy: rule('voice', 'advice'),
  'template-repeat': rule('voice', 'advice'),
  'euphemism-complaint': rule('voice', 'advice'),
  'robotic-greeting': rule('voice', 'advice'),
  'no-greeting': rule('voice', 'note'),
  'no-introduction': rule('voice', 'note', 'public'),
  'joke-risk': rule('register', 'warn'),
  'missed-irony': rule('register', 'warn'),
  'address-mismatch': rule('register', 'warn'),
  'slang-mismatch': rule('register', 'advice'),
  'emoji-mismatch': rule('register', 'advice'),
  'all-caps': rule('register', 'advice'),
  'exclamation-overload': rule('register', 'note'),
  'language-mismatch': rule('register', 'warn'),
} as const satisfies Record<string, RuleMeta>;

export type RuleId = keyof typeof catalogue;

export const ruleIds = Object.keys(catalogue) as RuleId[];

export function ruleMeta(id: RuleId): RuleMeta {
  return catalogue[id];
}
