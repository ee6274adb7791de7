import type { MentionItem } from '#contract/mention.ts';

/** One entry of a delivery: a mention to take, or why it cannot be one, in words for the sender's log. */
export type Adapted = { item: MentionItem } | { rejected: string };
