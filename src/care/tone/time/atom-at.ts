import type { Token } from '../text/tokens.ts';
import type { Atom } from './atom.ts';
import { clockAt } from './clock.ts';
import { clockOpeners, dayOpeners, partOpeners, spanOpeners } from './openers.ts';
import { dayAt } from './day.ts';
import { partAt } from './part.ts';
import { spanAt } from './span.ts';

/** The time atom that begins at a token, if any. */
export function atomAt(tokens: readonly Token[], i: number): Atom | null {
  const { text, kind } = tokens[i]!;
  const isNumber = kind === 'number';
  return (
    (isNumber || spanOpeners.has(text) ? spanAt(tokens, i) : null) ??
    (partOpeners.has(text) ? partAt(tokens, i) : null) ??
    (isNumber || clockOpeners.has(text) ? clockAt(tokens, i) : null) ??
    (isNumber || dayOpeners.has(text) ? dayAt(tokens, i) : null)
  );
}
