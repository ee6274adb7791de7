import { enVerbs } from './en/verbs.ts';
import { ruVerbs } from './ru/verbs.ts';
import { enWords } from './en/words.ts';
import { ruWords } from './ru/words.ts';

/** Named classes for frames: `@ru-act-past`, `@en-news-ing`, `@weekday-ru` … */
export const classes: Readonly<Record<string, string>> = {
  ...ruWords,
  ...enWords,
  ...Object.assign({}, ...Object.entries(ruVerbs).map(([kind, rows]) => ruForms(kind, rows))),
  ...Object.assign({}, ...Object.entries(enVerbs).map(([kind, rows]) => enForms(kind, rows))),
};

function ruForms(kind: string, rows: string): Record<string, string> {
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

function enForms(kind: string, rows: string): Record<string, string> {
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
