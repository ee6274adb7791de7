/** What a case can be, in the order of its life. */
export const caseStatuses = [
  'new',
  'open',
  'waiting-customer',
  'waiting-inside',
  'checking',
  'closed',
] as const;
