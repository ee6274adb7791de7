const plain = /^[a-z0-9.!#$%&'*+/=?^_`{|}~\p{L}-]{1,64}@[a-z0-9\p{L}.-]{1,189}$/iu;
const id = /<?([^\s<>]{1,250})>?/g;

/**
 * One address in lower case; undefined where the text is none. Whatever could end a header's line or name
 * a second recipient is refused here, for what comes out of it stands in the head of our own mails.
 */
export function addressOf(text: string): string | undefined {
  const address = text.trim().replace(/^<|>$/g, '').toLowerCase();
  return plain.test(address) && !address.includes('..') ? address : undefined;
}

/** The ids of mails that a header names, without brackets. What is not printable ASCII is none. */
export function idsIn(header: string | undefined): string[] {
  if (header === undefined) return [];
  return [...header.slice(0, 20_000).matchAll(id)]
    .map((match) => match[1] ?? '')
    .filter((found) => /^[\x21-\x7e]+@[\x21-\x7e]+$/.test(found));
}

/** `care+c-token@bank.example` as the box it is delivered to and the tag that was added. */
export function untagged(address: string): { box: string; tag: string | null } {
  const [local = '', domain = ''] = address.split('@');
  const plus = local.indexOf('+');
  if (plus < 0) return { box: address, tag: null };
  return { box: `${local.slice(0, plus)}@${domain}`, tag: local.slice(plus + 1) };
}
