import { z } from 'zod';
import { channelSchema } from './channel.ts';
import { assuranceSchema } from './mention.ts';

/** An author on a channel, unique by `(platform, scope, externalId)`; the rest are attributes that change. */
export const accountSchema = z.object({
  id: z.string(),
  platform: z.string(),
  channel: channelSchema,
  scope: z.string(),
  externalId: z.string(),
  handle: z.string().nullable(),
  name: z.string().nullable(),
  url: z.string().nullable(),
  avatarUrl: z.string().nullable(),
  followers: z.number().int().nullable(),
  assurance: assuranceSchema,
  /** A phone and an address that the site which signed the customer in has verified. */
  vouched: z.object({ phone: z.string().nullable(), email: z.string().nullable() }).optional(),
  /** The thread that was opened for this account alone; links decide where it is shown. */
  homeThreadId: z.string(),
  /** Stands in for a customer we have not seen yet: an answer of ours came before the message it answers. */
  isProvisional: z.boolean(),
});
export type Account = z.infer<typeof accountSchema>;

export const linkBasisSchema = z.enum([
  'signed-in',
  'verified-contact',
  'case-number',
  'declared',
  'invitation',
  'agent',
]);
export type LinkBasis = z.infer<typeof linkBasisSchema>;

/** A reversible statement that two threads are of one customer. While it stands, `fromThreadId` is shown inside `toThreadId`. */
export const linkSchema = z.object({
  id: z.string(),
  fromThreadId: z.string(),
  toThreadId: z.string(),
  basis: linkBasisSchema,
  /** The message in which the customer said so, or quoted the case number. */
  evidenceMessageId: z.string().nullable(),
  note: z.string().nullable(),
  /** Null where the evidence made the link by itself. */
  madeById: z.string().nullable(),
  madeAt: z.string(),
  /** How much it brought along when it was made; null for links from before it was counted. */
  moved: z.object({ messages: z.number().int(), cases: z.number().int() }).nullable(),
  undoneById: z.string().nullable(),
  undoneAt: z.string().nullable(),
});
export type Link = z.infer<typeof linkSchema>;

export const linkAccountInput = z.strictObject({
  /** The thread to be joined into this one. */
  otherThreadId: z.string().min(1),
  basis: z.enum(['declared', 'agent']),
  evidenceMessageId: z.string().optional(),
  note: z.string().trim().max(500).optional(),
});
export type LinkAccountInput = z.infer<typeof linkAccountInput>;

/** The two threads of a link: the one that was joined, and the one it was joined into. */
export const linkSideSchema = z.enum(['from', 'to']);
export type LinkSide = z.infer<typeof linkSideSchema>;

/** Came to be while both sides were one, and may be about either. */
export const undecidedSchema = z.object({
  id: z.string(),
  kind: z.enum(['note', 'promise', 'case']),
  /** The words; of a case its number. */
  text: z.string(),
  at: z.string(),
  personId: z.string().nullable(),
  /** Where it goes unless somebody says otherwise. */
  side: linkSideSchema,
});
export type Undecided = z.infer<typeof undecidedSchema>;

/** What undoing a link will do, and what it cannot decide by itself. */
export const unlinkPlanSchema = z.object({
  names: z.object({ from: z.string(), to: z.string() }),
  messages: z.object({ from: z.number().int(), to: z.number().int() }),
  undecided: z.array(undecidedSchema),
});
export type UnlinkPlan = z.infer<typeof unlinkPlanSchema>;

export const unlinkInput = z.strictObject({
  /** By the id of what was undecided: the side it goes to. */
  sides: z.record(z.string().max(100), linkSideSchema).default({}),
});
export type UnlinkInput = z.input<typeof unlinkInput>;
