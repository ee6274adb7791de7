import { z } from 'zod';
import { addressOf, untagged } from './addresses.ts';

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/;

const serverSchema = z
  .strictObject({
    host: z.string().min(1).max(253),
    port: z.number().int().min(1).max(65_535),
    /** `implicit` from the first byte, `starttls` before anything is said. */
    tls: z.enum(['implicit', 'starttls', 'none']).default('implicit'),
    user: z.string().min(1).max(320).optional(),
    password: z.string().min(1).max(1000).optional(),
  })
  .refine(({ tls, host }) => tls !== 'none' || loopback.test(host), {
    path: ['tls'],
    message: 'only a server on this very machine may be spoken to in the clear',
  });
export type MailServer = z.infer<typeof serverSchema>;

export const emailSettingsSchema = z.strictObject({
  kind: z.literal('email'),
  /** Id of the source. */
  source: z.string().min(1).max(64),
  /** For people: of the source, and above our mails. */
  name: z.string().trim().min(1).max(200),
  address: z.string().transform((address, c) => {
    const plain = addressOf(address);
    if (plain && untagged(plain).tag === null) return plain;
    c.addIssue({ code: 'custom', message: 'is no address, or has a tag' });
    return z.NEVER;
  }),
  imap: serverSchema,
  smtp: serverSchema,
  /** By what name the server itself writes `Authentication-Results`. */
  authServ: z.string().toLowerCase().min(1).max(253).nullable().default(null),
  /** Whether `care+anything@…` reaches `care@…`. */
  plusAddresses: z.boolean().default(true),
});
export type EmailSettings = z.infer<typeof emailSettingsSchema>;
