import { z } from 'zod';

export const promiseStateSchema = z.enum(['open', 'kept', 'broken', 'withdrawn']);
export type PromiseState = z.infer<typeof promiseStateSchema>;

/** News promised to the customer by a time. */
export const promiseSchema = z.object({
  id: z.string(),
  caseId: z.string(),
  threadId: z.string(),
  homeThreadId: z.string(),
  /** What was promised, in our words. */
  text: z.string(),
  dueAt: z.string(),
  madeAt: z.string(),
  madeById: z.string(),
  /** Who tells the news: whoever promised it, until it is handed over. */
  keeperId: z.string(),
  /** The reply that told the customer; null for a promise noted without one. */
  replyId: z.string().nullable(),
  state: promiseStateSchema,
  closedAt: z.string().nullable(),
  closedById: z.string().nullable(),
  note: z.string().nullable(),
});
/** Called a promise of news, so that it is never taken for the JavaScript kind. */
export type NewsPromise = z.infer<typeof promiseSchema>;

export const promiseDraftSchema = z.strictObject({
  text: z.string().trim().min(1).max(500),
  dueAt: z.iso.datetime({ offset: true }),
});
export type PromiseDraft = z.infer<typeof promiseDraftSchema>;

/** The agent leaves for the day: what they promised passes to a colleague. */
export const handOverInput = z.strictObject({ toId: z.string().max(100) });

export const handedOverSchema = z.object({
  promises: z.array(promiseSchema),
  /** Cases that now belong to the substitute. */
  caseCount: z.number().int(),
});

export const closePromiseInput = z.strictObject({
  how: z.enum(['kept', 'withdrawn']),
  note: z.string().trim().max(500).optional(),
});
