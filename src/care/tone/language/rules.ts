import type { Form, Words } from './words.ts';

/** What rules look for beside the frames of the lexicon, by what it tells. */
export interface RuleWords {
  /** Verbs that call the customer familiarly by their ending: «звонишь». */
  familiarVerbs: readonly Form[];
  /** Deny what follows within a few words: “can't promise”. */
  denials: Words;
  /** Written laughter as a word of its own. */
  laughter: RegExp;
  capitals: CapitalWords;
  requests: RequestWords;
  courtesy: CourtesyWords;
  deflection: DeflectionWords;
  nextStep: NextStepWords;
  ownership: OwnershipWords;
  grounds: GroundWords;
  answers: AnswerWords;
  /** The customer asks for an offer: “any voucher?” */
  asksForOffer: RegExp;
}

export interface CapitalWords {
  /** Written in capitals without shouting. */
  acronyms: Words;
  /** Before a word that has to be typed like that: “text STOP to 7100”. */
  keywords: Words;
  /** Short words that shout by themselves: “NOT”. */
  shouts: Words;
  vowels: RegExp;
}

export interface RequestWords {
  /** In the clause before a request, they make it a warning, a question about the past or somebody else's. */
  cancels: Words;
  /** Inside a request, they do the same. */
  cancelsInside: Words;
  /** Verbs of a question about a thing, which asks for none: «номер не меняли?». */
  about: RegExp;
  /** Beside a secret: what the app will ask for, and nobody here. */
  entries: Words;
}

export interface CourtesyWords {
  /** Stems that fit every trouble, even where the customer used them first. */
  generalStems: Words;
  /** Begin a word of apology. */
  sorry: RegExp;
  /** Behind thanks: they are for a named thing. */
  thankedFor: Words;
  /** At the very start before a comma: no name of anybody. */
  notNames: Words;
}

export interface DeflectionWords {
  /** The customer asks where to turn. */
  asksWhere: RegExp;
  /** Acts that take nothing over: “help”. */
  helps: RegExp;
  inPrivate: RegExp;
  /** Data that is asked for in private, and says why. */
  personal: RegExp;
  /** What a private message is wanted for. A blank stands before and behind. */
  purpose: RegExp;
  /** Open a question about what was tried: “have you managed to”. */
  asked: Words;
  /** Beside the way out: it is not needed. */
  spared: RegExp;
}

export interface NextStepWords {
  /** “I'm dialling you”: an act of ours under way. */
  acting: {
    /** Subject and verb in one word. */
    short: Words;
    verbs: Words;
    /** Before `verbs`. */
    subjects: Words;
    participle: RegExp;
    /** Participles that move nothing: “looking”. */
    idle: Words;
  };
  /** Requests that ask the customer for more. */
  invitations: readonly Form[];
  /** Before such a request, as a comma is. */
  invitationJoins: Words;
}

export interface OwnershipWords {
  /** Pasts that tell of a repair and of no fault. */
  repairs: Words;
  /** Before a past of ours. */
  we: Words;
  /** Deny a past: «мы не проверили» owns up. */
  denials: Words;
  past: readonly Form[];
  ourselves: RegExp;
  /** Words of failing; in a sentence of ours one owns up. */
  faults: RegExp;
  /** Pasts by which it came right again. */
  cameRight: RegExp;
  /** A thing of ours that is in some state, in a sentence as a whole. */
  ourThing: RegExp;
  /** Before a participle: it is no account of anything. */
  passives: Words;
  customers: Words;
  /** Things that act on nobody's account, “system”, where none of `ours` is before them. */
  systems: Words;
  ours: Words;
}

/** What gives a reason, and what only seems to. */
export interface GroundWords {
  /** Open a clause that supposes: what follows is no reproach. */
  supposing: Words;
  /** Behind “that happens”: it explains. */
  explains: Words;
  /** Open a ground of the lexicon that is none after “it's only”. */
  notGrounds: Words;
  /** Put off, with one of `notYetFollowers` behind: «пока не». */
  notYet: Words;
  notYetFollowers: Words;
  /** State what a thing is: the ground stands before the refusal. */
  states: Words;
  /** Before a passive: an act of the customer. */
  customersActs: Words;
  /** Before a passive: what may be, and not what is. */
  modals: Words;
  /** A rule that binds ourselves. */
  bindsUs: Words;
}

/** What counts as an answer to a question. */
export interface AnswerWords {
  /** Begin an amount in words. */
  amounts: RegExp;
  /** A question about what the message spoke of before: “will they be running?” */
  goesOn: RegExp;
  /** A question that a price answers. */
  included: RegExp;
  currency: Words;
  /** Before an instruction: no part of it. */
  courtesies: Words;
  /** Verbs that open an instruction. */
  orders: Words;
  /** Endings of an instruction. */
  imperative: RegExp;
  /** Tell where. */
  places: Words;
  /** Begin a word of repair, which does not say why. */
  repair: RegExp;
  /** Say that others are at it, and no hour. */
  now: Words;
  time: RegExp;
  yesOrNo: Words;
  /** Of these, the plain ones. */
  yesAndNo: Words;
  negations: Words;
  /** A condition with its comma, at the head of a question. */
  condition: RegExp;
}
