import type { Lexicon } from '../../../pattern/match.ts';

/** What is done, asked, explained, refused: the substance of a reply. */
export const enSubstance: Lexicon = {
  'done.act': [
    {
      why: 'said short, as in chat',
      any: [
        "*'s (blocked|frozen|locked|sorted|fixed|refunded|cancelled|sent|posted|stopped|back|done|live|unlocked|reset|removed)",
        'on (the|its|their) way',
        '(refund|credit|reset|swap|card|sim|transfer) (done|sent|issued|made)',
      ],
    },
    {
      why: 'something has changed for the customer',
      any: [
        '@en-have [@en-adv] @en-act-part',
        '@en-we [@en-adv] @en-act-past',
        '@en-have ~6 and [@en-adv] @en-act-part',
        '@en-we [@en-adv] (@en-look-past|@en-news-past|asked|spoke) ~6 and [@en-adv] @en-act-past',
        "(it's|that's|they're|is|are|you're|everything's) [@en-adv] (back|fixed|working|sorted|done|restored|unlocked|refunded|cancelled|live|released|on its way|on their way|all set|ready|lifted|removed)",
        '(has|have) been (refunded|restored|fixed|unlocked|cancelled|replaced|released|returned|credited|reversed|resolved|issued|sent|removed|waived|updated)',
        "(i've|we've) ~2 (found|got) (it|your|the)",
        '^ (done|sorted|fixed|refunded|cancelled|unlocked)',
      ],
    },
  ],
  'doing.act': [
    {
      why: 'it is being done at this minute',
      any: [
        '@en-am [@en-adv] @en-act-ing',
        '@en-act-ing ~3 (as we speak|right now|this minute|this very moment)',
        '(is|are) being (fixed|restored|replaced|refunded|sent|repaired|returned|released|reversed|tested)',
        '(is|are) in testing',
      ],
    },
  ],
  'doing.team': [
    {
      why: 'others are at work: something moves, yet no hour is named',
      any: [
        '(engineers|engineer|team|technicians|crew|crews|courier|driver|colleagues|they) (is|are) [@en-adv] ~1 (on|at|fixing|working|repairing|restoring|replacing|out|there|splicing|digging|@en-act-ing)',
      ],
    },
  ],
  'doing.look': [
    {
      why: 'looking, checking, listening now',
      any: [
        '@en-am [@en-adv] @en-look-ing',
        '@en-am [@en-adv] @en-hand-ing',
        '@en-am [@en-adv] @en-news-ing',
        "(i'm|we're) on it",
      ],
    },
  ],
  'done.look': [
    {
      why: 'looked, checked, asked',
      any: [
        '@en-have [@en-adv] @en-look-part',
        '@en-have [@en-adv] (asked|spoken|read|been|@en-hand-part|@en-news-part)',
        '@en-we [@en-adv] (checked|asked|looked|found|read|spoke|@en-hand-past)',
      ],
    },
  ],
  ask: [
    {
      why: 'something we need from the customer to go on',
      any: [
        '^ [please|just|then|hi|hello|so|now|and] (send|tell|try|check|restart|reply|share|give|open|go|tap|press|unplug|turn|switch|dm|message|post|drop|confirm|pop|click|log|delete|reinstall|update|upload|enter|select|choose|look|say|read|take|pick|keep)',
        '(could|can|would|will) you ~2 (send|tell|try|check|restart|reply|share|give|open|confirm|let|dm|message|have a look|take|post|say|look|see|pop|describe)',
        'please [also|then] (send|tell|try|check|restart|reply|share|give|open|confirm|let|dm|message|go|upload|say|click|follow|pop|provide)',
        '^ let (me|us) know',
        'let (me|us) know (if|whether|which|what|when|how|your|the)',
        '(send|tell|give) (me|us)',
        '(i|we) need (your|the|a|two|one|to know)',
        'which account you',
        '(say so|just say|shout)',
        'what (i|we) can do',
      ],
    },
  ],
  reason: [
    {
      why: 'a reason is given',
      any: [
        'because',
        'since !(#|monday|tuesday|wednesday|thursday|friday|last|yesterday)',
        'as (the|your|it|we|they|you|this|there|that)',
        'so (we|you|i|that|it|they|the|nobody|your)',
        'due to',
        'reason*',
        'otherwise',
        'which means',
        'means',
        'to (protect|keep|stop|avoid|make sure|prevent)',
        'only (if|when|after|with|the|once)',
        'until',
        'unless',
        'without',
        "that's why",
        'caused by',
        'owing to',
        'thanks to',
        'in case',
        'given (that|the|how|your)',
        'after',
        'before',
        "shouldn't be",
        'already',
        'needs',
        'expired',
        'ended',
        'below',
        'above',
        'too',
        "isn't enough",
        'not enough',
        'rather than',
        'if',
        'in the open',
        'in public',
        'everyone can',
        '(anyone|everybody|everyone|others|strangers) (can|could|may|will) (read|see)',
        '(this|it) is [a|all] (public|open)',
        'ran out',
      ],
    },
  ],
  refusal: [
    {
      why: 'a no without a verb of its own',
      any: ['(nothing|not much|little) [more|else|that] (we|i) can do'],
    },
    {
      why: 'a no, or a decision against the customer',
      any: [
        "(unable|not able|not in a position|can't|cannot|can not|couldn't|won't be able|we're not able) [to] ~1 (approve|help|offer|refund|cancel|reverse|accept|process|unlock|extend|lower|waive|remove|change|do (that|this|it|anything)|assist|proceed|issue|grant|provide|return|increase|reinstate|honour|compensate|agree|authorise)",
        '(application|request|claim|appeal|dispute|refund|loan|complaint) ~3 (declined|rejected|refused|unsuccessful|denied|turned down|not approved|not been approved|not upheld)',
        '(has|have|was|were|is) [been] (declined|rejected|refused|denied|turned down|unsuccessful)',
        "(not|isn't) (possible|eligible|available to you|something we can)",
        '(decision|answer) is (final|no)',
        "(not|isn't|is not) something (we|i) (can|are able|do)",
        "(we|i) (will not|won't|can't|cannot) be ~2 (refunding|waiving|reversing|approving|offering|compensating|able)",
        'we (declined|rejected|refused|have declined|have rejected|have decided not)',
      ],
    },
  ],
  'refusal.bare': [
    {
      why: 'a no that says aloud it will not explain',
      any: [
        'without ~1 (giving|stating|providing|offering|any) ~1 (reason|reasons|explanation|explanations)',
        'right to (decline|refuse|reject)',
      ],
    },
  ],
  rulebook: [
    {
      why: 'a paragraph, law or tariff named as the ground',
      any: [
        '(as per|per|according to|under|in line with|in accordance with|pursuant to|as stated in|as set out in|as outlined in|in compliance with|based on|as stipulated in) [our|the|your|company|clause|section|paragraph] ~2 (terms|t|tandc*|policy|policies|agreement|contract|conditions|regulations|regulation|rules|guidelines|law|tariff|section|clause|paragraph|act|procedure|procedures)',
        '(section|clause|paragraph|article) # ',
        "(it's|it is|is|this is) [our|company|standard|the] (policy|procedure)",
        "(our|company) policy (is|does|states|means|doesn't|requires|prohibits)",
        '(terms|terms and conditions|regulations|rules) (state|require|say|prohibit|stipulate|are clear)',
      ],
    },
  ],
  guarantee: [
    {
      why: 'certainty about what is not wholly in our hands',
      any: [
        "<!(can't|cannot|not|don't|won't|never) (we|i|we can|i can|we'll|i'll|can|will|personally|absolutely|fully) [absolutely|personally|fully|hereby] guarantee",
        'guaranteed !(rate|minimum|return|by the|income)',
        "(will never|won't ever|never|won't|will not) [ever] happen again",
        "(will never|won't ever) ~2 again",
        'never again',
        '100 % (sure|certain|safe|guaranteed|sorted|fixed|secure|happy|back)',
        "(i|we) [absolutely|personally] promise ~3 (never|won't|will not)",
        '(absolutely|completely|totally) (certain|no chance|impossible|risk-free|safe)',
        'you have (my|our) word',
        '(zero|no) (risk|chance of)',
        'without fail',
        'once and for all',
        "definitely (won't|will not|will never)",
      ],
    },
  ],
  unknown: [
    {
      why: 'an honest “not known yet”',
      any: [
        "(don't|do not) [yet|actually|currently] (know|have (any|a|an) (information|news|date|details|update|eta|answer))",
        'not (sure|known|clear) [yet]',
        'no (date|idea|eta) yet',
        "can't say yet",
      ],
    },
  ],
};
