import { z } from 'zod';
import { caseSchema } from './case.ts';
import { accountSchema, linkSchema } from './customer.ts';
import { logEntrySchema } from './event.ts';
import { factSchema } from './fact.ts';
import { messageSchema } from './message.ts';
import { partSchema } from './part.ts';
import { promiseSchema } from './promise.ts';
import { replySchema } from './reply.ts';

/** A file of a customer, or one that was meant for them. */
export const exportedFileSchema = z.object({
  /** Null for a file of a reply that has become no message. */
  messageId: z.string().nullable(),
  /** Null for a file of the customer. */
  replyId: z.string().nullable(),
  name: z.string().nullable(),
  /**
   * `archive`: in the archive that this came in; `here`: with us, to be fetched from `url` by whoever may read
   * the thread; `elsewhere`: with the channel; `gone`: it was with us and is no more; `nowhere`: only its name
   * ever came.
   */
  lies: z.enum(['archive', 'here', 'elsewhere', 'gone', 'nowhere']),
  url: z.string().nullable(),
  /** Where it lies in the archive and how it is known; null in an export without files. */
  file: z
    .object({
      path: z.string(),
      /** By its first bytes. */
      mime: z.string(),
      bytes: z.number().int(),
      sha256: z.string(),
    })
    .nullable(),
});
export type ExportedFile = z.infer<typeof exportedFileSchema>;

/** All that is kept of one customer, as it was written: nothing is dotted. */
export const customerExportSchema = z.object({
  exportedAt: z.string(),
  /** The thread and all that links show inside it. */
  threadIds: z.array(z.string()),
  accounts: z.array(accountSchema),
  links: z.array(linkSchema),
  cases: z.array(caseSchema),
  /** Notes of the team among them, oldest first. */
  messages: z.array(messageSchema),
  promises: z.array(promiseSchema),
  /** Questions to experts. */
  parts: z.array(partSchema),
  replies: z.array(replySchema),
  facts: z.array(factSchema),
  /** Files that messages name, and those of replies that never went out. */
  attachments: z.array(exportedFileSchema),
  /** Oldest first. */
  log: z.array(logEntrySchema),
});
export type CustomerExport = z.infer<typeof customerExportSchema>;

/** An archive with the files in it, or the document alone. */
export const exportQuery = z.strictObject({ as: z.enum(['zip', 'json']).default('zip') });
/** Of the document in the archive. */
export const exportDocumentName = 'customer.json';

/** Why a customer is erased by hand: they asked, an authority ordered it, or they never were a customer. */
export const eraseReasonSchema = z.enum(['asked', 'ordered', 'mistake']);
export type EraseReason = z.infer<typeof eraseReasonSchema>;
export const eraseCustomerInput = z.strictObject({ reason: eraseReasonSchema });

export const erasedSchema = z.object({
  messages: z.number().int(),
  cases: z.number().int(),
  accounts: z.number().int(),
});
export type Erased = z.infer<typeof erasedSchema>;

/** After how many days of silence a customer without an open case is erased; null: never by itself. */
export const retentionSchema = z.object({
  days: z.number().int().nullable(),
  version: z.number().int(),
});
export type Retention = z.infer<typeof retentionSchema>;

export const setRetentionInput = z.strictObject({
  /** A month at least: a mistyped number must not empty the house. */
  days: z.number().int().min(30).max(36_500).nullable(),
  seenVersion: z.number().int(),
});
