import { z } from 'zod';

/** Where to go in a thread: to a moment, to the beginning of a case, or to a promise. */
export const landmarkQuery = z
  .strictObject({
    at: z.iso.datetime({ offset: true }).optional(),
    case: z.string().min(1).max(100).optional(),
    promise: z.string().min(1).max(100).optional(),
  })
  .refine((asked) => Object.values(asked).filter((value) => value !== undefined).length === 1, {
    message: 'name a moment, a case or a promise',
  });
export type LandmarkQuery = z.infer<typeof landmarkQuery>;

export const landmarkSchema = z.object({ messageId: z.string(), occurredAt: z.string() });
export type Landmark = z.infer<typeof landmarkSchema>;
