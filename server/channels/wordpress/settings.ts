import { z } from 'zod';
import { addressSetting, isThisMachine } from '../address-setting.ts';

export const wordpressSettingsSchema = z.strictObject({
  kind: z.literal('wordpress'),
  /** Id of the source. */
  source: z.string().min(1).max(64),
  /** For people. */
  name: z.string().trim().min(1).max(200),
  /** Where the site begins. */
  site: addressSetting
    .refine((url) => url.protocol === 'https:' || isThisMachine(url), {
      message: 'only a site on this very machine may be spoken to in the clear',
    })
    .transform(({ origin, pathname }) => `${origin}${pathname.replace(/\/*$/, '/')}`),
  /** Somebody who may moderate comments: replies are theirs. */
  user: z.string().min(1).max(200),
  /** An application password, as WordPress shows it once. */
  password: z.string().min(1).max(200),
  /** Ids of further accounts on the site that are of the bank's people. */
  ours: z.array(z.number().int().positive()).max(200).default([]),
  pollSeconds: z.number().int().min(1).max(3600).default(60),
  /** Whether the site may lie in the house. */
  inside: z.boolean().default(false),
});
export type WordpressSettings = z.infer<typeof wordpressSettingsSchema>;
