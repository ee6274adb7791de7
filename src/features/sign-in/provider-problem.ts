type Problem =
  | 'unknown'
  | 'letGo'
  | 'unverified'
  | 'notAllowed'
  | 'otherSubject'
  | 'startOver'
  | 'failed';

/** By the code with which the server leads back. */
const problems: Record<string, Problem> = {
  not_invited: 'unknown',
  email_not_verified: 'unverified',
  domain_not_allowed: 'notAllowed',
  no_role: 'notAllowed',
  let_go: 'letGo',
  other_subject: 'otherSubject',
  state_mismatch: 'startOver',
  state_not_found: 'startOver',
};

/** Null after no attempt, and for whoever turned back at the provider. */
export function providerProblem(code: string | null): Problem | null {
  if (code === null || code === 'access_denied') return null;
  return problems[code] ?? 'failed';
}
