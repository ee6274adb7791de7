import { createHmac, timingSafeEqual } from 'node:crypto';
import { untagged } from './addresses.ts';

/** Enough that nobody guesses one, and short enough for a local part of 64 characters. */
const MAC_LENGTH = 12;
const tagged = /^c-(\d{4}-\d{6})-([a-z2-7]{12})$/;
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** Addresses that lead into one case: `care+c-2026-000123-k3…@bank.example`. */
export interface CaseAddresses {
  addressFor(caseNumber: string): string;
  /** The case whose address is among these and was made by us; null where there is none. */
  caseIn(addresses: readonly string[]): string | null;
}

/** `secrets`: what addresses are proven by, the present one first; earlier ones are still believed. */
export function caseAddresses(address: string, secrets: readonly string[]): CaseAddresses {
  const [local = '', domain = ''] = address.split('@');
  const [current = ''] = secrets;
  return {
    addressFor(caseNumber) {
      const number = caseNumber.slice('C-'.length);
      return `${local}+c-${number}-${mac(current, address, number)}@${domain}`;
    },
    caseIn(addresses) {
      for (const given of addresses) {
        const { box, tag } = untagged(given.toLowerCase());
        const [, number, shown] = (box === address && tagged.exec(tag ?? '')) || [];
        if (number === undefined || shown === undefined) continue;
        if (secrets.some((secret) => isSame(mac(secret, address, number), shown)))
          return `C-${number}`;
      }
      return null;
    },
  };
}

/** In letters that survive a server which writes addresses small. */
function mac(secret: string, address: string, number: string): string {
  const bytes = createHmac('sha256', secret).update(`case address|${address}|${number}`).digest();
  return [...bytes.subarray(0, MAC_LENGTH)].map((byte) => alphabet[byte & 31]).join('');
}

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
