import { z } from 'zod';

/** What the team keeps of a customer: their own word, how they want to be spoken to, a note that stays on top. */
export const factKinds = ['told', 'address', 'pinned'] as const;
export const factKindSchema = z.enum(factKinds);
export type FactKind = z.infer<typeof factKindSchema>;

/** Russian has two words for "you": `ty` is close, `vy` is polite. */
export const addressFormSchema = z.enum(['ty', 'vy']);

export const factSchema = z.object({
  id: z.string(),
  threadId: z.string(),
  /** Goes with the account whose message it rests on when links are undone. */
  homeThreadId: z.string(),
  kind: factKindSchema,
  text: z.string(),
  form: addressFormSchema.nullable(),
  /** The message in which the customer said or showed it; null for pinned notes alone. */
  evidenceMessageId: z.string().nullable(),
  madeById: z.string(),
  madeAt: z.string(),
});
export type Fact = z.infer<typeof factSchema>;

export const noteFactInput = z.strictObject({
  kind: factKindSchema,
  text: z.string().trim().min(1).max(300),
  form: addressFormSchema.nullable().optional(),
  evidenceMessageId: z.string().max(100).optional(),
});
export type NoteFactInput = z.infer<typeof noteFactInput>;

/** What the customer's own messages show, and what was noted of them. Nothing is guessed. */
export const aboutSchema = z.object({
  facts: z.array(factSchema),
  /** Which "you" they use to us, in how many messages, and the newest of those. */
  says: z
    .object({ form: addressFormSchema, count: z.number().int(), messageId: z.string() })
    .nullable(),
  /** In which they wrote, the most used first. */
  languages: z.array(
    z.object({ language: z.enum(['ru', 'en', 'other']), count: z.number().int() }),
  ),
  firstAt: z.string().nullable(),
});
export type About = z.infer<typeof aboutSchema>;
