import type { Token } from '../text/tokens.ts';
import type { Atom } from './atom.ts';
import { clockAt } from './clock.ts';
import { dayAt } from './day.ts';
import type { TimeGrammar } from './grammar.ts';
import { partAt } from './part.ts';
import { spanAt } from './span.ts';

/** The time atom that begins at a token, if any. */
export function atomAt(grammar: TimeGrammar, tokens: readonly Token[], i: number): Atom | null {
  const { text, kind } = tokens[i]!;
  const { openers } = grammar;
  const isNumber = kind === 'number';
  return (
    (isNumber || openers.span.has(text) ? spanAt(grammar, tokens, i) : null) ??
    (openers.part.has(text) ? partAt(grammar, tokens, i) : null) ??
    (isNumber || openers.clock.has(text) ? clockAt(grammar, tokens, i) : null) ??
    (isNumber || openers.day.has(text) ? dayAt(grammar, tokens, i) : null)
  );
}
