import type { QuestionWords } from '../language/customer.ts';
import { either } from '../language/per-languages.ts';
import type { QuestionKind } from '../types.ts';

/** The words that ask, compiled once. */
export interface Questions extends QuestionWords {
  /** Each with blanks around it, in the order in which kinds are tried at one place. */
  forms: readonly (readonly [kind: QuestionKind, forms: readonly string[]])[];
  /** A second question behind a join; its opening is the first group. */
  secondOpening: RegExp;
}

/** “How long” asks when, though it opens with “how”. */
const order = ['when', 'how-much', 'why', 'where', 'who', 'how', 'what'] as const;

export function compileQuestions(words: QuestionWords): Questions {
  const { joins, fillers, asking } = words.second;
  return {
    ...words,
    forms: order.map((kind) => [kind, words.asking[kind].map((form) => ` ${form} `)] as const),
    secondOpening: new RegExp(
      ` (?:${either(joins)}) (?:(?:${either(fillers)}) )?(${either(asking)})(?= )`,
    ),
  };
}
