import type { PrivacyWords } from '../../language/privacy.ts';
import { nothing, words } from '../../language/words.ts';
import { given } from './names.ts';

/** Numbers, papers, addresses and names as English writes them. */
export const privacy: PrivacyWords = {
  accounts: {
    papers: ['(?<![a-z])(?:account|contract|policy|acct)(?: (?:number|no))?', 'a/c'],
    qualifiers: ['is', 'ending'],
    lastDigits: /ending.$/,
    sortCode: /account|sort/,
  },
  activity: {
    charges: /^(?:charged|overcharged|billed|debited|took$|fee$)/,
    currency: /^(?:pounds?|quid|dollars?|euros?|usd|eur|gbp|rub)$/,
    bounds: words('over under up to than above below least most about from'),
    per: /per |a month|a day|a year|a week|each|monthly/,
    hourLinks: words('since from until till between'),
  },
  addresses: {
    shapes: [
      /(?<![a-z0-9])(?:flat|apt|apartment|unit)? ?\d{0,4}[a-z]?,? ?\d{1,4}[a-z]? (?:(?!(?:is|are|was|were|has|have|had|will|went|got|goes|on|in|at|by|to|of|and|or|its|our|your|my|for|from|under|all) )[a-z]{2,20} ){1,3}(?:street|st|road|rd|lane|ln|avenue|ave|close|drive|dr|court|ct|way|place|gardens|terrace|crescent|hill|square|row|mews|grove|walk|boulevard|blvd)(?![a-z])(?:,? (?:flat|apt|apartment|unit|#) ?\d{1,4}[a-z]?)?/g,
    ],
    postcodes: [/(?<![a-z0-9])[a-z]{1,2}\d[a-z\d]? \d[a-z]{2}(?![a-z0-9])/g],
    home: /(?:flat|apt|apartment|unit) ?\d/,
    delivery:
      /courier|deliver|parcel|driver|engineer|sent to|your (?:address|home|place)|you live|card (?:went|is going|was sent)|posted to|dispatch/,
    ours: /branch|store|depot|atm|cash machine|shop|locker|office|counter|hub|kiosk/,
  },
  codes: {
    between: words(
      "sms is your the new a temporary one-time now to was been set reset as equals are wi-fi card for on security login access confirmation verification here it's",
    ),
    asked: words('password passcode memorable pin'),
    counted: /^(?:digits|digit|minutes|seconds|characters|days|hours|pounds)/,
    links: words('is'),
    linksBack: words('is your as'),
    secret: {
      nouns: ['password', 'passcode', 'passphrase', '(?:memorable|security|code|secret) word'],
      owners: [],
      links: ['is', 'to'],
      sure: [' is', 'word'],
      told: ['reset', 'set', 'changed', 'new one'],
      toldWhat: ['it', 'that', 'its', 'here'],
      toldHow: ['to', 'is'],
      paths: ['then'],
    },
  },
  contacts: {
    office: /our (?:\S+ ){0,2}(?:office|branch|hotline|helpline|desk) (?:on|at|:)? ?[+(]*$/,
    ours: /call us|ring us|phone us|our /,
    theirs: /you|your|rang|called|reach/,
  },
  documents: {
    shapes: [
      /passport(?: number| no\.?)?[^.!?\n\d]{0,24}([a-z]{0,2}\d{7,9})(?!\d)/g,
      /(?:driving licen[cs]e|driver'?s licen[cs]e|licen[cs]e (?:number|no))[^.!?\n\d]{0,24}([a-z]{0,5}\d{6,10}[a-z0-9]{0,5})(?![a-z0-9])/g,
      /(?:national insurance|(?<![a-z])ni(?![a-z]))[^.!?\n\d]{0,24}((?<![a-z])[a-z]{2} ?\d{2} ?\d{2} ?\d{2} ?[a-d])(?![a-z])/g,
      /(?<![\d-])(\d{3}-\d{2}-\d{4})(?![\d-])/g,
      /(?:social security|ssn|tax (?:id|number|reference)|utr)[^.!?\n\d]{0,24}(\d{9,10})(?!\d)/g,
    ],
    birthBefore: ['date of birth', 'birth ?date', 'dob', 'born', 'birthday'],
    birthBehind: ['(?:is|as) your (?:date of birth|dob|birthday)'],
    year: [],
  },
  names: {
    given,
    middle: nothing,
    others: words(
      "manager colleague engineer specialist adviser our my i'm am name team by director driver regards street road from",
    ),
    titles: words('mr mrs ms miss mx dr'),
    roles: words(
      'account holder valued sir madam team customer client user all there everyone bank support',
    ),
    callers: words('hi hello hey dear thanks sorry morning afternoon evening name'),
  },
  slots: {
    crosses: [],
    units: ['days?', 'hours?', 'minutes?', 'mins?', 'working', 'business', 'pounds', 'am', 'pm'],
    names: ['CUSTOMER NAME', 'NAME HERE', 'lorem ipsum', 'TBD', 'TODO'],
    labels: /(?:tap|click|press|select|button|menu|tab)\s{0,2}$/i,
  },
};
