export interface TextPart {
  /** Where it begins in the text. */
  at: number;
  text: string;
  /** Set where the part is an address. */
  href?: string;
}

/** Cuts a text at its http and https addresses. Punctuation that ends a sentence is not of the address. */
export function linkify(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(/\bhttps?:\/\/[^\s<>"«»“”]+/gi)) {
    const href = withoutTail(match[0]);
    if (!URL.canParse(href)) continue;
    if (match.index > end) parts.push({ at: end, text: text.slice(end, match.index) });
    parts.push({ at: match.index, text: href, href });
    end = match.index + href.length;
  }
  if (end < text.length) parts.push({ at: end, text: text.slice(end) });
  return parts;
}

function withoutTail(address: string): string {
  const cut = address.replace(/[.,;:!?…'’*_~]+$/, '');
  const opens = cut.split('(').length;
  const closes = cut.split(')').length;
  return cut.endsWith(')') && closes > opens ? withoutTail(cut.slice(0, -1)) : cut;
}
