import type { Lexicon } from '../../../pattern/match.ts';

/** Ways to give one's word without “I'll write”. */
export const enPromise: Lexicon = {
  'commit.present': [
    {
      why: 'our offer or our word in the present, which a time turns into a promise',
      any: [
        '(i|we) (have|need) ~1 (to|you|an hour|a couple|#) ~2 (call|answer|down|booked|hour|hours|minutes|day|days)',
        '(my|our) ~1 (target|deadline|plan|next (update|message|call|check)|update|reply|answer|call) ~2 (is|comes|will|at|by|for)',
      ],
    },
  ],
  'commit.act': [
    {
      why: 'chat spelling of a word given',
      any: ["(gonna|imma|i'ma|gunna) ~1", '^ [and] (shoot|ping|pop|send) (that|it|this) over'],
    },
  ],
  'commit.news': [
    {
      why: 'the pronoun left out, as in chat',
      any: [
        '^ will [@en-adv] !(be (here|open|closed)) (@en-news-base|@en-act-base|let|get|do|be|update|check|have|come|keep|send|post|look) !(you|it|they|there|this|that|i|we)',
        '^ [and|then] (ping|shout|buzz|bell|ring|text|call|holler|message) (ya|you|u)',
        '(give|drop|send) (ya|u|you) a (ring|bell|shout|buzz|text|line|call|message)',
        '<!(you|to|and|please|or) (reply|answer|update|refund|news|decision) (by|before|no later than|within|due)',
      ],
    },
  ],
  'commit.outcome': [
    {
      why: 'what will have happened for the customer by then, in other words',
      any: [
        '(with you|in your account|back with you|on your card|in your hands|at your door|on your account|in your inbox|on its way|back on|back up|live again|up and running|ready for you|ready to collect|waiting for you) ~2',
        "(he'll|she'll|they'll|it'll|who'll|that'll|there'll) !(usually|normally|be (open|closed)|close|open|expire|cost|not|charge)",
        '<!(you|if|i|we|which|bank|merchant|retailer|seller|airline|hotel|employer|landlord|supplier|manufacturer|network|hmrc|offer|price|prices|shop|store|tariff|fee) will !(not|usually|normally|typically|you|never|be (open|closed|charged)|close|open|expire|cost|end|rise|increase|change|charge|stop|go up)',
        'you should !(have (had|been|got|received|seen|heard)) ~1 (see|have|get|receive|hear|be|find|notice)',
        '(it|that|this|they|everything|he|she|the (money|refund|card|engineer|parcel|driver|line|service|fix|replacement|payment|letter|router|sim|update|team|courier)) ~2 (should|will|is to|are to|must) ~2 (be|arrive|land|show|reach|come|go|return|appear|clear|work|drop|hit|call|ring|post|finish|complete|restart|resume|start)',
        "(you'll|you will|you can expect to|you're going to|you are going to) ~1 (have|get|receive|see|hear|find|be)",
      ],
    },
  ],
  'commit.schedule': [
    {
      why: 'set for a day of the calendar',
      any: [
        "(i've|we've|i have|we have|i|we|they've|they have) ~2 (booked|scheduled|arranged|set|lined up|put you down|pencilled|moved|rebooked|reserved|slotted|fixed|confirmed|rescheduled|planned) ~7 (for|at|on|to|between|in)",
        '(booked|lined up|pencilled in|rebooked|slotted) ~2 (for|on|at|in|between|by|to)',
      ],
    },
  ],
};
