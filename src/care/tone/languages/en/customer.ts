import type { CustomerWords } from '../../language/customer.ts';
import { none, words } from '../../language/words.ts';

/** How customers greet, laugh and ask in English. */
export const customer: CustomerWords = {
  laughter: /haha|lol\b/,
  greetings: words('hi hello hey good morning afternoon evening dear'),
  questions: {
    asking: {
      when: [
        'when',
        'how long',
        'how soon',
        'what time',
        'how much longer',
        'how many days',
        'how quickly',
      ],
      'how-much': ['how much', 'how many', 'what fee', 'what rate', 'what does it cost'],
      why: ['why', 'how come', 'what for'],
      where: ["where's", 'where'],
      who: ['who', "who's"],
      how: ['how'],
      what: ['what', "what's", 'which'],
    },
    yesNo:
      /^(?:and |but |so |or )?(?:can|is|are|do|does|did|will|could|would|have|has|am|should|shall|was|were|may|if)(?: |$)/,
    yesNoParticles: none,
    maybeYesNo: none,
    either: words('or'),
    condition: /^ if /,
    lead: words('hi hello hey please guys team good morning afternoon evening'),
    indirect:
      /^ (?:do you know|do you happen to know|can you tell me|could you tell me|any idea|can you say|can i ask|may i ask) /,
    sinceWhen: /^ (?:but |and )?since when /,
    second: {
      joins: words('and'),
      yesNoJoins: words('and or'),
      fillers: words('then also'),
      asking: [
        'when',
        'how much',
        'how long',
        'why',
        'where',
        'is there a (?:fee|charge)',
        'does it cost',
        'will it cost',
      ],
      yesNo: words('do does is are can will would have has should must could'),
      subjects: words('i you it we they there the my'),
      prices: /^(?:fee|charge|cost)$/,
    },
  },
};
