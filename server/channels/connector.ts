import type { MentionItem, MentionKind } from '#contract/mention.ts';

/** What comes from a channel of others, as it came. */
export interface RawDelivery {
  /** The channel's own name of the delivery, the same however often it is brought. */
  key: string;
  /** ISO 8601 in UTC: when the channel got it. */
  receivedAt: string;
  body: Uint8Array;
}

export type Incoming =
  | IncomingMention
  | {
      /** A reply of ours did not arrive. */
      kind: 'returned';
      /** Ids of replies it may be about, as they were posted under, the likeliest first. */
      externalIds: readonly string[];
      reason: string;
    }
  /** A copy of what we sent has come round: it went out. */
  | { kind: 'own-copy'; replyId: string; attempt: number; externalId: string }
  /** Nothing that anybody has to read; why, for the list of deliveries. */
  | { kind: 'nothing'; why: string };

/** A mention before its defaults. */
export type MentionDraft = Extract<MentionItem, { kind: MentionKind }>;

export interface IncomingMention {
  kind: 'mention';
  item: MentionDraft;
  /** What it answers, the nearest first. */
  answers: readonly string[];
  /** The case that the customer was given an address for. */
  caseNumber: string | null;
}
