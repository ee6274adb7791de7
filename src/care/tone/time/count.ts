import type { Token } from '../text/tokens.ts';
import { textAt } from './atom.ts';
import { dashes, type TimeGrammar } from './grammar.ts';
import { phraseAt } from './phrases.ts';

/** How many, by the greater number of a range, up to and without token `to`. */
export function countAt(
  grammar: TimeGrammar,
  tokens: readonly Token[],
  at: number,
): { value: number; to: number } | null {
  const { countLinks, rangeLinks } = grammar.span;
  const first = numberAt(grammar, tokens, at);
  if (first === null) return null;
  let to = afterCase(grammar, tokens, at + 1);
  if (countLinks.has(textAt(tokens, to))) to++;
  if (rangeLinks.has(textAt(tokens, to)) || dashes.has(textAt(tokens, to))) {
    const second = numberAt(grammar, tokens, to + 1);
    if (second !== null) return { value: second, to: to + 2 };
  }
  const said = phraseAt(grammar.counts, tokens, at);
  return said ? { value: said.means, to: said.to } : { value: first, to };
}

/** «2-х», «2х», «2 (двух)»: what stands between a figure and what it counts. */
function afterCase(grammar: TimeGrammar, tokens: readonly Token[], at: number) {
  const { caseEnds } = grammar.span;
  let to = at;
  const glued = (i: number) => tokens[i]?.start === tokens[i - 1]?.end;
  if (textAt(tokens, to) === '-' && glued(to) && caseEnds.has(textAt(tokens, to + 1))) to += 2;
  else if (caseEnds.has(textAt(tokens, to)) && glued(to)) to++;
  if (
    textAt(tokens, to) === '(' &&
    textAt(tokens, to + 2) === ')' &&
    numberAt(grammar, tokens, to + 1) !== null
  )
    to += 3;
  return to;
}

/** A number in figures, with a half at most, or in words; `null` for anything else. */
export function numberAt(
  { numbers, span }: TimeGrammar,
  tokens: readonly Token[],
  at: number,
): number | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'number')
    return /^\d{1,3}(?:[.,]5)?$/.test(token.text) ? Number(token.text.replace(',', '.')) : null;
  if (span.notCounts.has(token.text)) return null;
  const [first = '', last = ''] = token.text.split('-');
  return numbers[token.text] ?? (numbers[first] && numbers[last] ? numbers[last]! : null);
}
