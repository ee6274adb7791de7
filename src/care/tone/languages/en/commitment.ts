import type { CommitmentWords } from '../../language/commitment.ts';
import { none, words } from '../../language/words.ts';

/** How a word is given in English: the lexicon's frames find the verbs, which have no endings to go by. */
export const commitment: CommitmentWords = {
  denials: none,
  firstPerson: [],
  thirdPerson: [],
  named: {
    things: words(
      `message word letter email text update updates slot appointment callback call call-back visit delivery eta
  finish answer reply news collection installation engineer courier driver technician refund replacement
  parcel order swap repair target follow-up decision fix window check-in card money`,
    ),
    never: words(
      `if or no not never can could may might must need needs had was were been usually normally opening hours
  closed open last previous payment bill fee charge renewal offer discount ended ends missed failed late to
  please would should pay try wait ask tell check sure unless without since after free available spare possible
  likely another more`,
    ),
    bounds: words('later'),
    verbs: [
      // “Closed”, “visited”; what was only planned may still be owed.
      { like: /ed$/, but: /^(?:planned|scheduled|booked|agreed|confirmed|promised)$/ },
    ],
    getters: words('you'),
    gives: words('with'),
    lastCalls: ['at the|latest'],
  },
  time: {
    countsFrom: words('of after following'),
    counts: words('from'),
    elsewhere: /^(?:receipt|receiving|the|when)/,
    requests: [],
    follows: words('and then'),
    thats: words('that'),
    habits: words('every daily'),
    habitEnds: words('and then'),
    verbless: words(
      'back on up with you in your account card by sorted fixed ready live again for to the home at door hands inbox its way done and running yours',
    ),
    opening: words('closed shut open opens reopen reopens hours'),
    whens: words('when once'),
    ownTerm:
      /(?:by )?when (?:do|should|must|can|could) i|latest (?:i|day)|deadline|how long (?:do|have) i/i,
  },
  vague: {
    sooner: words('once when as the'),
    openings: words('once when'),
  },
};
