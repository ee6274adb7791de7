import { z } from 'zod';
import { addressSetting } from '../address-setting.ts';

/** Kinds of place whose feeds are read: what is answered there is posted by hand. */
const places = ['blog', 'news', 'forum', 'review', 'habr', 'livejournal', 'other'] as const;

export const feedSettingsSchema = z.strictObject({
  kind: z.literal('feed'),
  /** Id of the source. */
  source: z.string().min(1).max(64),
  /** For people. */
  name: z.string().trim().min(1).max(200),
  url: addressSetting.transform(({ href }) => href),
  channel: z.enum(places).default('blog'),
  /** An entry counts where one of these begins a word of it; with none every entry counts. */
  words: z.array(z.string().trim().min(2).max(100)).max(100).default([]),
  /** Names under which we write there ourselves. */
  ours: z.array(z.string().trim().min(1).max(200)).max(20).default([]),
  pollSeconds: z.number().int().min(1).max(86_400).default(600),
  /** Whether the feed may lie in the house. */
  inside: z.boolean().default(false),
});
export type FeedSettings = z.infer<typeof feedSettingsSchema>;
