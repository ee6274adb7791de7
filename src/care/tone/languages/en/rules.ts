import type { RuleWords } from '../../language/rules.ts';
import { none, nothing, words } from '../../language/words.ts';
import { answers } from './answers.ts';
import { ownership } from './ownership.ts';

/** What single rules look for in English. */
export const rules: RuleWords = {
  familiarVerbs: [],
  denials: words("not never cannot can't don't won't isn't no nobody without couldn't wouldn't"),
  laughter: /^(?:lol|lmao|rofl|ha-ha|haha[ha]*|hehe[he]*)$/,
  capitals: {
    acronyms: none,
    keywords: words('word text reply'),
    shouts: words('not never must no all now'),
    vowels: /[aeiouy]/,
  },
  requests: {
    cancels: words(
      "don't dont never not no won't nobody no-one anyone someone they he she did didn't asks asked ask asking cannot can't shouldn't mustn't needn't without isn't doesn't app scammers fraudsters who",
    ),
    cancelsInside: words("not never no without don't did had"),
    about: nothing,
    entries: none,
  },
  courtesy: {
    generalStems: words(
      'issue problem trouble situat experienc inconvenienc delay servic matter hear sorry apologis apologiz',
    ),
    sorry: /^(?:sorry|apolog)/,
    thankedFor: words('about that on'),
    notNames: words(
      'yes no sure sorry well thanks done sadly unfortunately yep right absolutely okay ok it is we here sold closed open depends currently',
    ),
  },
  deflection: {
    asksWhere:
      /what number|which number|where|who (?:do|can|should) i|tell me who|who can (?:help|tell)|\bdm you|\byou (?:a )?dm\b|phone number|contact|how (?:do|can) i (?:reach|contact|call|ring|get hold)/i,
    helps: /^(?:help|assist)/,
    inPrivate: /^(?:dm|dms|pm|inbox|message)$/,
    personal:
      /^(?:name|address|postcode|zip|email|e-mail|phone|account|card|confirmation|booking|ticket|order|contract)$/,
    purpose: / to (?:further )?(?:review|check|verify|investigate|look|find|track) /,
    asked: words('have has did were was'),
    spared: /(?:not|n't) (?:needed|necessary|required)/,
  },
  nextStep: {
    acting: {
      short: words("i'm we're"),
      verbs: words('am are'),
      subjects: words('i we'),
      participle: /^[a-z-]{3,}ing$/,
      idle: words(
        'looking working taking trying doing hoping being striving reviewing investigating checking going learning listening considering improving aiming sharing feeling having getting missing seeing experiencing thinking waiting',
      ),
    },
    invitations: [],
    invitationJoins: none,
  },
  ownership,
  grounds: {
    supposing: words('if when'),
    explains: words('when if after'),
    notGrounds: words('without too already after before'),
    notYet: none,
    notYetFollowers: none,
    states: words("is are that's it's"),
    customersActs: words('purchase payment order booking deposit transfer'),
    modals: words('can could may might'),
    bindsUs: none,
  },
  answers,
  asksForOffer: /\b(?:codes?|vouchers?|promo|coupons?)\b/i,
};
