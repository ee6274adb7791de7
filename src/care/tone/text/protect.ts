import type { Folded } from './normalise.ts';
import type { Token } from './tokens.ts';

/** A quotation longer than this is taken for a lone quotation mark. */
const longestQuotation = 240;

/** Marks the tokens that are somebody else's words, a label, a link or a mailbox. */
export function protect(tokens: readonly Token[], folded: Folded): Uint8Array {
  const guarded = new Uint8Array(tokens.length);
  quotations(tokens, guarded);
  handles(tokens, guarded);
  singleQuotations(tokens, guarded);
  quotedLines(tokens, guarded);
  const links = linkRanges(folded.low);
  let link = 0;
  tokens.forEach((token, i) => {
    while (link < links.length && links[link]!.end <= token.start) link++;
    if (link < links.length && token.start >= links[link]!.start) guarded[i] = 1;
  });
  return guarded;
}

/** What every link and mailbox has in it. */
const maybeLink = /[\w.+-]@[\w-]|https?:\/\/|[a-z0-9-]\.[a-z0-9-]/;

/** Links and mailboxes by form, with or without a scheme. */
export function linkRanges(low: string): { start: number; end: number; text: string }[] {
  if (!maybeLink.test(low)) return [];
  return Array.from(
    low.matchAll(
      /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,5}|https?:\/\/[^\s"<>]{1,2000}|(?<![\w.@-])(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}(?![\w@])(?:\/[^\s"<>]{0,2000})?/g,
    ),
    (match) => {
      const text = match[0].replace(/[.,;:!?)\]]{1,9}$/, '');
      return { start: match.index, end: match.index + text.length, text };
    },
  );
}

function quotations(tokens: readonly Token[], guarded: Uint8Array) {
  let open = -1;
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.text !== '"') continue;
    if (open < 0) open = i;
    else {
      if (tokens[i]!.end - tokens[open]!.start <= longestQuotation) guarded.fill(1, open, i + 1);
      open = -1;
    }
  }
}

/** «@voviha007»: a name somebody chose, whatever words are in it. */
function handles(tokens: readonly Token[], guarded: Uint8Array) {
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.text !== '@') continue;
    for (let at = i + 1; tokens[at] && tokens[at]!.start === tokens[at - 1]!.end; at++) {
      if (tokens[at]!.kind === 'mark' && tokens[at]!.text !== '_') break;
      guarded[at] = 1;
    }
  }
}

/** 'You should have read it': a mark glued to the word behind it opens, one glued to a word before it closes. */
function singleQuotations(tokens: readonly Token[], guarded: Uint8Array) {
  let open = -1;
  for (let i = 0; i < tokens.length; i++) {
    const { text, start, end } = tokens[i]!;
    if (text !== "'") continue;
    const opens = tokens[i + 1]?.start === end && tokens[i - 1]?.end !== start;
    if (opens) open = i;
    else if (open >= 0 && tokens[i - 1]?.end === start) {
      if (end - tokens[open]!.start <= longestQuotation) guarded.fill(1, open, i + 1);
      open = -1;
    }
  }
}

function quotedLines(tokens: readonly Token[], guarded: Uint8Array) {
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.text !== '>' || (i > 0 && tokens[i - 1]!.text !== '\n')) continue;
    while (i < tokens.length && tokens[i]!.text !== '\n') guarded[i++] = 1;
  }
}
