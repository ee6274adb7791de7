import { z } from 'zod';
import { caseTopics } from './triage-names.ts';

const topicSchema = z.enum(caseTopics).nullable();

/** Something the company does about a root cause: a fact that agents can tell. */
export const measureSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** What is done already, today. */
  doneNow: z.string(),
  /** A day, `2026-12-01`. */
  plannedOn: z.string(),
  ownerId: z.string(),
  /** It is told beside matters about this; null where it belongs to its cases alone. */
  topic: topicSchema,
  /** Numbers of the cases it came from. */
  caseNumbers: z.array(z.string()),
  doneAt: z.string().nullable(),
  version: z.number().int(),
});
export type Measure = z.infer<typeof measureSchema>;

export const measureInput = z.strictObject({
  title: z.string().trim().min(1).max(200),
  doneNow: z.string().trim().max(2000),
  plannedOn: z.iso.date(),
  ownerId: z.string().max(100),
  topic: topicSchema,
  caseNumbers: z.array(z.string().max(30)).max(500),
});
export type MeasureInput = z.infer<typeof measureInput>;

export const changeMeasureInput = measureInput.extend({
  isDone: z.boolean(),
  seenVersion: z.number().int(),
});
export type ChangeMeasureInput = z.infer<typeof changeMeasureInput>;
