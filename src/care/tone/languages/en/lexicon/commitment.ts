import type { Lexicon } from '../../../pattern/match.ts';

export const enCommitment: Lexicon = {
  'commit.news': [
    {
      why: 'first person: we give our word to write, call or answer',
      any: [
        '@en-will [@en-adv] @en-news-base',
        '@en-will [@en-adv] (let you know|get back|come back|follow up|be in touch|be back|get in touch|reach out|drop you|give you|keep you|have (an answer|news|their answer|word|an update|something)|contact|share|update|send you|be calling|be writing)',
        "(you'll|you will) [@en-adv] (hear|have (an answer|news|an update|a reply|word|our answer|it from)|get (an answer|a reply|an update|a call|news|word))",
        "(will|they'll|she'll|he'll) [@en-adv] (be in touch|get back|contact you|call you|reach out|get in touch|let you know|ring you|email you|come back|follow up|reply|respond|update)",
        '<!(you|it|this|that|which) will ~5 and (reach out|be in touch|get back|contact you|call you|let you know|follow up|reply|respond|update you)',
        '@en-am (writing|calling|ringing|replying) ~2 (you|back)',
        '(i|we) promise [you] [to] (write|call|an answer|a reply|reply|update|let)',
        'expect (my|our|a|an) (call|reply|answer|message|update|email)',
      ],
    },
  ],
  'commit.act': [
    {
      why: 'first person: a concrete act of ours',
      any: [
        '@en-will [@en-adv] !(look|check|see) @en-act-base',
        '@en-will [@en-adv] (have|get) ~4 (@en-act-part|done|back|in|running|working|sorted|delivered|ready)',
        '@en-will [@en-adv] @en-hand-base',
        '@en-will [@en-adv] (be|do|run|leave|keep|ask|meet|visit|come|stay|hold|cover|speak|talk|need|go|collect|drop|finish|complete|process)',
      ],
    },
  ],
  'commit.will': [
    {
      why: 'any act of ours told as a future counts as our word once a time stands beside it',
      any: ['@en-will !(never|not|always|usually|be (here|around|on shift|closed|open))'],
    },
  ],
  'commit.look': [
    {
      why: 'an intention without an object one could check',
      any: [
        '(some digging|raise our game|up our game|have a dig)',
        'will be ~1 (reviewed|looked at|looked into|dealt with|investigated|assessed)',
        '@en-will [@en-adv] be (@en-look-ing|working|taking|trying|speaking with|speaking to|talking to|doing everything|doing all)',
        '@en-will [@en-adv] (speak|talk) (to|with) ~2 (team|staff|colleague|colleagues|branch|member)',
        '@en-will [@en-adv] (look|investigate|review|check|sort|try|consider|improve|examine|address|ensure|make sure|explore|assess|discuss|monitor|learn|strive|aim|do (our|my) best|do everything|do what|take (action|appropriate|steps|measures|this|it|your|care|a look|on board|the necessary|all)|see (what|if|how|to)|find out|work (on|to|hard|with)|dig|get (this|it|that) (sorted|fixed|resolved)|get to the bottom|be more|feed|bear|note|keep (an eye|working|trying)|endeavour|look into)',
        '<!(you|it|they|which|that|who|he|she|this) will [also|now|then|be] (review|investigate|look into|consider|improve|do (everything|all|our best|what we can)|make every|take (action|steps|this|it|appropriate|your|all)|examine|ensure|learn|address|strive|work on|reviewing|investigating|looking into)',
        '(will|to) be (looked|reviewed|investigated|addressed|considered|taken|discussed) ~2 (into|action|shortly|accordingly|internally|seriously|account|board)',
        '(appropriate|necessary) (action|steps|measures) will',
        'let (us|me) (look into|investigate|review)',
      ],
    },
  ],
  'commit.present': [
    {
      why: 'a present that means the near future when a time stands beside it',
      any: [
        '@en-am [@en-adv] @en-act-ing',
        '@en-am [@en-adv] @en-news-ing',
        '(on it|done) [and] (by|within)',
        'back [to|with] you (by|within)',
      ],
    },
  ],
  'commit.under-way': [
    {
      why: 'any act of ours under way, which an hour or a span turns into our word',
      any: [
        '@en-am [@en-adv] !(looking|working|going|trying|hoping|aiming|expecting|waiting|closing|opening|having|getting|being|doing|missing|seeing|sitting|running|using|talking|asking|morning|evening|thinking|planning|wondering|speaking|considering|reviewing|investigating) *ing',
      ],
    },
  ],
  'commit.outcome': [
    {
      why: 'what will have happened for the customer by then',
      any: [
        "<!(if|i|we|you) (will|it'll|they'll|that'll|she'll|he'll|there'll|who'll) [@en-adv|all] !(not|usually|normally|typically|often|always) (be|arrive|land|show|reach|come|go|return|appear|clear|work|ring|call|phone|text|email|message|contact|visit|meet|answer|speak|talk|explain|collect|fit|install|swap|replace|check|confirm|bring|send|pick|let|tell|write|reply|deliver|get|have|drop|leave|update|run|hit|land|start|visit|collect|fix|reset|activate|restart|refund|knock|finish|end)",
        "(you'll|you will) [@en-adv] (have|get|receive|see|hear|find|be)",
        '(should|ought to) [@en-adv|all] (be|show|arrive|land|reach|appear|clear|have|see|come|hear|get|drop|return|go|hit|receive|work|start)',
        "(is|are|it's|they're|that's|he's|she's) [@en-adv] (due (back|in|out|to|with|at|by|for)|booked|scheduled|set|arriving|coming|landing|going|back|leaving|returning|being (sent|delivered|fixed|released|refunded|posted)|with you|yours)",
        '(has|have) (it|you|this|them) (down|booked|scheduled)',
        'expect (it|them|the|your|delivery|a|an|my|our|news|word|him|her|us)',
        '(fix|fixed|back|sorted|live|ready|done|yours) by',
        '(target|deadline|eta) is',
        "(you're|you are) ~1 (in|down|booked|set|scheduled|on the list) ~1 (for|on|at)",
        '(has|have) been (moved|rescheduled|booked|set|rebooked|pushed|brought forward|changed|arranged|scheduled|put back) ~3 (to|for)',
        '^ [all|everything] !(need|used|based|opened|closed|charged|signed|required|limited|called) *ed (by|before|within)',
        '@en-am [@en-adv] (on it|onto it|on the case|with you|at yours)',
        '@en-we (aim|plan|intend|mean|are planning|are aiming) to',
        "(we're|i'm) (planning|aiming|hoping) to",
        '(call|visit|slot|appointment|delivery|installation|engineer|courier|collection|callback|swap|switch|move|replacement|repair) ~1 (is|are) ~1 (scheduled|set|booked|fixed|arranged|planned|due|for|on)',
      ],
    },
  ],
  'commit.schedule': [
    {
      why: 'a present tense is our word for a day of the calendar, a habit for a span of time',
      any: [
        '<!(shall|should|can|could|may|do|did|would|if|when|will|or|to|before|once|unless|that|where|how) (i|we) [@en-adv] (@en-act-base|fit|install|mend|print|collect|load|post|switch) (it|you|your|the|this|them|that|him|her|a|an)',
        '(brings|delivers|collects|answer coming|reply coming|news coming|update coming|refund coming)',
        '(arrives|lands|reaches|leaves|reopens|returns|comes|lifts|clears|ships|resumes|follows)',
        '(gets|get) (there|here|to you|to yours|home|back)',
        '(out|available|live|in the stores) (on|from)',
        '(goes|go) (out|live|to|back|in|on)',
        '(has|have|gets|get|sees|see) ~3 by',
      ],
    },
  ],
  'commit.due': [
    {
      why: 'a present tense about this very matter: our word for a day and for the next hours',
      any: [
        '(our|your|the|my) (lawyer|accountant|engineer|courier|driver|team|manager|colleague|specialist|technician|fitter|depot|warehouse|supervisor|boss|analyst|developer|crew) ~1 !(is|was|has|does|as|always|us|yours|his|this|hours|news|address|lines|access|business) *s',
        "(is|are|it's|they're) [@en-adv] (ready|live|active|yours|with you)",
        'gets (closed|fixed|sorted|refunded|sent|posted|delivered|done|paid|shipped|credited|released|restored|updated|reviewed|swapped|replaced|moved|lifted)',
        '<!(shall|should|can|could|may|do|did|would|if|when|will|or|and|to|before|once|unless|that) @en-we [@en-adv] (write|call|ring|reply|report|post|update|ping|text|email) (you|to you|here|back|again|this)',
        "(he's|she's|they're|it's|courier's|driver's|engineer's) due",
        '(it|he|she|that|this|the ~2|your ~2|our ~2) (lands|arrives|reaches|comes|goes|gets|leaves|ships|returns|clears|lifts|resumes|follows|starts|finishes|drops|hits|appears|shows|collects|delivers|brings|calls|rings|rides)',
        '(they|these|those|both|we) [@en-adv|all] (reach|arrive|land|come|get|leave|ship|return|follow|deliver|collect|bring|post) ~2 (you|to|at|on|by|before|within|in|tomorrow|today|tonight|this|next|between|around|back|out|home|round|over|it|them)',
      ],
    },
  ],
  'vague.time': [
    {
      why: 'a time without a length',
      any: [
        'shortly',
        '<!(the|very) soon',
        '(very|pretty|real) soon',
        'soonest possible',
        'in due course',
        '(right|straight|immediately|directly) after',
        "(won't|will not) be long",
        'once (the|it|that|this) ~3 (is|are|has|have|comes|clears|completes)',
        'as soon as [we|i|you|it|they|he|she|the|there|your|this|that|possible|practicable|practical|can]',
        '(asap|a.s.a.p)',
        'at (the|your|our) (earliest|next) (opportunity|convenience)',
        'in (the) (near|coming|nearest) (future|days|weeks|days)',
        'before (long|too long)',
        'in a (bit|while|moment|little while|timely manner|timely fashion)',
        '(when|once) (we|i) (can|have|know|hear|get) [more|news|an update|it|something|anything|back|the]',
        '(promptly|momentarily|presently|imminently)',
        'within (a reasonable|reasonable|the shortest|our usual) ~2 (time|timeframe|period)',
        'at some (point|stage)',
        'in (good|no) time',
        'sooner rather than later',
        'one of these days',
        'any (day|time|minute) now',
        'a little later',
        '(later|further) on',
        'over the coming (days|weeks)',
        'eventually',
      ],
    },
  ],
  'time.reject': [
    {
      why: 'a habit or a typical duration, not our word',
      any: [
        'usually',
        'normally',
        'typically',
        'generally',
        'on average',
        'as a rule',
        'tends to',
        'often',
        'always',
        'every',
        'daily',
        'most of the time',
        'up to # ',
        'can take',
        'may take',
        'might take',
        'could take',
        'takes',
        'lasts',
        'at least',
        "(won't|cannot|can't|couldn't) !(be (later|long|any|more|past))",
        'will not !(be (later|long|any|more|past))',
        "<!(that's|you) (call|ring) (us|me|the|our|your|them|in|back) ~4 (before|by|within|in|until)",
      ],
    },
    {
      why: 'opening hours and shifts',
      any: [
        "(i'm|we're|i am|we are|i'll be|we'll be) [@en-adv] (here|around|on shift|on duty|online|open|available|at my desk|in !touch) ~3 (till|until|to|from|from|between)",
        '(open|opens|closes|close !of|closed|opening) ~4 (at|till|until|from|to|between|#)',
        '(available|staffed|answered) ~2 (from|between|until|till)',
        '^ [please|just|simply|and|then] (leave !(it|this|that)|drop|pop|hand|fill|sign|order|apply|choose|select|tap|open|use|keep|stay|ask|tell|let us|put|join|scan|log|upload|register|return|raise|enter|go|visit|book !(it|in)) !(you)',
        'opening hours',
        '<!refund (price|prices|tariff|rate|plan|fee|charge|discount|offer|contract|subscription|allowance|interest|premium|points|voucher|deal|promotion) ~2 (starts|begins|changes|goes up|goes down|rises|increases|resets|renews|ends|expires|applies|kicks in|runs out|will ~1 (start|change|rise|go up|go down|increase|drop|end|renew|expire|reset|apply))',
        'shift',
        'lunch break',
        '(keep|keeps|hold|holds|holding|stay|stays|valid|available|stored|good|runs|rest) ~3 (until|till)',
        '(back|price|rate|plan|tariff|discount|offer|code|voucher) ~3 (until|till)',
      ],
    },
    {
      why: 'somebody else’s estimate',
      any: [
        '(courier|contractor|shop|store|merchant|retailer|seller|supplier|provider|landlord|network|garage|bank|airline|hotel|forecast) ~2 (says|say|said|reckons|reckon|expects|expect|estimates|estimate|promised|promises|hopes|hope|thinks|think|plans|plan|aims|aim)',
        'according to',
        '(know|sure) (whether|if|when)',
        '(part|parts|kit|spare|spares|equipment) ~2 (comes|arrives|lands|is due|gets|will|should|ships)',
        '<!(refund|our) (bill|bills|debit|debits|payment|payments|instalment|instalments|statement|fee|charge|subscription|contract|plan|rent|salary|pension|premium|interest|renewal) ~3 (goes out|go out|comes out|leaves|leave|falls|renews|ends|expires|starts|is due|are due|is taken|are taken|is collected|will be taken|will be charged|will be collected|will come out|will go out|is charged|are charged|gets taken)',
        '(estimated|expected|anticipated|rough*|supposed)',
        'aiming',
        '(keeps|continues|stays|remains|still works|as before)',
        '<!(that|what|whatever|how) they (say|reckon|think|expect|hope|estimate)',
      ],
    },
    {
      why: 'the customer’s own deadline or act',
      any: [
        '(before|by the time|after|when|once|until|unless) [@en-adv] you',
        'you (need|have|must|should !(see|have|get|receive|hear|be|find|notice)|can !expect|could|may|might|want|would) [to|@en-adv]',
        'you should have (had|been|got|received|seen|heard)',
        "you'll need",
        '(suit|suits|work for|convenient for|good for|ok for|all right for) you',
        '(all right|ok|okay|convenient|suitable) ?',
        "<!(will|i'll|we'll|shall|to|can|and|just|also|then|personally|back|a|an|my|our|the|your) (pay|top up|send|reply|apply|return|restart|unplug|wait|try|leave it !with|give it|switch|make sure|remember|please|complete|submit|upload|cancel|bring|collect|pick) ~5 (before|by|within|in|until|for)",
      ],
    },
  ],
  'time.overall': [
    {
      why: 'a rule or a source that covers the whole sentence',
      any: ['as a rule', 'according to'],
    },
    {
      why: 'a day proposed, not given',
      any: [
        'if (it|that|this) ~1 (suits|works|helps)',
        'if you ~1 (like|want|prefer|wish|are in|are home|are free)',
        'would (that|it|this) (work|suit|be)',
        '(whether|unsure|not sure|know when|know if) ~3 (will|would|is)',
      ],
    },
  ],
  'time.theirs': [
    {
      why: 'whoever acts is not ours',
      any: [
        '<!our (merchant|retailer|seller|landlord|employer|airline|hotel|forecast|council|court|police|hmrc|rain|storm|weather)',
      ],
    },
  ],
  'time.condition': [
    {
      why: 'help that depends on something',
      any: ['if', 'unless', 'should you', 'in case', 'whenever', 'once', 'when'],
    },
  ],
};
