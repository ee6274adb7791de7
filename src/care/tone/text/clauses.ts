import type { TextWords } from '../language/text.ts';
import type { Token } from './tokens.ts';

const breaks = new Set([',', ';', ':', '—', '(', ')', '.', '!', '?', '\n']);

export interface Clauses {
  /** Clause index of every token; grows through the text. */
  of: Uint16Array;
  /** The first token of every clause. */
  starts: readonly number[];
  /** 1 for tokens of a clause opened by «если», “if” and their kin. */
  conditional: Uint8Array;
}

/** Cuts sentences into clauses at marks and conjunctions: coarse, linear, good enough to attach. */
export function splitClauses(
  tokens: readonly Token[],
  { joins, conditions, consequences }: TextWords,
): Clauses {
  const of = new Uint16Array(tokens.length);
  const conditional = new Uint8Array(tokens.length);
  const starts = [0];
  let clause = 0;
  let inCondition = false;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const newSentence = i > 0 && tokens[i - 1]!.sentence !== token.sentence;
    const isBreak = breaks.has(token.text);
    if (newSentence || isBreak || joins.has(token.text)) starts[++clause] = i;
    if (newSentence || isBreak || consequences.has(token.text)) inCondition = false;
    if (conditions.has(token.text)) inCondition = true;
    of[i] = clause;
    conditional[i] = inCondition ? 1 : 0;
  }
  return { of, starts, conditional };
}
