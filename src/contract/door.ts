import { z } from 'zod';
import { importFields } from './import-fields.ts';
import { mentionKindSchema, mentionUpsertSchema } from './mention.ts';

/**
 * How a sender proves who it is. Only `signed` proves what it sent as well: the others are for systems
 * that cannot sign, and may neither vouch for an author nor say that a message is ours.
 */
export const doorProfileSchema = z.enum(['signed', 'basic', 'bearer', 'path-token']);
export type DoorProfile = z.infer<typeof doorProfileSchema>;

const mappingSchema = z.strictObject({
  columns: z.partialRecord(z.enum(importFields), z.string().min(1).max(200)),
  platform: z.string().max(64),
  kind: z.union([mentionKindSchema, z.literal('auto')]),
  ratingMax: z.number().positive(),
  timeZone: z.string().max(64).refine(isTimeZone, 'is no time zone'),
  dateOrder: z.enum(['dmy', 'mdy']),
  outValues: z.array(z.string().max(100)).max(20),
  idFrom: z.literal('column'),
  keepOthers: z.boolean(),
});

/** How a body becomes mentions. `list` is the dotted path to the entries; empty where the body is the list. */
export const adapterSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('mention/1') }),
  z.strictObject({ kind: z.literal('youscan') }),
  z.strictObject({ kind: z.literal('mapping'), list: z.string().max(200), mapping: mappingSchema }),
]);
export type Adapter = z.infer<typeof adapterSchema>;

export const doorInput = z.strictObject({ profile: doorProfileSchema, adapter: adapterSchema });
export type DoorInput = z.infer<typeof doorInput>;

export const doorPreviewInput = doorInput.extend({
  /** A body as the sender would send it. */
  sample: z.string().max(200_000),
});
export type DoorPreviewInput = z.infer<typeof doorPreviewInput>;

/** A way in, without its secrets. */
export const shownDoorSchema = doorInput.extend({
  sourceId: z.string(),
  /** It cannot prove what it sent. */
  isWeaker: z.boolean(),
  /** Until when the secret before the present one is good; null where there is none. */
  previousUntil: z.string().nullable(),
});
export type ShownDoor = z.infer<typeof shownDoorSchema>;

export const doorPreviewSchema = z.object({
  /** Why nothing of the sample can be read; null where its entries could be. */
  unreadable: z.string().nullable(),
  /** In the order of the sample: the mention it would become, or why it would not. */
  entries: z.array(
    z.object({ mention: mentionUpsertSchema.nullable(), reason: z.string().nullable() }),
  ),
});
export type DoorPreview = z.infer<typeof doorPreviewSchema>;

/** What came and what became of it. `outcome` is null while nobody has read it. */
export const deliverySchema = z.object({
  key: z.string(),
  receivedAt: z.string(),
  bytes: z.number().int(),
  outcome: z
    .object({ status: z.union([z.literal(200), z.literal(400)]), body: z.unknown() })
    .nullable(),
});
export type Delivery = z.infer<typeof deliverySchema>;

/** How the connector of a source is doing in the process that was asked. */
export const connectorHealthSchema = z.object({
  /** It has held for a while; or it has stopped and tries again; or nobody can say yet whether it holds. */
  state: z.enum(['listening', 'waiting', 'starting']),
  /** When it came into this state. */
  since: z.string(),
  /** The code of what stopped it last, or what kind of fault it was; null where nothing did. */
  fault: z.string().nullable(),
});
export type ConnectorHealth = z.infer<typeof connectorHealthSchema>;

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
