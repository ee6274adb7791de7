import type { ClockWords } from '../../language/time.ts';
import { bare, none, words } from '../../language/words.ts';

/** Hours in English: “by 4 pm”, “9 to 11 am”, “half past four”, “quarter to five”. */
export const clock: ClockWords = {
  openers: words(
    'by at before until till around about than past to from between and then after since',
  ),
  since: words('since after from past'),
  links: words('to till until and'),
  pairOpeners: words('from between at'),
  pairLinks: words('till until'),
  slots: words('window slot'),
  spoken: [
    { says: 'half', hour: 'counted', plus: 30, unless: words('a an') },
    { says: 'half past', hour: 'counted', plus: 30 },
    { says: 'half to', hour: 'counted', plus: -30 },
    { says: 'quarter past', hour: 'counted', plus: 15 },
    { says: 'quarter to', hour: 'counted', plus: -15 },
  ],
  halfPrefixes: [],
  orderedHours: bare({}),
  oneHour: none,
  oneHourOpeners: none,
  unitNames: none,
  unitOpeners: none,
  hourNames: words("o'clock oclock"),
  daysOrHalf: none,
  halves: [
    ['am', { adds: 0 }],
    ['pm', { adds: 12, isOfTwelve: true }],
    ['a . m', { adds: 0 }],
    ['p . m', { adds: 12 }],
    ['in the morning', { adds: 0 }],
    ['in the afternoon|evening', { adds: 12 }],
    ['this morning', { adds: 0 }],
    ['this afternoon|evening', { adds: 12 }],
    ['tonight', { adds: 12 }],
  ],
  followers: words(
    // Small words that open another thought: “by 4 and”, “at 10 with”.
    'what who which whatever whichever how when where about because since as that there here once after before while no not all any either both whether even if',
    'on at and or but so for with is are an the',
    // Days, zones and how sure it is.
    'tomorrow today tonight monday tuesday wednesday thursday friday saturday sunday this sharp latest please thanks london moscow',
    // Whoever comes or gets something, and what they do then.
    "i he she it they you your our my his her their its me them us will can should would i'll we'll he'll she'll it'll they'll you'll it's",
  ),
  spelledOpeners: words('by at before until till'),
  notHours: words('a an one couple'),
  rounders: none,
  amountOpeners: none,
  verbs: [],
  lastCalls: ['at the latest|outside', 'on the dot', 'tops|sharp', 'at latest'],
};
