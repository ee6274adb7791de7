import { z } from 'zod';
import { channels } from './channel-names.ts';
import { hostPattern, httpsPattern, sourceLimits as most } from './source-shape.ts';

export const channelSchema = z.enum(channels);
export type Channel = z.infer<typeof channelSchema>;

export const visibilitySchema = z.enum(['public', 'private', 'internal']);

/** `full`: in and out. `inbound-only`: read. `assisted`: a person posts by hand. `off`: neither. */
export const sourcePolicySchema = z.enum(['full', 'inbound-only', 'assisted', 'off']);
export type SourcePolicy = z.infer<typeof sourcePolicySchema>;

/** One connected instance of a channel: "our VK page". */
export const sourceSchema = z.object({
  id: z.string(),
  channel: channelSchema,
  name: z.string(),
  handle: z.string().nullable(),
  policy: sourcePolicySchema,
  /** Whether the place where customers write to this source can be read by anybody. */
  visibility: z.enum(['public', 'private']),
  ownDomains: z.array(z.string()),
  /** Where a customer who wrote here in public can write to us unseen; `{case}` stands for the case number. */
  privateUrl: z.string().nullable(),
  /** A connector posts to it, also where its channel is one that a person posts to by hand. */
  canPost: z.boolean().optional(),
  version: z.number().int(),
});
export type Source = z.infer<typeof sourceSchema>;

const privateUrlSchema = z
  .string()
  .max(most.urlLength)
  .refine((url) => httpsPattern.test(url), 'only https addresses')
  .nullable();

export const addSourceInput = z.strictObject({
  id: z.string().min(1).max(64).optional(),
  channel: channelSchema,
  name: z.string().trim().min(1).max(200),
  handle: z.string().max(200).nullable().default(null),
  policy: sourcePolicySchema.default('inbound-only'),
  visibility: z.enum(['public', 'private']).default('public'),
  ownDomains: z.array(z.string().max(253)).max(50).default([]),
  privateUrl: privateUrlSchema.default(null),
});

/** What is left out stays as it is. */
export const changeSourceInput = z.strictObject({
  name: z.string().trim().min(1).max(most.nameLength).optional(),
  policy: sourcePolicySchema.optional(),
  ownDomains: z
    .array(z.string().max(most.domainLength).regex(hostPattern))
    .max(most.domains)
    .optional(),
  privateUrl: privateUrlSchema.optional(),
  seenVersion: z.number().int(),
});
export type ChangeSourceInput = z.infer<typeof changeSourceInput>;
