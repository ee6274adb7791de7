import type { Lexicon } from '../../../pattern/match.ts';

/** Formulas and paperwork: how a reply sounds before it says anything. */
export const enManner: Lexicon = {
  'officialese.strong': [
    {
      why: 'announcing that one will say something',
      any: [
        '(adhere to|therein|thereof|hereunder|forthwith)',
        'in line with our (procedures|processes|policies)',
        '(please|kindly) (note|be informed|take note|be reminded|be aware|acknowledge|accept our|accept this|find attached|find below|find enclosed|refer to|ensure that|await)',
        '(we|i) (wish|would like|write|am writing|are writing|regret|beg|hereby|have) to (inform|advise|notify|confirm|acknowledge|apprise) [you]',
        '(we|i) (acknowledge|confirm) receipt',
        '(we|i) (can|hereby|are able to|am able to) (advise|confirm receipt|inform you|notify)',
        '(we|this) (advise|advises|informs|serves) ~1 (you|that)',
        '(it is|it has been|it was) (noted|advised|ascertained|observed|brought to our)',
        '(following|upon|subject to|pending) (a|an|our|your|the|receipt|completion|review|further) ~2 (review|investigation|receipt|completion|verification|approval|assessment|correspondence|enquiry|of your|of the|checks)',
        '(for your|as a) (information|perusal|consideration|records|reference|courtesy|gesture of goodwill and)',
      ],
    },
    {
      why: 'the long word where a short one lives next door',
      any: [
        '(utilise|utilize|utilised|utilized|utilising|utilizing|commenced|commencing|terminate|terminated|endeavouring|endeavoring|endeavours|facilitated|facilitating|rectify|rectified|rectification|remediate|remediation|ascertained|expedited|expediting|disseminate|procure|purchased by you|liaise|liaising|liaised|aforesaid|whilst we|thereafter|thereby|whereby|therewith|whereupon|inasmuch|insofar|vis-a-vis|via the appropriate|cognisant|cognizant|apprised|transpired|necessitate|necessitated|necessitates|constitute|constitutes|pertaining|pertain|effectuated|instrumental|remuneration|reimbursement will|discrepancy|discrepancies|irregularity|irregularities|anomaly|non-receipt|non-payment|non-compliance)',
        '(in (the event|respect|lieu|receipt|light|conjunction|connection|relation|reference|regards|regard|compliance|conformity|furtherance)) (of|with|to|that)',
        '(with (reference|regard|regards|respect|a view|immediate)) (to|effect)',
        '(by (means|virtue|way)) of',
        '(in order for us|so as) to (facilitate|proceed|process|ensure|enable|assist)',
        '(prior|subsequent) to (the|your|our|this|any|processing)',
        '(due to|owing to|on account of) the fact',
        '(a|an|the) (thorough|full|internal|detailed|formal) (investigation|review) (has|is|was|will)',
        '(the|our) (relevant|appropriate|concerned|respective|competent|designated|responsible) (team|department|unit|authority|personnel|party|parties|channel|channels|colleagues)',
        '(appropriate|necessary|corrective|remedial|requisite) (action|actions|steps|measures)',
        '(the|your) (above|said|aforementioned|referenced|captioned|relevant) (transaction|account|request|complaint|matter|ticket|reference|order|charge|application)',
        '(your|the) (query|enquiry|inquiry|request|complaint|matter|case|concern|issue|application) (has|have|is|was|will) ~2 (been|be|being|under|receiving|duly) ~1 (logged|registered|forwarded|escalated|actioned|processed|acknowledged|received|reviewed|noted|raised|referred|investigated|addressed|review|attention|attended|assigned|submitted)',
        '(under|pending) (review|investigation|consideration)',
        '(your|the) (correspondence|documentation|submission) ',
        '(was|were|is|are|been|be) (effected|remitted|rendered|furnished|actioned|executed|discharged)',
        '(remain|remains) (at your disposal|available)',
        '(we|i) (trust|hope) (this|that|the above|the foregoing) (clarifies|resolves|answers|assists|addresses|is satisfactory|information|meets|helps clarify)',
        'should you (have|require) any (further|additional|other) (questions|queries|concerns|assistance|clarification|information)',
        '(please|kindly) (allow|permit) (us |up to|#|a|three|five|seven|ten|for) ',
        '(thank you|thanks) for your (cooperation|co-operation|continued) ',
        '(has|have|is|are|was|were) been (duly|successfully|accordingly) ',
        '(customer|client) (satisfaction|experience) (is|remains) ~2 (priority|utmost|paramount|importance)',
        'of the (utmost|highest|essence) ~1',
        '(we|i) (take|treat) (this|these|all|such|your|any) ~4 seriously',
      ],
    },
  ],
  'officialese.weak': [
    {
      why: 'alone it passes, two of them make a form',
      any: [
        '(assistance|require|requires|regarding|concerning|enquiry|ensure|kindly|advise|advised|additionally|furthermore|moreover|thus|hence|receipt|respective|pursue|initiate|initiated|comply|documentation|applicable|mandatory|pertinent|therefore)',
      ],
    },
  ],
  'apology.formula': [
    {
      why: '“inconvenience” in its other forms',
      any: [
        '(sorry|apolog*|regret*|pardon) ~6 (inconvenienc*|dissatisfaction|displeasure|discomfort)',
        '(inconvenienc*) ~2 (regret*|sincerely|deeply)',
      ],
    },
  ],
  'apology.bare': [
    {
      why: 'an apology that names nothing, in other words',
      any: [
        '(sorry|apolog*|regret) ~2 (for|about|over|of|caused) ~1 (any|all|the|this|your|that) ~2 (trouble|frustration|confusion|disruption|discomfort|distress|upset|hassle|issues|issue|experience|disappointment|misunderstanding|bother|annoyance|stress|aggravation|concern|concerns|worry|difficulties|difficulty|problems|situation|circumstances|negative|poor|bad|offence|offense|delay caused)',
        '(sorry|apolog*|regret) [to hear|that|for|about] ~2 (how you feel|how this made|what happened|what has happened|what you experienced|what you went through|your experience|the experience|this experience|everything|the situation|this situation|all this|all of this)',
        "(sorry|apolog*) ~1 (you|you're|your|that you|to hear you|to hear that you|to learn|to read|to see) ~2 (unhappy|disappointed|dissatisfied|frustrated|upset|let down|inconvenienced|feel|felt|feeling|experienced|are not happy|aren't happy|were not happy|weren't satisfied|expectations|a bad|a poor|a negative|an unpleasant|went through|had to go through|had trouble)",
        '(sorry|apolog*|pardon us|forgive us) (if|should) ',
        '(our|my|please accept our|accept our|accept my) ~1 (sincere|sincerest|deepest|heartfelt|humble|humblest|profound|unreserved|full|warmest|most) ~1 (apolog*|regret*)',
        "(sorry|apolog*|regret) ~2 (didn't|did not|haven't|failed to|fell short of|not met|not meeting|didn't meet|not to have met) ~2 (meet|met|live|expectations|standard|standards|mark)",
        '(please accept|accept) ~1 (our|my) ~1 (apolog*) !(for)',
        "^ [hi|hello|so|very|ah|oh|we're|i'm] [so|very|really] sorry (about|for) (that|this) !(mistake|error|delay|charge|wait|mix-up)",
        '(sorry|regret) ~1 to (hear|learn|read|see) ~1 (this|that|about this|it|of this|of your)',
      ],
    },
  ],
  'thanks.bare': [
    {
      why: 'thanks for the contact itself, in other words',
      any: [
        '(thanks|thank you|grateful|thankful|many thanks|cheers) ~3 for ~3 (helping us|making us|trusting|supporting us|reaching out|reaching us|contacting|getting in touch|your (feedback|patience|understanding|loyalty|business|custom|enquiry|inquiry|query|message|interest|comment|comments|review|cooperation|co-operation|email|support|post|tweet|honesty|honest|rating|input|suggestion|suggestions|concern|concerns|kind patience|kind understanding|valuable|valued|continued|letter|contact|correspondence|note|ongoing|opinion|attention|trust|participation|remarks|views)|writing in|writing to|bringing this|bringing it|choosing|being (a|our|so|with|such)|letting us know|taking the time|taking time|you taking|sharing|connecting|messaging us|flagging this|raising this|highlighting this|dropping us|alerting us|making us aware|sticking with|staying with|giving us|the (feedback|review|opportunity))',
        '(appreciate|appreciated|appreciates|value|values|cherish|treasure) ~2 (you (reaching|contacting|taking|getting|bringing|sharing|letting|being|choosing|raising|waiting|bearing|sticking|writing)|your|all|every|each|our) ~1 (patience|feedback|understanding|loyalty|business|custom|cooperation|comments|comment|time|support|continued|opinion|opinions|input|concern|trust|views|customers|customer|honesty|interest|effort|out|touch|us|this|the|with)',
        '(your|every|each|all|customer) (feedback|opinion|opinions|business|custom|satisfaction|views|comments|review|reviews|loyalty|trust|input|patience|voice|message|call|time|happiness) ~1 (means|matters|matter|helps|counts|(is|are) ~2 (important|valued|valuable|appreciated|priority|key|vital|essential|precious))',
        '(value|appreciate|welcome|need) ~2 (comments|feedback|customers|reviews|input|opinions|people) like (you|yours)',
        '(comments|feedback|customers|reviews|input) like (you|yours) ~2 (help*|make*|matter*|are)',
        '(helps|help|allows|enables|helping) us [to] (improve|become|get better|grow|serve|learn|do better|provide|make|be better|deliver)',
        '(you|customers like you|our customers) (matter|mean) (to us|the world|so much|a lot)',
        '(valued|loyal) (customer|member|client|feedback|opinion)',
        '(we|i) (welcome|love|always welcome|always love|are always grateful for|are grateful for|are thankful for) ~2 (feedback|comments|hearing from|opinions|reviews)',
      ],
    },
  ],
  'empathy.head': [
    {
      why: 'understanding as a formula, in other words',
      any: [
        "(we|i|i'm|we're|can|do|completely|fully|totally|really|certainly|absolutely|truly) ~2 (understand|appreciate|realise|realize|recognise|recognize|acknowledge|imagine|share|see|know|get|sympathise|sympathize|empathise|empathize) ~2 (how|why|that|what|your|the|with|it|this) ~3 (frustrat*|feel*|concern|concerns|disappoint*|upset*|annoy*|anger|angry|stress*|inconvenien*|difficult|position|situation|worr*|hard|importance|pain|anxi*|unhappy|unpleasant|tough|awful|distress*|emotion*|urgency|unsettling|tiring|irritat*|exasperat*|discomfort|going through|been through|dissatisf*)",
        '(we|i) ~2 (understand|know|see|get|appreciate) ~1 where ~1 coming from',
        '(we|i) (totally|completely|fully|really|absolutely) (get|understand|hear) (it|you|that|this)',
        '(far from|less than|not exactly) ideal',
        '(we|i) ~1 (sympathise|sympathize|empathise|empathize|feel for)',
        "(we're|i'm|we are|i am) (hearing|feeling|with) you",
        '(we|i) (hear|feel) (you|ya|your|what you|where you)',
        "(i'm|we're|i am|we are|i was|we were) [so|very|really|truly|deeply|extremely|terribly|genuinely] (sad|saddened|upset|disappointed|concerned) (to|you) ~1 (hear|read|learn|see|feel|had|have|went|are|were)",
        '(that|this|it) (must|can|has to|would|does) ~1 (be|have been|feel|sound) [so|very|really|incredibly|quite|extremely] (frustrating|upsetting|stressful|difficult|annoying|hard|worrying|tough|awful|horrible|distressing|disappointing|unpleasant|maddening|exhausting|infuriating|scary|unsettling)',
        "(sounds|that's|how|it's|this is) [so|very|really|incredibly|truly|quite|such|a|an|extremely] ~1 (frustrating|upsetting|stressful|annoying|worrying|distressing|disappointing|infuriating|maddening|exhausting) [situation|experience|time|position]",
        'your (frustration|feelings|concerns|concern|disappointment|anger|emotions|worry|worries|stress|annoyance|upset|pain|reaction) ~3 (understandable|understandably|valid|noted|understood|heard|justified|natural|reasonable|important|matter|matters|shared)',
        '(anyone|anybody|everyone|we|i|nobody|no one) ~1 would ~1 (feel|be|want|like|react) ~2 (same|frustrated|upset|angry|annoyed|disappointed|worried|this|that way)',
        '(put|putting) (myself|ourselves) in your (shoes|place|position)',
        'in your (shoes|place|position)',
        "(we|i) (know|understand|get|realise|realize) ~1 (how|what) (you|you're|it|that|this) ~2 (feel|feeling|feels|going through|must|must be|is like|it's like)",
        "(we're|i'm|we are|i am) (here for you|with you on|on your side|by your side|all ears|right there)",
        '(difficult|trying|stressful|hard|challenging|tough|worrying|frustrating|upsetting) (time|situation|experience|position|moment|period)',
        "(rest assured|please know|know) ~1 (we|that we|you are|you're|that you) ~1 (care|not alone|heard|listening|valued|understand)",
        "(you're|you are) not alone",
        '(we|i) (really|truly|genuinely|deeply|do) care',
      ],
    },
  ],
  'polite.servile': [
    {
      why: 'servile courtesy, in other words',
      any: [
        "(would|should|we'd|i'd) ~1 be (most|so|extremely|very|ever so|deeply|eternally|immensely|infinitely|truly|forever|greatly|sincerely) (grateful|obliged|appreciative|thankful|indebted|honoured|honored|pleased|happy|glad|delighted)",
        '(we|i) would be (grateful|obliged|honoured|honored|delighted|thrilled|humbled|privileged) ~3',
        '(be so|so very|so|be) (kind|good|gracious|obliging) (as to|enough to|to)',
        "if (it's not|it is not|it isn't|it wouldn't be|it would not be|it's no|that's not) ~1 (too much|trouble|imposition|a bother)",
        '(humbly|humblest|humble|humbled|graciously|gracious|most kindly|most respectfully|most sincerely|most humbly|ever so kindly|deepest gratitude|sincerest gratitude|sincere gratitude|eternally grateful|forever grateful|profoundly)',
        '(beg|crave|implore|beseech) ~1 (you|your)',
        '(esteemed|most valued|dearest|treasured|cherished|highly valued|distinguished|honoured customer)',
        'at your (disposal|service|beck and call)',
        "(it is|it's|it was|it would be|what) ~1 (our|an|my|a) ~1 (honour|honor|absolute pleasure|pleasure|privilege|great pleasure|delight|joy) ~1 (to|serving)",
        '(may|might) (i|we) ~1 (kindly|humbly|respectfully|be so bold|trouble you|please ask|take this opportunity|take a moment|please|possibly)',
        '(take this opportunity|permit me|permit us) to',
        '(could|would|might) you ~1 (kindly|be so|please kindly|very kindly|mind awfully|perhaps be so)',
        '(a thousand|a million|million) (apologies|thanks|thank yous|pardons)',
        '(forgive|pardon) (us|me) ~2 (for (troubling|bothering|disturbing|the intrusion)|dear)',
        '(thank you|thanks) (so|very|ever so) ~1 much (again|indeed|for your kind|for being so|in advance|once again)',
        '(with|my|our) [the] (utmost|deepest|greatest|highest|sincerest|warmest) (respect|gratitude|esteem|appreciation|admiration|regards)',
        '(your|such) (kind|gracious|esteemed|valued|generous) (indulgence|patronage|attention|understanding|consideration|cooperation|self)',
      ],
    },
  ],
  'euphemism.noun': [
    {
      why: 'a softer name for a complaint, in other words',
      any: [
        'your ~1 (feedback|comments|comment|enquiry|inquiry|remarks|observations|submission|input|thoughts|insights|suggestion|suggestions|opinion|views|perspective|sentiments) !(#|number|from|helps|helped)',
        '(sorry|regret) ~2 (this|the|your) (experience|situation|incident|matter)',
        '(this|the|an|any|unfortunate|recent) (incident|feedback|occurrence|mishap|situation|misunderstanding|hiccup|episode|learning) !(report|number|started|was fixed|today)',
        '(feedback|comments) (has|have|is|are|will|was|were) ~1 (been|be|being|with|passed|shared|noted|logged|recorded|forwarded|appreciated|taken)',
        '(share|shared|pass|passed|forward|forwarded|log|logged|note|noted|take|taken|record|recorded) ~2 (feedback|comments|observations|remarks|thoughts) ~2 (on|to|with|along)',
      ],
    },
  ],
  'greeting.robotic': [
    {
      why: 'a role in place of a person, in other words',
      any: [
        '(dear|hello|hi|hey|greetings|good (morning|afternoon|evening|day)) [to our|our|valued|most valued|esteemed|loyal|respected|dearest] (customer|customers|client|clients|user|users|subscriber|subscribers|sir or madam|sir / madam|madam|sir|consumer|shopper|patron|resident|cardholder|card holder|borrower|policy holder|policyholder|policyholders|passenger|partner|owner|reader|caller|poster|tweeter|complainant)',
        '(valued|esteemed|loyal|respected) (customer|client|user|member|guest|patron|subscriber)',
        'to whom it may concern',
      ],
    },
  ],
};
