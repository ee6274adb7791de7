import type { Lexicon } from '../tone/pattern/match.ts';

/** What an English-speaking customer wants, what it is about, and what makes it urgent. */
export const enTriage: Lexicon = {
  'kind.claim': [
    {
      why: 'something is demanded back, or a right is claimed',
      any: [
        '(want|need|give|get|return|send) ~3 (money|cash|deposit) back',
        '(my|our) money back',
        '(my|a|full) (refund|reimbursement|compensation)',
        '(i|we) demand',
        'legal (action|claim)',
        '(claim|claiming) ~2 (back|for|against)',
        '(reverse|revert) ~3 (charge|fee|payment|transaction|transfer)',
      ],
    },
  ],
  'kind.claim-maybe': [
    {
      why: 'what claims speak of, and questions too',
      any: [
        '(refund*|reimburse*|compensat*|chargeback|dispute*)',
        'cancel ~3 (charge|payment|transaction)',
      ],
    },
  ],
  'kind.complaint': [
    {
      why: 'something plainly fails',
      any: ['(no|zero) (signal|internet|service|connection)', 'all dead'],
    },
  ],
  'kind.suggestion': [
    {
      why: 'a wish for how it might be',
      any: [
        '(please|pls) (add|bring|make|allow|introduce|consider)',
        '(would|might|could) be (nice|great|good|better|useful|helpful|handy) (if|to)',
        '(you|they) (should|could) (add|make|allow|let|offer|have)',
        '(suggest*|suggestion) !(you)',
        'feature request',
        'i wish (you|there|it|the)',
        '(why not|how about) (add|make|let|allow)',
        'any plans (to|for)',
      ],
    },
  ],
  'kind.question': [
    {
      why: 'something is asked',
      any: [
        '^(how|what|when|where|which|who|can|could|do|does|is|are|will|would|may|should) ~1 (i|you|it|there|the|my|your|a|we|this|that)',
        '(how (do|can|to|long|much|many)|what is|what are|is there|are there)',
        '(can|could) (i|you|we) ~1 (tell|know|explain|help|use|get|have|change)',
        'i (want|need|would like) to (know|ask|understand)',
        '(wondering|curious)',
      ],
    },
  ],
  'topic.fraud': [
    {
      why: 'somebody else at the money',
      any: [
        '(scam*|fraud*|phish*|hack*|stolen|stole)',
        "(don't|do not|didn't|did not) (recognise|recognize|make)",
        '(unauthorised|unauthorized|suspicious)',
        '(someone|somebody) ~2 (used|using|took|has)',
        '(identity|compromised)',
      ],
    },
  ],
  'topic.connection': [
    {
      why: 'network and internet',
      any: [
        '(signal|internet|broadband|wi-fi|wifi|network|coverage|router|4g|5g|lte|roaming|outage|outages)',
        '(no|bad|slow|dropped) (calls|data|connection)',
        '(mobile data|sim card|phone number)',
      ],
    },
  ],
  'topic.app': [
    {
      why: 'app, site and signing in',
      any: [
        '(app|apps|website|site|login|password|passcode|update|verification)',
        '(log in|sign in|log on|face id|touch id|verify)',
        '(crash*|verif* ~2 identity)',
      ],
    },
  ],
  'topic.card': [
    {
      why: 'cards and paying by them',
      any: ['(card|cards|pin|cvv|contactless|visa|mastercard)', '(apple|google) pay', 'declined'],
    },
  ],
  'topic.cash': [
    { why: 'notes and machines', any: ['(atm|atms|cash|withdraw*|cashpoint)', 'cash machine'] },
  ],
  'topic.transfer': [
    {
      why: 'money on its way',
      any: [
        '(transfer*|direct debit|standing order|sepa|iban|swift)',
        '(top up|top-up|topup|topped up|topping up|top ups)',
        '(payment|money|payments) ~3 (pending|arrive*|sent|received|recipient|through)',
        '(pending|recipient|beneficiary)',
      ],
    },
  ],
  'topic.loan': [
    { why: 'credit', any: ['(loan*|mortgage*|overdraft|refinanc*|credit score|instalment*)'] },
  ],
  'topic.account': [
    {
      why: 'accounts and savings',
      any: [
        '(account|accounts|savings|balance|statement|deposit*)',
        '(exchange rate|currency|currencies|salary)',
      ],
    },
  ],
  'topic.fees': [
    {
      why: 'what it costs',
      any: [
        '(fee|fees|charge|charged|charges|overcharged|bill|billing|bills|tariff|plan|price*|cost*|subscription)',
      ],
    },
  ],
  'topic.service': [
    {
      why: 'how people were treated',
      any: [
        '(customer service|support|agent|advisor|branch|staff|manager|queue*|call centre|call center|helpline)',
        '(on hold|rude|hung up|no reply|nobody answers|service)',
      ],
    },
  ],
  'urgent.regulator': [
    {
      why: 'a regulator, a court or the press is named',
      any: [
        '(ombudsman|regulator|ofcom|fca|cfpb|fcc|bbb|trading standards|watchdog)',
        '(lawyer|solicitor|attorney|court|sue|suing|lawsuit)',
        '(go|going|talk|write) to the (press|papers|media)',
      ],
    },
  ],
};
