import { absoluteGuarantee } from './absolute-guarantee.ts';
import { addressMismatch } from './address-mismatch.ts';
import { allCaps } from './all-caps.ts';
import { asksPublicData } from './asks-public-data.ts';
import { asksSecret } from './asks-secret.ts';
import { blamesCustomer } from './blames-customer.ts';
import { cannedApology } from './canned-apology.ts';
import { cannedThanks } from './canned-thanks.ts';
import { deflection } from './deflection.ts';
import { dismissive } from './dismissive.ts';
import { emojiMismatch } from './emoji-mismatch.ts';
import { euphemismComplaint } from './euphemism-complaint.ts';
import { exclamationOverload } from './exclamation-overload.ts';
import { facelessHandOff } from './faceless-hand-off.ts';
import { futureNotPresent } from './future-not-present.ts';
import { hollowEmpathy } from './hollow-empathy.ts';
import { jokeRisk } from './joke-risk.ts';
import { languageMismatch } from './language-mismatch.ts';
import { linkRisk } from './link-risk.ts';
import { missedIrony } from './missed-irony.ts';
import { missingNextStep } from './missing-next-step.ts';
import { missingOwnership } from './missing-ownership.ts';
import { noGreeting } from './no-greeting.ts';
import { noIntroduction } from './no-introduction.ts';
import { noReasonRefusal } from './no-reason-refusal.ts';
import { officialese } from './officialese.ts';
import { overPoliteness } from './over-politeness.ts';
import { passiveNoAgent } from './passive-no-agent.ts';
import { piiAccount } from './pii-account.ts';
import { piiActivity } from './pii-activity.ts';
import { piiAddress } from './pii-address.ts';
import { piiCard } from './pii-card.ts';
import { piiCode } from './pii-code.ts';
import { piiContact } from './pii-contact.ts';
import { piiDocument } from './pii-document.ts';
import { piiName } from './pii-name.ts';
import { placeholderLeft } from './placeholder-left.ts';
import { promiseWithTime } from './promise-with-time.ts';
import { roboticGreeting } from './robotic-greeting.ts';
import type { Rule } from './rule.ts';
import { rulebookShield } from './rulebook-shield.ts';
import { slangMismatch } from './slang-mismatch.ts';
import { templateRepeat } from './template-repeat.ts';
import { unansweredQuestion } from './unanswered-question.ts';
import { upsellInComplaint } from './upsell-in-complaint.ts';
import { vaguePromise } from './vague-promise.ts';
import { wordy } from './wordy.ts';

/** Every rule, in the order in which findings of one place are listed. */
export const rules: readonly Rule[] = [
  piiCard,
  piiAccount,
  piiActivity,
  piiDocument,
  piiContact,
  piiCode,
  piiName,
  piiAddress,
  asksPublicData,
  asksSecret,
  placeholderLeft,
  linkRisk,
  promiseWithTime,
  vaguePromise,
  missingNextStep,
  futureNotPresent,
  absoluteGuarantee,
  noReasonRefusal,
  rulebookShield,
  unansweredQuestion,
  missingOwnership,
  blamesCustomer,
  passiveNoAgent,
  deflection,
  facelessHandOff,
  dismissive,
  upsellInComplaint,
  officialese,
  cannedApology,
  cannedThanks,
  hollowEmpathy,
  overPoliteness,
  wordy,
  templateRepeat,
  euphemismComplaint,
  roboticGreeting,
  noGreeting,
  noIntroduction,
  jokeRisk,
  missedIrony,
  addressMismatch,
  slangMismatch,
  emojiMismatch,
  allCaps,
  exclamationOverload,
  languageMismatch,
];
