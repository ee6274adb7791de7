import type { TextWords } from '../../language/text.ts';
import { nothing, words } from '../../language/words.ts';

/** English letters, sentences, clauses and word endings. */
export const text: TextWords = {
  spelling: {
    script: 'Latin',
    // Latin letters without one of these are Russian on a foreign keyboard («Ya v Dubae») or a third language.
    tellers: words(
      `a an the this that these those it its it's i i'm im i've ive me my you your u ur we our us they them their he she his her
  is are was were be been am do does did don't dont didn't doesn't have has had can can't cant could will won't would should
  not no yes and or but if so because as than then of to for from with without at by on in into about after before until
  what when where why how who which there here just now still again any some all more please thanks thank hi hello hey
  get got can't need want help`,
    ),
    folds: [],
    lookAlikes: [],
    inLatin: (word) => word,
  },
  neverLast: words('mr mrs ms dr no st prof vs e.g i.e approx'),
  seldomLast: words('etc inc ltd am pm a.m p.m'),
  letterWords: words('i'),
  joins: words('and but so'),
  conditions: words('if unless when once'),
  consequences: words('then'),
  courtesies: words('please'),
  endings: 'ations ation ingly ing edly ies ied ed es er ly s y e'.split(' '),
  stopWords: words(
    `the a an and or but if so to of in on at by for with from as is are was were be been am do does did have has had i you we they he she it me my your our us them their his her its this that these those there here not no yes can could will would should may might just very too up out about what which who how when where why please hi hello hey dear thanks thank sorry i'm i'll it's you're we're don't i've we've that's`,
  ),
  past: [
    {
      like: /^(?:was|were|had|did|been|fell|broke|lost|held|kept|gave|wrote|rang|put|cut|chose|came|hit|shut|stood|stopped|ran|went|came|sent|got|took|made|left|called|tried|spoke|ago|yesterday|said|told|began|started|ended|failed|changed|happened|moved|expired)$|^.{3,}[^e]ed$/,
      but: nothing,
    },
  ],
  perfect: {
    auxiliaries: words('have has'),
    subjects: words('i we he she they it you'),
    short: words("i've we've they've you've"),
    adverbs: words('already just also now since'),
    participles: words(
      'spoken written seen gone done been given taken shown known paid told found read heard had made looked checked asked',
    ),
  },
};
