import { buildMatcher } from '../pattern/match.ts';
import { classes } from './classes.ts';
import { enAttitude } from './en/attitude.ts';
import { enConduct } from './en/conduct.ts';
import { enManner } from './en/manner.ts';
import { enCommitment } from './en/commitment.ts';
import { enCustomer } from './en/customer.ts';
import { enOwnership } from './en/ownership.ts';
import { enPromise } from './en/promise.ts';
import { enRegister } from './en/register.ts';
import { enSafety } from './en/safety.ts';
import { enSubstance } from './en/substance.ts';
import { enVoice } from './en/voice.ts';
import { ruAttitude } from './ru/attitude.ts';
import { ruConduct } from './ru/conduct.ts';
import { ruManner } from './ru/manner.ts';
import { ruCommitment } from './ru/commitment.ts';
import { ruCustomer } from './ru/customer.ts';
import { ruOwnership } from './ru/ownership.ts';
import { ruPromise } from './ru/promise.ts';
import { ruRegister } from './ru/register.ts';
import { ruSafety } from './ru/safety.ts';
import { ruSubstance } from './ru/substance.ts';
import { ruVoice } from './ru/voice.ts';

/** Safety frames alone: the API asks for nothing else. */
export const safetyMatcher = buildMatcher([ruSafety, enSafety], classes);

export const replyMatcher = buildMatcher(
  [
    [ruSafety, ruCommitment, ruSubstance, ruOwnership, ruVoice, ruRegister],
    [ruAttitude, ruManner, ruConduct, ruPromise, enAttitude, enManner, enConduct, enPromise],
    [enSafety, enCommitment, enSubstance, enOwnership, enVoice, enRegister],
  ].flat(),
  classes,
);

export const customerMatcher = buildMatcher(
  [ruCustomer, enCustomer, ruRegister, enRegister],
  classes,
);
