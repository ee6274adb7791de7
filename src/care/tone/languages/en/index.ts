import type { Language } from '../../language/language.ts';
import { classes } from './classes.ts';
import { commitment } from './commitment.ts';
import { customer } from './customer.ts';
import { enAttitude } from './lexicon/attitude.ts';
import { enCommitment } from './lexicon/commitment.ts';
import { enConduct } from './lexicon/conduct.ts';
import { enCustomer } from './lexicon/customer.ts';
import { enManner } from './lexicon/manner.ts';
import { enOwnership } from './lexicon/ownership.ts';
import { enPromise } from './lexicon/promise.ts';
import { enRegister } from './lexicon/register.ts';
import { enSafety } from './lexicon/safety.ts';
import { enSubstance } from './lexicon/substance.ts';
import { enVoice } from './lexicon/voice.ts';
import { privacy } from './privacy.ts';
import { rules } from './rules.ts';
import { text } from './text.ts';
import { time } from './time.ts';

export const en: Language = {
  id: 'en',
  name: 'English',
  classes,
  lexicon: {
    safety: [enSafety],
    reply: [
      enSafety,
      enAttitude,
      enCommitment,
      enConduct,
      enManner,
      enOwnership,
      enPromise,
      enRegister,
      enSubstance,
      enVoice,
    ],
    customer: [enCustomer, enRegister],
  },
  text,
  time,
  commitment,
  customer,
  privacy,
  rules,
};
