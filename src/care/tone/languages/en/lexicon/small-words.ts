/** Words that hardly any English message of some length does without: they tell English from other Latin writing. */
export const englishSmallWords: ReadonlySet<string> = new Set(
  `a an the this that these those it its it's i i'm im i've ive me my you your u ur we our us they them their he she his her
  is are was were be been am do does did don't dont didn't doesn't have has had can can't cant could will won't would should
  not no yes and or but if so because as than then of to for from with without at by on in into about after before until
  what when where why how who which there here just now still again any some all more please thanks thank hi hello hey
  get got can't need want help`.split(/\s+/),
);
