import { z } from 'zod';
import { caseSchema, caseStatusSchema, outcomeSchema } from './case.ts';
import { channelSchema, sourceSchema, visibilitySchema } from './channel.ts';
import { accountSchema, linkSchema } from './customer.ts';
import { aboutSchema } from './fact.ts';
import { shownHintSchema } from './hint.ts';
import { partSchema } from './part.ts';
import { promiseSchema } from './promise.ts';
import { draftSchema, placeOptionSchema, replySchema, reviewDecisionSchema } from './reply.ts';
import { caseKinds, caseTopics, priorityReasons } from './triage-names.ts';
import { triageSchema } from './triage.ts';
import { shownWaveSchema } from './wave.ts';
import { views } from './view-names.ts';

export const viewSchema = z.enum(views);
export type View = z.infer<typeof viewSchema>;

/** Everything between us and one customer. */
export const threadSchema = z.object({
  id: z.string(),
  /** Set while a link shows this thread inside another one. */
  shownInId: z.string().nullable(),
  createdAt: z.string(),
});
export type Thread = z.infer<typeof threadSchema>;

/**
 * `promise`: we said so. `policy`: the source's hours ask for it. `untold`: a promise ended and nobody was told.
 * `public-line`: what began in public ended in private, and those who saw it know of no end.
 */
const nextNewsReasonSchema = z.enum(['promise', 'policy', 'untold', 'public-line']);
export type NextNewsReason = z.infer<typeof nextNewsReasonSchema>;

/** What a list shows of a thread: kept beside it and rewritten with every change, so that lists never scan. */
export const threadRowSchema = z.object({
  id: z.string(),
  customerName: z.string(),
  handle: z.string().nullable(),
  avatarUrl: z.string().nullable(),
  /** Distinct, in the order the customer came to use them. */
  channels: z.array(channelSchema),
  /** Distinct, in the same order. */
  sourceIds: z.array(z.string()),
  snippet: z.string(),
  lastDirection: z.enum(['in', 'out', 'note']),
  lastVisibility: visibilitySchema,
  lastAt: z.string(),
  /** When the customer's newest message reached us. */
  lastInAt: z.string().nullable(),
  messageCount: z.number().int(),
  /** The case the row speaks of: the open one with the newest message, else the newest closed. */
  caseId: z.string().nullable(),
  caseNumber: z.string().nullable(),
  status: caseStatusSchema.nullable(),
  outcome: outcomeSchema.nullable(),
  openCaseCount: z.number().int(),
  reopenedCount: z.number().int(),
  assigneeId: z.string().nullable(),
  /** The oldest customer message that nothing of ours came after; null when we spoke last. */
  waitingSince: z.string().nullable(),
  /** Earliest open promise. */
  promiseDueAt: z.string().nullable(),
  /** Promises of open cases that ended without news, and nobody has told the customer. */
  untoldCount: z.number().int(),
  /** Earliest answer that an expert owes us. */
  partDueAt: z.string().nullable(),
  /** When the customer or the public next hears from us; null only where no case is open and nothing is owed. */
  nextNewsAt: z.string().nullable(),
  nextNewsReason: nextNewsReasonSchema.nullable(),
  /** What stands between a reply and the customer. */
  pending: z.enum(['in-review', 'returned', 'failed', 'assisted']).nullable(),
  pendingAuthorId: z.string().nullable(),
  reach: z.number().int(),
  /** Of the case the row speaks of: as a person set it, else as it is suggested. */
  kind: z.enum(caseKinds).nullable(),
  topic: z.enum(caseTopics).nullable(),
  /** Priority as a moment: the earlier, the more pressing; null when nothing is owed. */
  priorityAt: z.string().nullable(),
  priorityReasons: z.array(z.enum(priorityReasons)),
  /** The newest wave of like troubles that the customer is part of. */
  waveId: z.string().nullable(),
});
export type ThreadRow = z.infer<typeof threadRowSchema>;

export const threadSortSchema = z.enum(['newest', 'waiting', 'priority']);
export type ThreadSort = z.infer<typeof threadSortSchema>;

