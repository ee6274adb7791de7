import { bare, nothing } from './words.ts';

/**
 * One set of words out of several of the same shape: sets and lists are joined, patterns become one
 * that fits where any of them does, functions of a word work on what those before made of it, and of
 * two rows of one key in a table the first holds.
 */
export function merge<Shape extends object>(parts: readonly Shape[]): Shape {
  return mergeValues(parts) as Shape;
}

function mergeValues(values: readonly unknown[]): unknown {
  const [first] = values;
  if (first instanceof Set) return new Set((values as Set<unknown>[]).flatMap((set) => [...set]));
  if (first instanceof RegExp) return anyOf(values as RegExp[]);
  if (typeof first === 'function') return chained(values as ((word: string) => string)[]);
  if (Array.isArray(first)) return values.flat();
  if (typeof first !== 'object' || first === null) return first;
  if (Object.getPrototypeOf(first) === null)
    return bare(Object.assign({}, ...values.toReversed()) as Record<string, unknown>);
  // The parts keep their prototype: without one V8 looks every field of every token up in a dictionary.
  const merged: Record<string, unknown> = {};
  for (const part of values as Record<string, unknown>[])
    for (const key of Object.keys(part))
      merged[key] ??= mergeValues(
        (values as Record<string, unknown>[]).flatMap((other) =>
          other[key] === undefined ? [] : [other[key]],
        ),
      );
  return merged;
}

function chained(steps: readonly ((word: string) => string)[]) {
  return (word: string) => steps.reduce((made, step) => step(made), word);
}

function anyOf(patterns: readonly RegExp[]): RegExp {
  const fitting = patterns.filter(({ source }) => source !== nothing.source);
  const [first, ...others] = fitting;
  if (!first) return nothing;
  if (others.length === 0) return first;
  const odd = others.find(({ flags }) => flags !== first.flags);
  if (odd) throw new Error(`Languages disagree about the flags of ${first} and ${odd}`);
  return new RegExp(fitting.map(({ source }) => `(?:${source})`).join('|'), first.flags);
}
