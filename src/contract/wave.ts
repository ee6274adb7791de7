import { z } from 'zod';
import { caseTopics } from './triage-names.ts';

const placeNamesSchema = z.object({
  cyrillic: z.string().nullable(),
  latin: z.string().nullable(),
});
export type WrittenNames = z.infer<typeof placeNamesSchema>;

/** Mentions of one trouble by many customers at nearly the same time. */
export const waveSchema = z.object({
  id: z.string(),
  topic: z.enum(caseTopics),
  /** As the first customer wrote it; null where nobody named a place. */
  place: z.string().nullable(),
  /** As it was first written in each alphabet; null where nobody wrote it so. */
  names: placeNamesSchema,
  /** What places are compared by, in any alphabet; those named beyond doubt come again in `sureKeys`. */
  keys: z.array(z.string()),
  sureKeys: z.array(z.string()),
  firstAt: z.string(),
  lastAt: z.string(),
  /** When it had grown to be called a wave; null while it is only a few who say alike. */
  foundAt: z.string().nullable(),
  threadCount: z.number().int(),
  mentionCount: z.number().int(),
  /** When the newest customers joined, oldest first. */
  joinedAt: z.array(z.string()),
  /** The first messages. */
  sampleIds: z.array(z.string()),
});
export type Wave = z.infer<typeof waveSchema>;

/** That a thread belongs to a wave. */
export const waveMemberSchema = z.object({
  waveId: z.string(),
  /** The home thread of whoever wrote: links may show it elsewhere. */
  threadId: z.string(),
  at: z.string(),
});
export type WaveMember = z.infer<typeof waveMemberSchema>;

/** What people see of a wave. */
export const shownWaveSchema = waveSchema
  .pick({
    id: true,
    topic: true,
    place: true,
    names: true,
    firstAt: true,
    lastAt: true,
    threadCount: true,
  })
  .extend({
    /** Customers who joined in the last quarter of an hour. */
    lately: z.number().int(),
    /** What some of them wrote. */
    samples: z.array(z.string()),
  });
export type ShownWave = z.infer<typeof shownWaveSchema>;
