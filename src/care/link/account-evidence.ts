import type { Account } from '#contract/customer.ts';
import type { AccountEvidence } from './automatic-basis.ts';
import { phoneDigits } from './told/digits.ts';

type Proving = Pick<Account, 'id' | 'channel' | 'scope' | 'externalId' | 'assurance' | 'vouched'>;

/**
 * What a mention proves about its author, and nothing else: the identity that our own host app signed
 * in with the contacts it has verified, an address whose mail is authentic, a number that its operator
 * vouches for.
 */
export function evidenceOf({
  id,
  channel,
  scope,
  externalId,
  assurance,
  vouched,
}: Proving): AccountEvidence {
  const isProven = assurance === 'channel' || assurance === 'customer';
  const isPhone = channel === 'sms' || channel === 'phone';
  const isContact = isPhone || channel === 'email';
  return {
    accountId: id,
    signedInAs: assurance === 'customer' && !isContact ? `${scope}:${externalId}` : null,
    verifiedPhones: [...(isProven && isPhone ? [externalId] : []), ...said(vouched?.phone)],
    verifiedEmails: [
      ...(isProven && channel === 'email' ? [externalId] : []),
      ...said(vouched?.email),
    ],
    caseNumbers: [],
    quotedCases: [],
    declared: [],
  };
}

function said(contact: string | null | undefined): string[] {
  return contact ? [contact] : [];
}

/** By what accounts that prove the same are found; empty for one that proves nothing. */
export function proofKeys(evidence: AccountEvidence): string[] {
  const { signedInAs, verifiedPhones, verifiedEmails } = evidence;
  return [
    ...(signedInAs === null ? [] : [`proof:signed-in:${signedInAs}`]),
    ...verifiedPhones.map((phone) => `proof:phone:${phoneDigits(phone)}`),
    ...verifiedEmails.map((email) => `proof:email:${email.trim().toLowerCase()}`),
  ];
}

export type Proof = 'signed-in' | 'phone' | 'email' | 'platform';

/** What of an account is authenticated, in one word; null where its author could be anybody. */
export function proofOf(account: Parameters<typeof evidenceOf>[0]): Proof | null {
  const { signedInAs, verifiedPhones, verifiedEmails } = evidenceOf(account);
  if (signedInAs !== null) return 'signed-in';
  if (verifiedPhones.length > 0) return 'phone';
  if (verifiedEmails.length > 0) return 'email';
  return account.assurance === 'platform' ? 'platform' : null;
}
