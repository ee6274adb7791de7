import { z } from 'zod';
import { caseTopics } from './triage-names.ts';

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
  /** What the customer had written last when it was promised; null where they had not written. */
  askedMessageId: z.string().nullable(),
  dueAt: z.string(),
  madeAt: z.string(),
  madeById: z.string(),
  /** Who tells the news: whoever promised it, until it is handed over. */
  keeperId: z.string(),
  /** Whose it was before it was handed over, oldest first; each may take it back, with the case if that went along. */
  handedBy: z.array(z.object({ personId: z.string(), withCase: z.boolean() })),
  /** The reply that told the customer; null for a promise noted without one. */
  replyId: z.string().nullable(),
  state: promiseStateSchema,
  closedAt: z.string().nullable(),
  closedById: z.string().nullable(),
  /** Of a withdrawn one: the reason. */
  note: z.string().nullable(),
  /** When the customer was told how it ended; null while it is open, and while they have to be told. */
  toldAt: z.string().nullable(),
  /** The reply that told it; null where it was told otherwise. */
  toldReplyId: z.string().nullable(),
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
  /** Cases that went along. */
  caseCount: z.number().int(),
});

export const closePromiseInput = z.strictObject({
  how: z.enum(['kept', 'broken', 'withdrawn']),
  /** Needed for `withdrawn`: the reason, as the customer is told. */
  note: z.string().trim().max(500).optional(),
});

/** A promise I am to keep, with what is needed to be reminded of it. */
export const promiseReminderSchema = z.object({
  promise: promiseSchema,
  caseNumber: z.string(),
  customerName: z.string(),
  /** The customer's words that it answers, dotted as the thread shows them; null without a message. */
  asked: z.string().nullable(),
});
export type PromiseReminder = z.infer<typeof promiseReminderSchema>;

export const ownPromisesSchema = z.object({
  /** Open, or ended in a way that the customer has to be told; what is due first comes first. */
  promises: z.array(promiseReminderSchema),
  /** Open promises that I handed over and may take back. */
  handedOver: z.array(promiseSchema),
});
export type OwnPromises = z.infer<typeof ownPromisesSchema>;

const endCounts = {
  kept: z.number().int(),
  broken: z.number().int(),
  withdrawn: z.number().int(),
};

/** How many promises of one person, in one source, about one topic, ended on one day. */
export const promiseDaySchema = z.object({
  id: z.string(),
  /** In UTC, `2026-12-01`. */
  day: z.string(),
  personId: z.string(),
  sourceId: z.string().nullable(),
  topic: z.enum(caseTopics).nullable(),
  ...endCounts,
});
export type PromiseDay = z.infer<typeof promiseDaySchema>;

/** `id` is null for what has no source or no topic. */
export const promiseCountSchema = z.object({ id: z.string().nullable(), ...endCounts });
export type PromiseCount = z.infer<typeof promiseCountSchema>;

export const promiseCountsSchema = z.object({
  /** So many days up to today are counted. */
  days: z.number().int(),
  byPerson: z.array(promiseCountSchema),
  bySource: z.array(promiseCountSchema),
  byTopic: z.array(promiseCountSchema),
});
export type PromiseCounts = z.infer<typeof promiseCountsSchema>;
