import { z } from 'zod';

/**
 * A backup is lines of JSON: who it is, then for each table its name and columns and one line a row, then
 * the end with the number of rows and the SHA-256 of all bytes before it.
 */
export const FORMAT = 'otklik-backup/1';

export const headerSchema = z.strictObject({
  format: z.literal(FORMAT),
  /** The newest migration of the database it was made of. */
  migration: z.string(),
  madeAt: z.string(),
});
export type BackupHeader = z.infer<typeof headerSchema>;

export const tableLineSchema = z.strictObject({
  table: z.string().regex(/^[a-z_]+$/),
  columns: z.array(z.string().min(1)).min(1),
});

export type TableLine = z.infer<typeof tableLineSchema>;

export const endSchema = z.strictObject({
  rows: z.number().int(),
  sha256: z.string(),
});
