import type { Words } from './words.ts';

/**
 * What the rules of safety look for beside the frames: words around numbers, papers of a country,
 * names. Sources of patterns are put together by the rule, with `gu`; patterns with `g` are looked for
 * in folded, lower-cased text.
 */
export interface PrivacyWords {
  accounts: AccountWords;
  activity: ActivityWords;
  addresses: AddressWords;
  codes: CodeWords;
  contacts: ContactWords;
  documents: DocumentWords;
  names: NameWords;
  slots: SlotWords;
}

export interface AccountWords {
  /** Sources: names of the paper a number belongs to. */
  papers: readonly string[];
  /** Sources: may stand between the paper and the number. */
  qualifiers: readonly string[];
  /** Right before a number: its last digits, which are no secret. */
  lastDigits: RegExp;
  /** In a text with a code of six digits in pairs: it is one of a bank. */
  sortCode: RegExp;
}

export interface ActivityWords {
  /** The customer speaks of a charge: the sum given back is the answer itself. */
  charges: RegExp;
  currency: RegExp;
  /** Before a sum: a price or a limit. */
  bounds: Words;
  /** Behind a sum: a price. */
  per: RegExp;
  /** Before an hour: of an outage, not of a purchase. */
  hourLinks: Words;
}

export interface AddressWords {
  shapes: readonly RegExp[];
  postcodes: readonly RegExp[];
  /** A flat or a floor: nobody but the customer lives there. */
  home: RegExp;
  /** Somebody goes to the address: it is the customer's. */
  delivery: RegExp;
  /** Right beside the address: it is ours. */
  ours: RegExp;
}

export interface CodeWords {
  /** May stand between the noun of access and its value. */
  between: Words;
  /** The customer asked for a secret word. */
  asked: Words;
  /** Behind a number: it counts something and is no code. */
  counted: RegExp;
  /** Say that the number behind is the value: “is”. */
  links: Words;
  /** Between a number and the noun behind it: it is the value. */
  linksBack: Words;
  secret: SecretSources;
}

/** Sources of patterns for a password or a code word told in so many words. */
export interface SecretSources {
  nouns: readonly string[];
  /** Behind the noun: whose it is. */
  owners: readonly string[];
  /** Between the noun and its value. */
  links: readonly string[];
  /** Of nouns and links: a value in quotation marks behind them is one without a digit too. */
  sure: readonly string[];
  /** Verbs by which it was set. */
  told: readonly string[];
  toldWhat: readonly string[];
  toldHow: readonly string[];
  /** Behind the value: a way through the menus, and no secret. */
  paths: readonly string[];
}

export interface ContactWords {
  /** Right before a number: one of ours. */
  office: RegExp;
  /** In the words before a landline: ours. */
  ours: RegExp;
  /** In the words before a landline: theirs. */
  theirs: RegExp;
}

export interface DocumentWords {
  /** A document's name and the shape of its number, which is the first group. */
  shapes: readonly RegExp[];
  /** Sources: before a date of birth. */
  birthBefore: readonly string[];
  /** Sources: behind a date of birth. */
  birthBehind: readonly string[];
  /** Sources: “year” behind a date. */
  year: readonly string[];
}

export interface NameWords {
  /** Given names, to see where a surname may stand behind one. */
  given: Words;
  /** A patronymic, in any case. */
  middle: RegExp;
  /** Beside a name: a colleague's, an official's, the agent's own, or a street. */
  others: Words;
  titles: Words;
  /** In place of a surname: “Brightline Customer”. */
  roles: Words;
  /** Before a name: somebody is called by it. */
  callers: Words;
}

export interface SlotWords {
  /** Letters that look like the X of a slot or a masked number, of either case. */
  crosses: readonly string[];
  /** Sources: behind two crosses, what they should count. */
  units: readonly string[];
  /** Sources: what a template says where something is to be put in; case counts. */
  names: readonly string[];
  /** Before brackets: a label of the interface stands in them. */
  labels: RegExp;
}
