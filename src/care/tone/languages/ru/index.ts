import type { Language } from '../../language/language.ts';
import { classes } from './classes.ts';
import { commitment } from './commitment.ts';
import { customer } from './customer.ts';
import { ruAttitude } from './lexicon/attitude.ts';
import { ruCommitment } from './lexicon/commitment.ts';
import { ruConduct } from './lexicon/conduct.ts';
import { ruCustomer } from './lexicon/customer.ts';
import { ruManner } from './lexicon/manner.ts';
import { ruOwnership } from './lexicon/ownership.ts';
import { ruPromise } from './lexicon/promise.ts';
import { ruRegister } from './lexicon/register.ts';
import { ruSafety } from './lexicon/safety.ts';
import { ruSubstance } from './lexicon/substance.ts';
import { ruVoice } from './lexicon/voice.ts';
import { privacy } from './privacy.ts';
import { rules } from './rules.ts';
import { text } from './text.ts';
import { time } from './time.ts';

export const ru: Language = {
  id: 'ru',
  name: 'русский',
  classes,
  lexicon: {
    safety: [ruSafety],
    reply: [
      ruSafety,
      ruAttitude,
      ruCommitment,
      ruConduct,
      ruManner,
      ruOwnership,
      ruPromise,
      ruRegister,
      ruSubstance,
      ruVoice,
    ],
    customer: [ruCustomer, ruRegister],
  },
  text,
  time,
  commitment,
  customer,
  privacy,
  rules,
};
