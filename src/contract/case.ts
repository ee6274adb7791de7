import { z } from 'zod';
import { caseStatuses } from './case-status-names.ts';
import { caseKinds, caseTopics } from './triage-names.ts';

export const caseStatusSchema = z.enum(caseStatuses);
export type CaseStatus = z.infer<typeof caseStatusSchema>;

export const outcomeSchema = z.enum(['confirmed', 'unconfirmed', 'listened', 'duplicate', 'spam']);
export type Outcome = z.infer<typeof outcomeSchema>;

const evidenceKinds = ['message', 'call', 'link', 'other'] as const;

/** On what the closing rests. A link stands in `note`. */
export const evidenceSchema = z.object({
  kind: z.enum(evidenceKinds),
  messageId: z.string().nullable(),
  note: z.string().nullable(),
});

/** How the customer felt treated. Apart from the outcome: a matter may be solved and badly handled. */
export const satisfactionSchema = z.object({
  feeling: z.enum(['good', 'mixed', 'bad']),
  /** The message that says so, or the words as they were heard. */
  messageId: z.string().nullable(),
  words: z.string().nullable(),
  at: z.string(),
  byId: z.string(),
});
export type Satisfaction = z.infer<typeof satisfactionSchema>;

/** The customer does not accept our answer: the same case goes on. */
export const appealSchema = z.object({
  messageId: z.string().nullable(),
  words: z.string().nullable(),
  at: z.string(),
  byId: z.string(),
  count: z.number().int(),
});

/** Where the end of a case stood, so that it can be put back. */
const endingSchema = z.object({
  status: z.enum(['checking', 'closed']),
  outcome: outcomeSchema.nullable(),
  fixedAt: z.string().nullable(),
  fixedById: z.string().nullable(),
  closedAt: z.string().nullable(),
  closedById: z.string().nullable(),
  evidence: evidenceSchema.nullable(),
  reopenedAt: z.string().nullable(),
  missed: z.string().nullable(),
  answerMessageId: z.string().nullable(),
});
export type Ending = z.infer<typeof endingSchema>;

/** One matter inside a thread, with one number for life. */
export const caseSchema = z.object({
  id: z.string(),
  /** `C-2026-000123` */
  number: z.string(),
  threadId: z.string(),
  homeThreadId: z.string(),
  status: caseStatusSchema,
  outcome: outcomeSchema.nullable(),
  assigneeId: z.string().nullable(),
  openedAt: z.string(),
  /** "Our side is fixed": when and who said so; emptied when the customer says no. */
  fixedAt: z.string().nullable(),
  fixedById: z.string().nullable(),
  closedAt: z.string().nullable(),
  closedById: z.string().nullable(),
  evidence: evidenceSchema.nullable(),
  /** What it was before somebody of us opened it again, for as long as they may take that back. */
  reopenedFrom: endingSchema.nullable(),
  /** How often the customer said it was not solved. */
  reopenedCount: z.number().int(),
  reopenedAt: z.string().nullable(),
  /** What the solution had missed, said by us after the customer's latest "no"; null until then. */
  missed: z.string().nullable(),
  satisfaction: satisfactionSchema.nullable(),
  appeal: appealSchema.nullable(),
  /** In `checking`: the customer's newest message, not yet read as yes or no. */
  answerMessageId: z.string().nullable(),
  /** The case that goes on instead, while a link shows both in one thread. */
  foldedIntoId: z.string().nullable(),
  /** What it was before it was folded; null while it is not. */
  foldedFrom: caseStatusSchema.nullable(),
  /** What it gave to the case that goes on: ids of messages, replies, promises and questions. */
  gaveIds: z.array(z.string()),
  /** As a person corrected it; null while the suggestion stands. */
  kind: z.enum(caseKinds).nullable(),
  topic: z.enum(caseTopics).nullable(),
  triagedById: z.string().nullable(),
  version: z.number().int(),
});
export type Case = z.infer<typeof caseSchema>;

export const assignCaseInput = z.strictObject({
  /** Null takes the case off everybody. */
  assigneeId: z.string().nullable(),
  /** The assignee the caller saw; a mismatch is `already_assigned`. */
  seenAssigneeId: z.string().nullable(),
});

export const resolveCaseInput = z
  .strictObject({
    ourSideFixed: z.boolean(),
    customerConfirms: z.boolean(),
    /** Close now. Without `customerConfirms` an `outcome` must say why. */
    close: z.boolean(),
    outcome: z.enum(['unconfirmed', 'listened', 'duplicate', 'spam']).optional(),
    evidence: z
      .strictObject({
        kind: z.enum(evidenceKinds),
        messageId: z.string().optional(),
        note: z.string().trim().max(1000).optional(),
      })
      .optional(),
    seenVersion: z.number().int(),
  })
  .refine((r) => !r.close || r.customerConfirms || r.outcome !== undefined, {
    message: 'closing without the confirmation of the customer needs an outcome',
    path: ['outcome'],
  })
  .refine((r) => !(r.customerConfirms && r.outcome), {
    message: 'a confirmed case has no other outcome',
    path: ['outcome'],
  });
export type ResolveCaseInput = z.infer<typeof resolveCaseInput>;

/** What is taken out of its case; replies go with their message, promises with their reply. */
export const sortMessagesInput = z.strictObject({
  messageIds: z.array(z.string().max(100)).min(1).max(500),
});

export const joinCaseInput = z.strictObject({
  /** The case that goes on. */
  intoId: z.string().max(100),
  seenVersion: z.number().int(),
});

export const reopenCaseInput = z
  .strictObject({
    /** The message in which the customer said no. */
    messageId: z.string().optional(),
    note: z.string().trim().max(1000).optional(),
    /** Second thoughts on "listen only": the customer said nothing, so no "no" is counted. */
    isSecondThought: z.boolean().optional(),
    seenVersion: z.number().int().optional(),
  })
  .refine((r) => !r.isSecondThought || r.seenVersion !== undefined, {
    message: 'second thoughts are about a version of the case',
    path: ['seenVersion'],
  });

export const undoReopenInput = z.strictObject({ seenVersion: z.number().int() });

export const noteMissedInput = z.strictObject({ text: z.string().trim().min(1).max(1000) });

/** The customer's own words: a message of the thread, or what was heard on the phone. */
const ownWords = {
  messageId: z.string().max(100).optional(),
  words: z.string().trim().max(1000).optional(),
};

export const rateCaseInput = z.strictObject({
  feeling: satisfactionSchema.shape.feeling,
  ...ownWords,
});
export type RateCaseInput = z.infer<typeof rateCaseInput>;

export const appealCaseInput = z.strictObject(ownWords);
