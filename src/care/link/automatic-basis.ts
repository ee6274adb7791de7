import type { LinkBasis } from '#contract/customer.ts';
import { phoneDigits } from './told/digits.ts';

/** What is proven or said about an account; names, handles and looks are not among it on purpose. */
export interface AccountEvidence {
  accountId: string;
  /** The customer our own host app signed in. */
  signedInAs: string | null;
  /** Phones and addresses that a code or a channel has verified. */
  verifiedPhones: readonly string[];
  verifiedEmails: readonly string[];
  /** Numbers of the cases opened for this account. */
  caseNumbers: readonly string[];
  quotedCases: readonly { number: string; messageId: string }[];
  /** Messages in which the customer named another account as their own. */
  declared: readonly { accountId: string; messageId: string }[];
}

export interface AutomaticBasis {
  basis: Exclude<LinkBasis, 'agent'>;
  /** What is shared: the customer, the phone, the address, the case number, the account named. */
  value: string;
  evidenceMessageId: string | null;
}

/**
 * The ground on which two accounts are linked without asking, the firmest first; null where there is
 * none. Two different signed-in customers are never linked: a family may share one phone.
 */
export function automaticBasis(a: AccountEvidence, b: AccountEvidence): AutomaticBasis | null {
  if (a.signedInAs !== null && b.signedInAs !== null)
    return a.signedInAs === b.signedInAs ? ground('signed-in', a.signedInAs) : null;
  const contact =
    shared(a.verifiedPhones, b.verifiedPhones, wholePhone) ??
    shared(a.verifiedEmails, b.verifiedEmails, (email) => email.trim().toLowerCase());
  if (contact !== null) return ground('verified-contact', contact);
  return quoted(a, b) ?? quoted(b, a) ?? said(a, b) ?? said(b, a);
}

function quoted(a: AccountEvidence, b: AccountEvidence): AutomaticBasis | null {
  const owned = new Set(b.caseNumbers.map(caseNumber));
  const quote = a.quotedCases.find(({ number }) => owned.has(caseNumber(number)));
  return quote ? ground('case-number', caseNumber(quote.number), quote.messageId) : null;
}

function said(a: AccountEvidence, b: AccountEvidence): AutomaticBasis | null {
  const saying = a.declared.find(({ accountId }) => accountId === b.accountId);
  return saying ? ground('declared', b.accountId, saying.messageId) : null;
}

function ground(
  basis: AutomaticBasis['basis'],
  value: string,
  evidenceMessageId: string | null = null,
): AutomaticBasis {
  return { basis, value, evidenceMessageId };
}

function shared(a: readonly string[], b: readonly string[], normal: (text: string) => string) {
  const theirs = new Set(b.map(normal).filter(Boolean));
  return a.map(normal).find((text) => theirs.has(text)) ?? null;
}

/** Shorter ones are extensions or masked, and many people share them. */
function wholePhone(phone: string) {
  const digits = phoneDigits(phone);
  return digits.length >= 10 ? digits : '';
}

function caseNumber(number: string) {
  return number.trim().toUpperCase();
}
