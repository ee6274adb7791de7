import { z } from 'zod';
import { accountSchema } from './customer.ts';

export const reasonSubjectSchema = z.enum([
  'handle',
  'given-name',
  'surname',
  'patronymic',
  'word',
  'title',
  'digits',
  'name',
  'platform',
  'birth-date',
  'phone',
  'email',
  'number',
  'city',
  'region',
  'postcode',
  'address',
  'house',
]);

export const reasonMannerSchema = z.enum([
  'same',
  'other-spelling',
  'short-form',
  'near',
  'initial',
  'part',
  'differs',
  'frequent',
]);

/** One reason for or against; `bits` is its weight, negative where it speaks against. */
export const likenessReasonSchema = z.object({
  subject: reasonSubjectSchema,
  manner: reasonMannerSchema,
  /** What the first and the second account have, as written. */
  values: z.tuple([z.string(), z.string()]),
  bits: z.number(),
});
export type LikenessReason = z.infer<typeof likenessReasonSchema>;

/** `asking`: the customer shall be asked; it is a task until somebody knows the answer. */
export const hintStateSchema = z.enum(['open', 'asking', 'same', 'different']);
export type HintState = z.infer<typeof hintStateSchema>;

/** Two accounts that look like one person. It never is ground for a link by itself. */
export const hintSchema = z.object({
  /** One for a pair of accounts, for good. */
  id: z.string(),
  accountIds: z.tuple([z.string(), z.string()]),
  strength: z.enum(['weak', 'fair', 'strong']),
  /** Heaviest first. */
  reasons: z.array(likenessReasonSchema),
  state: hintStateSchema,
  /** The case whose customer is to be asked. */
  caseId: z.string().nullable(),
  foundAt: z.string(),
  answeredById: z.string().nullable(),
  answeredAt: z.string().nullable(),
});
export type Hint = z.infer<typeof hintSchema>;

/** A hint as one of its two threads shows it. */
export const shownHintSchema = hintSchema.extend({
  /** The account that is not in this thread, and where it is shown. */
  other: accountSchema,
  otherThreadId: z.string(),
});
export type ShownHint = z.infer<typeof shownHintSchema>;

export const answerHintInput = z.strictObject({
  /** The thread it is answered in: "same" shows the other one inside it. */
  threadId: z.string().min(1),
  /** `open` takes back what was answered, or gives up asking. */
  answer: hintStateSchema,
});
export type AnswerHintInput = z.infer<typeof answerHintInput>;
