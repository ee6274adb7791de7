import { z } from 'zod';
import { caseKinds, caseTopics } from './triage-names.ts';

/** What the current case of a thread is, and the customer's own words that led there. */
export const triageSchema = z.object({
  kind: z.enum(caseKinds),
  topic: z.enum(caseTopics),
  /** Empty where nothing but the lack of other signs speaks for it. */
  kindWords: z.array(z.string()),
  topicWords: z.array(z.string()),
  /** Who corrected it; null while it is a suggestion. */
  setById: z.string().nullable(),
});
export type Triage = z.infer<typeof triageSchema>;

/** What is left out stays as it is. */
export const triageCaseInput = z
  .strictObject({ kind: z.enum(caseKinds).optional(), topic: z.enum(caseTopics).optional() })
  .refine(({ kind, topic }) => kind !== undefined || topic !== undefined, {
    message: 'name a kind or a topic',
  });
export type TriageCaseInput = z.infer<typeof triageCaseInput>;
