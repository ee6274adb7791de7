import { expect, test } from 'vitest';
import { likelyPairs } from './likely-pairs.ts';

const handle = (text: string) => ({ platform: null, handle: text, name: null });
const hintsOf = (a: string, b: string) => likelyPairs([handle(a), handle(b)]);

test.each([
  ['a place behind a short given name', 'RepDanCrenshaw', 'dancrenshawtx'],
  ['a place before a title', 'SenRickScott', 'flsenrickscott'],
  ['the whole name of a place', 'RepCelesteMaloy', 'RepMaloyUtah'],
  ['who stands for a place', 'repjamesmoylan', 'JMoylanforGuam'],
  ['a shorter title before a longer surname', 'CongressmanJohnMannion', 'congressmannion'],
  ['a title cut short', 'johnculberson', 'CongCulberson'],
  ['where somebody works', 'sensenbrenner', 'sensenbrennerpressoffice'],
  ['initials before a surname', 'gregorymeeks', 'gwmeeks'],
  ['an initial before the whole name', 'RepMorganGriffith', 'hmorgangriffith'],
  ['two initials beside a surname', 'RepDannyDavis', 'CongressmanDKDavis'],
  ['initials for two surnames', 'RepWassermanSchultz', 'RepDWSTweets'],
  ['initials that all were told', 'RepEddieBJohnson', 'RepEBJ'],
  ['a given name in its short form', 'RepNikkiBudzinski', 'repnikki'],
  ['a surname that ends like a state', 'bryksin_75', 'aleksandr.bryksin'],
  ['another scheme of transliteration', 'magomedkadigasanov69', 'gasanow.magomedkadi'],
])('%s is no reason to pass over a likeness: %s, %s', (_what, a, b) => {
  expect(hintsOf(a, b)).toHaveLength(1);
});

test.each([
  ['a given name here and a surname there', 'RepJackBergman', 'RepBrianJack'],
  ['sounds that only transliteration confuses', 'repjimhimes', 'RepJimmyGomez'],
  ['the beginning of a surname', 'repbrecheen', 'RepBresnahan'],
  ['a surname that ends with the name of a state', 'usrepkathycastor', 'RepCasten'],
  ['a name inside another', 'RepMonicaDLC', 'RepLaMonica'],
  ['the rest of a longer title', 'senatorhassan', 'senatorcantwell'],
  ['some of the initials', 'CongressmanMattGaetz', 'RepMTG'],
  ['a frequent surname alone', 'susancollins', 'SenatorCollins'],
  ['a most frequent name', 'sasha.ivanov', 'ivanov_aleksandr'],
])('%s is no likeness: %s, %s', (_what, a, b) => {
  expect(hintsOf(a, b)).toHaveLength(0);
});
