import { z } from 'zod';
import { caseStatusSchema } from './case.ts';
import { errorStatus, type ErrorCode } from './errors.ts';

export const bulkActionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('assign'),
    /** Null takes the cases off everybody. */
    assigneeId: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal('close'),
    outcome: z.enum(['unconfirmed', 'listened', 'duplicate', 'spam']),
  }),
]);
export type BulkAction = z.infer<typeof bulkActionSchema>;

/** The case that each thread's row speaks of. */
export const bulkInput = z.strictObject({
  threadIds: z.array(z.string().min(1)).min(1).max(500),
  action: bulkActionSchema,
});
export type BulkInput = z.infer<typeof bulkInput>;

/** What was done to one case, and what takes it back while nothing else has happened to it. */
export const bulkDoneSchema = z.strictObject({
  threadId: z.string(),
  caseId: z.string(),
  /** The version that the action left. */
  version: z.number().int(),
  before: z.strictObject({ status: caseStatusSchema, assigneeId: z.string().nullable() }),
});
export type BulkDone = z.infer<typeof bulkDoneSchema>;

export const bulkResultSchema = z.object({
  done: z.array(bulkDoneSchema),
  /** Each stands for itself: one that is refused leaves the others done. */
  refused: z.array(
    z.object({
      threadId: z.string(),
      code: z.enum(Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]]),
    }),
  ),
});
export type BulkResult = z.infer<typeof bulkResultSchema>;

export const undoBulkInput = z.strictObject({ items: z.array(bulkDoneSchema).min(1).max(500) });