export const threadListQuery = z.strictObject({
  view: viewSchema.default('all'),
  q: z.string().max(200).default(''),
  channel: channelSchema.optional(),
  source: z.string().max(64).optional(),
  /** A person's id, or `none`. */
  assignee: z.string().max(64).optional(),
  status: caseStatusSchema.optional(),
  /** `yes`: the customer wrote last. */
  waiting: z.enum(['yes', 'no']).optional(),
  kind: z.enum(caseKinds).optional(),
  topic: z.enum(caseTopics).optional(),
  /** A wave's id: all that belong to it, whatever the view. */
  wave: z.string().max(100).optional(),
  /** `yes`: the customer wrote since the person asking read it. */
  unread: z.enum(['yes', 'no']).optional(),
  sort: threadSortSchema.default('newest'),
  cursor: z.string().max(200).optional(),
  /** How many rows to pass over, to look into the middle of a list; a cursor goes before it. */
  offset: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
export type ThreadListQuery = z.infer<typeof threadListQuery>;

export const threadPageSchema = z.object({
  rows: z.array(threadRowSchema),
  /** All that match, not only this page; no fewer where there are more. */
  total: z.number().int(),
  /** Whether more match than `total` says: a store counts no further than it has to. */
  hasMore: z.boolean(),
  cursor: z.string().nullable(),
});
export type ThreadPage = z.infer<typeof threadPageSchema>;

/** Where a search found something in a thread: the newest message that shows most of it. */
export const searchHitSchema = z.object({
  threadId: z.string(),
  messageId: z.string(),
  text: z.string(),
  /** What was found, as pairs of start and end inside `text`. */
  marks: z.array(z.tuple([z.number().int(), z.number().int()])),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

export const foundThreadPageSchema = threadPageSchema.extend({
  /** For rows found by what was written in them; empty without a search. */
  hits: z.array(searchHitSchema),
  /** Ids of rows in which the customer wrote since the person asking read them. */
  unread: z.array(z.string()),
});
export type FoundThreadPage = z.infer<typeof foundThreadPageSchema>;

export const viewCountsSchema = z.object({
  mine: z.number().int(),
  unassigned: z.number().int(),
  all: z.number().int(),
  promises: z.number().int(),
  /** Of the promises: whose hour has come, and those that are due within the hour. */
  overdue: z.number().int(),
  soon: z.number().int(),
  checking: z.number().int(),
  review: z.number().int(),
  closed: z.number().int(),
});
export type ViewCounts = z.infer<typeof viewCountsSchema>;

/** What a lead taught with a reply that went out. */
export const lessonSchema = z.object({
  messageId: z.string(),
  decisions: z.array(reviewDecisionSchema),
});
export type Lesson = z.infer<typeof lessonSchema>;

export const threadDetailSchema = z.object({
  row: threadRowSchema,
  /** Set where the asked address is a thread that a link shows here. */
  askedId: z.string(),
  accounts: z.array(accountSchema),
  links: z.array(linkSchema),
  /** Who else may be this customer, strongest first. */
  hints: z.array(shownHintSchema),
  /** Newest first. */
  cases: z.array(caseSchema),
  /** By case: how often the customer came again before we had answered; none is left out. */
  repeats: z.record(z.string(), z.number().int()),
  promises: z.array(promiseSchema),
  /** Questions to experts, in the order they were asked. */
  parts: z.array(partSchema),
  /** Replies not yet sent or given up. */
  replies: z.array(replySchema),
  /** What leads changed or said about replies of the person asking that have gone out. */
  lessons: z.array(lessonSchema),
  places: z.array(placeOptionSchema),
  sources: z.array(sourceSchema),
  draft: draftSchema.nullable(),
  /** Of the case the row speaks of; null without one. */
  triage: triageSchema.nullable(),
  wave: shownWaveSchema.nullable(),
  about: aboutSchema,
});
export type ThreadDetail = z.infer<typeof threadDetailSchema>;

/** A reply that waits for a lead, with what is needed to judge it. */
export const reviewItemSchema = z.object({
  reply: replySchema,
  row: threadRowSchema,
  /** The newest customer message: pass it back when approving. */
  newestInboundId: z.string().nullable(),
});
export type ReviewItem = z.infer<typeof reviewItemSchema>;
