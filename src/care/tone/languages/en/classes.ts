import { enVerbs } from './lexicon/verbs.ts';
import { enWords } from './lexicon/words.ts';

/** Named classes for frames: `@en-news-ing`, `@en-product` … */
export const classes: Readonly<Record<string, string>> = {
  ...enWords,
  ...Object.assign({}, ...Object.entries(enVerbs).map(([kind, rows]) => forms(kind, rows))),
};

function forms(kind: string, rows: string): Record<string, string> {
  const verbs = rows
    .trim()
    .split(/\s+/)
    .map((row) => row.split(':'));
  const form = (pick: (verb: string[]) => string) => verbs.map(pick).join('|');
  return {
    [`en-${kind}-base`]: form(([base]) => base!),
    [`en-${kind}-past`]: form(([base, past]) => past ?? regularPast(base!)),
    [`en-${kind}-part`]: form(([base, past, part]) => part ?? past ?? regularPast(base!)),
    [`en-${kind}-ing`]: form(([base, , , ing]) => ing ?? regularIng(base!)),
  };
}

function regularPast(base: string) {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return `${base}ed`;
}

function regularIng(base: string) {
  return base.endsWith('e') ? `${base.slice(0, -1)}ing` : `${base}ing`;
}
