/** What a customer wants of us. */
export const caseKinds = [
  'complaint',
  'claim',
  'question',
  'suggestion',
  'praise',
  'talk',
] as const;
export type CaseKind = (typeof caseKinds)[number];

/** What a matter is about, for a bank and a telecom. */
export const caseTopics = [
  'fraud',
  'connection',
  'app',
  'card',
  'cash',
  'transfer',
  'loan',
  'account',
  'fees',
  'service',
  'other',
] as const;
export type CaseTopic = (typeof caseTopics)[number];

/** Why a thread comes before another, heaviest first. */
export const priorityReasons = [
  'regulator',
  'money',
  'promise',
  'repeat',
  'mood',
  'reach',
  'waiting',
] as const;
export type PriorityReason = (typeof priorityReasons)[number];
