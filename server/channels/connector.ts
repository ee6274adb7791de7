import type { Source } from '#contract/channel.ts';
import type { MentionItem, MentionKind } from '#contract/mention.ts';

/**
 * What serves one source on a channel of others. It knows the network and the channel's words; keeping,
 * placing, deciding, trying again and counting are the server's (`server/connect/`).
 */
export interface Connector {
  /** The source it serves. Made with these attributes where there is none yet. */
  source: Pick<Source, 'id' | 'channel' | 'name' | 'handle' | 'policy' | 'visibility' | 'canPost'>;
  /** Brings what has come, and what comes, until it is told to stop. A fault is thrown: it is called again later. */
  listen(inbox: Inbox, signal: AbortSignal): Promise<void>;
  /** What a kept delivery says, without network and clock. Throws where nothing of it can be read. */
  read(raw: RawDelivery): Promise<Incoming>;
  /** Hands one reply to the channel. Never throws. */
  post(outgoing: Outgoing): Promise<Posted>;
  /** Gives what stands there other words. Never throws; left out where the channel cannot. */
  edit?(standing: Standing, text: string): Promise<Changed>;
  /** Takes away what stands there. Never throws; left out where the channel cannot. */
  remove?(standing: Standing): Promise<Changed>;
  /** Looks for a reply that may have gone out. Undefined where it is not there, or nobody can say. */
  findSent(attempt: Attempt): Promise<Sent | undefined>;
}

/** Keeps what comes as it came. */
export interface Inbox {
  /** Where the last call of `keep` left off; undefined before the first. */
  cursor(): Promise<string | undefined>;
  /** Keeps deliveries and where to go on in one transaction, then has them read. Known keys are kept once. */
  keep(deliveries: readonly RawDelivery[], cursor: string): Promise<void>;
}

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
      /** Ids of replies it may be about, as `Posted.externalId` gave them, the likeliest first. */
      externalIds: readonly string[];
      reason: string;
    }
  /** A copy of what we sent has come round: it went out. */
  | ({ kind: 'own-copy'; replyId: string; attempt: number } & Sent)
  /** What was a mention stands there no more. */
  | { kind: 'gone'; item: MentionRemoval }
  /** Nothing that anybody has to read; why, for the list of deliveries. */
  | { kind: 'nothing'; why: string };

/** A mention before its defaults. */
export type MentionDraft = Extract<MentionItem, { kind: MentionKind }>;
export type MentionRemoval = Extract<MentionItem, { op: 'delete' }>;

export interface IncomingMention {
  kind: 'mention';
  item: MentionDraft;
  /** What it answers, the nearest first. */
  answers: readonly string[];
  /** The case that the customer was given an address for. */
  caseNumber: string | null;
  /** Its id where another author has taken the first. */
  otherId: string;
  /** What came with it, by the places of `item.attachments`. */
  files?: readonly IncomingFile[];
}

/** A file that a delivery brings along, as it came. */
export interface IncomingFile {
  /** In `item.attachments`. */
  place: number;
  bytes: Uint8Array<ArrayBuffer>;
  /** The end of it may be missing. */
  isCut: boolean;
}

export interface Attempt {
  replyId: string;
  /** From 1. */
  attempt: number;
}

/** One attempt at one reply. */
export interface Outgoing extends Attempt {
  text: string;
  /** No others than the table of capabilities lets its channel have. */
  files: readonly OutgoingFile[];
  /** The account it is written to, as the channel names it. */
  to: string;
  /** The customer's message that it answers, and what came before that one, the oldest first. */
  answers: { externalId: string | null; title: string | null; earlierIds: readonly string[] };
  caseNumber: string | null;
}

export interface OutgoingFile {
  name: string;
  mime: string;
  /** Rejects where it cannot be read. */
  read(): Promise<Uint8Array<ArrayBuffer>>;
}

/** What went out, as the channel knows it. */
export interface Sent {
  externalId: string;
  permalink: string | null;
}

export type Posted =
  | ({ state: 'sent' } & Sent)
  | { state: 'failed'; code: string; reason: string }
  /** Nothing has left: it may be tried again after so long. */
  | { state: 'retry'; afterSeconds: number; reason: string }
  /** It may have left. Never tried again blindly. */
  | { state: 'unknown'; reason: string };

/** A reply of ours as the channel has it. */
export interface Standing extends Attempt {
  externalId: string;
}

export type Changed =
  | { state: 'done' }
  /** It stands as it stood. */
  | { state: 'failed'; code: string; reason: string }
  /** It may have been changed. */
  | { state: 'unknown'; reason: string };
