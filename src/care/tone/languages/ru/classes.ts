import { ruVerbs } from './lexicon/verbs.ts';
import { ruWords } from './lexicon/words.ts';

/** Named classes for frames: `@ru-act-past`, `@ru-product` … */
export const classes: Readonly<Record<string, string>> = {
  ...ruWords,
  ...Object.assign({}, ...Object.entries(ruVerbs).map(([kind, rows]) => forms(kind, rows))),
};

function forms(kind: string, rows: string): Record<string, string> {
  const verbs = rows
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/ +/));
  const column = (at: number) =>
    verbs.map((verb) => verb[at] ?? '-').filter((form) => form !== '-');
  const past = column(0).map((stem) => (/[сз]$/.test(stem) ? `${stem}+/ла/ли` : `${stem}+л/ла/ли`));
  return {
    [`ru-${kind}-past`]: past.join('|'),
    [`ru-${kind}-fut`]: column(1).join('|'),
    [`ru-${kind}-now`]: column(2).join('|'),
  };
}
