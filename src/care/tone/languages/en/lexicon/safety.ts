import type { Lexicon } from '../../../pattern/match.ts';

/** Not ours to ask when somebody else is the one who sends: “we'll send your PIN”. */
const notOurs =
  "<!(i|we|i'll|we'll|will|i've|we've|i'd|they|it|that|which|have|to|can't|never|people|customers|scammers|fraudsters|others|everyone|who|users|friends)";
const request = `${notOurs} (tell|send|give|read|share|provide|reply|confirm|text|type|post|drop|state|forward|dictate|supply|quote|include|comment|leave|message|pop|put|paste|repeat|verify|require|need|say)`;
const wanting =
  '(i|we) (need|require|want|will need|just need) [you] [to] [confirm|provide|verify|give|have|know|see|take|get]';
const asking = '(can|could|may|shall) (i|we) (have|get|take|see|ask for)';
const ordinaryCode =
  '<!(error|promo|sort|zip|swift|country|qr|discount|voucher|area|fault|reference|product|dialling|routing|bank|bic|branch|colour|status|sc|item|bar|tracking|booking|order|store|reward|gift|referral|batch|dress|tax|post)';
const secret = '(pin|cvv|cvc|cvv2|otp|passcode|password|passphrase|pins|passwords)';

export const enSafety: Lexicon = {
  'secret.ask': [
    {
      why: 'a request for what only the customer may know',
      any: [
        ...[request, wanting, asking].flatMap((head) => [
          `${head} ~4 ${ordinaryCode} (code|codes) !(on the (box|label|parcel|router|back of the router)|for the (shop|store))`,
          `${head} ~4 ${secret}`,
          `${head} ~3 [last] (three|3|six|6|four|4) (digits|numbers) ~3 (back|text|texted|sms|message)`,
          `${head} ~3 (digits|numbers|number) ~3 (texted|sent|messaged|back of|in the (text|sms|message))`,
        ]),
        `(let me know|let us know) (your|the) ~2 ${secret}`,
        `what (does|did|do) ~5 (code|passcode|pin|password|otp) ~5 (say|read|show|tell)`,
        "what's [the|your] (code|pin|cvv|password|passcode)",
        'what (is|was) [the|your] (code|pin|cvv|password|passcode)',
        `(what is|what was|what's) ~3 ${ordinaryCode} (code|number|digits) (you|we|in the (text|sms|message)|from the (text|sms|message)|on the back|that)`,
      ],
    },
  ],
  'secret.noun': [
    {
      why: 'the nouns of access, beside which a value gives it away',
      any: [
        '<!(error|promo|sort|zip|swift|country|qr|discount|voucher|area|fault|reference|product|dialling|routing|bank|bic|branch|dress|colour|status) (code|codes) !(of|words)',
        '(pin|cvv|cvc|cvv2|otp|passcode|password|passphrase)',
        '(memorable|security|code|secret) word',
      ],
    },
  ],
  'data.ask': [
    {
      why: 'a request that will be answered right here',
      any: [
        ...[request, wanting, asking].flatMap((head) => [
          `${head} ~3 (your|ur|a contact|full) ~4 @en-datum-asked`,
          `${head} ~3 (your|a|ur) number !(of|on|for|from|at|plate|is|in)`,
          `${head} ~1 [us|me|with|back|here|by] ~1 (full name|phone number|account number|date of birth|dob|mobile number|contact number|postcode|card number|email address)`,
          `${head} ~3 the (email address|account number|phone number|postcode|card number) (you|on|associated|linked|we|used)`,
        ]),
        `(let me know|let us know) (your|the) ~3 @en-datum-asked`,
        "(what's|what is|what are) your (full name|number|phone number|mobile number|mobile|address|postcode|date of birth|dob|email|account number|card number|surname|last name|contact number)",
        'your (full name|phone number|mobile number|date of birth|dob|account number|card number|email address|home address) ?',
        `(what's|what is|what are|which) the ~3 @en-datum-asked ~4 (on|you|for|linked|registered|associated|under|in) ~3 (plan|account|contract|card|bill|line|you|your|profile|order|policy)`,
      ],
    },
  ],
  'data.private': [
    {
      why: 'a place only the two of us can read',
      any: [
        '(dm|dms|pm|pms|inbox)',
        '(direct|private|secure) (message|messages|chat|message us|messaging|link|form|inbox)',
        '(privately|securely)',
        '(in|via|through|inside|on) (the|our|your) (app|chat|secure|online banking|account area|form)',
        '(message|messages|messaging) (us|me)',
        'by private message',
        'not (here|in the thread|in public|publicly|on this)',
        'out of public',
        'in private',
        '(send|drop|message) (us|me) a message',
      ],
    },
  ],
  'data.reply': [
    {
      why: 'our own word: it moves our answer and not theirs',
      any: [
        "(we'll|i'll|we will|i will|we can|so we can|and we'll) ~2 (reply|dm|message|contact|call|get back|write|answer|be in touch|respond|text|email|send)",
      ],
    },
  ],
  'activity.frame': [
    {
      why: 'balance, debt, limit, operations, log-ins: what is between us and one customer',
      any: [
        'balance*',
        'overdraft*',
        'overdrawn',
        '(owe|owed|owing|owes)',
        'arrears',
        'overdue',
        '(debt|debts)',
        'outstanding',
        'limit',
        'left',
        '(payment|payments|purchase|purchases|transaction|transactions|transfer|transfers|withdrawal|withdrawals)',
        '(withdrew|withdrawn|spent|deposit|deposited)',
        '(signed|logged|sign-in|sign-ins|login|log-in|logins)',
        '(salary|wages|wage|pension)',
        '(instalment|installment|repayment)',
        '(loan|mortgage|savings|account)',
      ],
    },
  ],
  'activity.service': [
    {
      why: 'sign-in as a service that failed and came back: the same for everybody',
      any: [
        '(sign-in|sign-ins|login|log-in|logins|logging in|signing in) ~4 (back|restored|down|working|works|worked|failed|failing|fixed|up|unavailable|outage)',
        '(restored|fixed|outage) ~3 (sign-in|sign-ins|login|log-in|logins)',
      ],
    },
  ],
  'activity.correction': [
    {
      why: 'a sum we took and give back: confidential only to whoever has not complained of it',
      any: [
        '(paid|credited|debited|charged|taken|received|billed)',
        '(refund|refunded|refunding|returned|returning|reversed|waived|back)',
        '(on|to|onto|off) your (card|bill|balance)',
        '(bill|statement)',
      ],
    },
  ],
  'activity.fact': [
    {
      why: 'debt or its absence, an exhausted limit, a log-in, products held: no figure needed',
      any: [
        'your (overdraft|limit|credit limit|card limit|account) ~2 (at its limit|used up|maxed|exceeded|overdrawn|exhausted|empty|in arrears)',
        '(overdraft|credit limit) (is|was) (at its limit|used up|maxed out|exceeded|exhausted)',
        "(you're|you are|you were|you've been) ~2 (overdrawn|in arrears|overdue|in debt|behind)",
        'you (owe|owed)',
        '(no|any) (arrears|debts|debt|outstanding|overdue) ~2 (on|with|to) (your|us|the)',
        'you have no (arrears|debt|debts|overdue|outstanding)',
        'you have ~2 (loan|mortgage|overdraft|credit card|arrears|debt) (with|on|and|open)',
        '(not enough|insufficient) (money|funds) (in|on) your',
        "(didn't|did not) have enough (money|in your|on your|in the|funds)",
        '(signed in|logged in|sign-in|login|log-in) ~4 (from|on) ~2 (iphone|android|device|laptop|pc|samsung|pixel|windows|ipad|mac|leeds|london|browser|phone)',
        'your (loan|mortgage|credit card) (payment|instalment|balance) (is|was) (late|missed|overdue)',
        'you (missed|skipped) ~2 (payment|payments|instalment)',
      ],
    },
  ],
  'activity.price': [
    {
      why: 'a public price, tariff, limit or gift',
      any: [
        'cost',
        'costs',
        'price*',
        '(fee|fees) (is|are|of|for)',
        'free',
        'up to',
        'starts at',
        'goes up',
        'minimum',
        'maximum',
        'tariff',
        'plan is',
        '(limit|cap|threshold) (is|of|on)',
        'bonus*',
        'discount*',
        'voucher',
        'compensat*',
        'goodwill',
        'gift',
        'if',
        'any',
        'every',
        'anyone',
        'everyone',
        'customers',
      ],
    },
  ],
};
