import type { AnswerWords } from '../../language/rules.ts';
import { none, nothing, words } from '../../language/words.ts';

/** What answers a question in English. */
export const answers: AnswerWords = {
  amounts: /^(?:free|nothing|none|no|one|two|three)/,
  goesOn: /^\W*(?:will|is|are|does|do|did|has|have|can) (?:it|they|he|she|this|that)\b/i,
  included: /\b(?:includ|cover|extra|fee|charge|cost|free|pay)/i,
  currency: none,
  courtesies: words('hi hello hey there please pls just simply then so sorry'),
  orders: words(
    'give try return file go ask bring restart reboot reset open tap press choose select pick check turn switch unplug plug update reinstall delete remove add enter swap take show keep book order sign log',
  ),
  imperative: nothing,
  places: words('in at on under via to from then'),
  repair: /^(?:back$|restored|fixed|refunded|credited|returned|sorted|reinstated|resolved)/,
  now: words('now already'),
  time: /^(?:day|days|hours?|minutes?|weeks?|months?|instantly|immediately|straight|already|now|never)$/,
  yesOrNo: words(
    'yes no yep nope sure absolutely sadly unfortunately afraid only either little bit partly somewhat mostly depends usually almost did does do done sent',
  ),
  yesAndNo: words('yes no'),
  negations: words("can't cannot won't doesn't isn't not don't aren't without"),
  condition: /^(?:if|when) [^,?]{3,120},/i,
};
