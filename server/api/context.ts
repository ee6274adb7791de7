import type { Source } from '#contract/channel.ts';
import type { Message } from '#contract/message.ts';
import type { Person } from '#contract/person.ts';
import type { Reply } from '#contract/reply.ts';
import type { Store } from '../store/store.ts';

/** What the API stands on. Nothing here is of Node: the same API runs inside a page. */
export interface Deps {
  store: Store;
  clock: Clock;
  ids: Ids;
  outbound: Outbound;
  files: Files;
  /** Signs somebody out everywhere; left out where nobody signs in. */
  endSessions?: (personId: string) => Promise<void>;
  /** How long a reply is held for second thoughts. */
  undoSeconds: number;
  /** The address people use, without a slash at its end; left out, the one they asked at. */
  publicUrl?: string;
}

export interface Clock {
  /** ISO 8601 in UTC with milliseconds. */
  now(): string;
}

export interface Ids {
  /** An id never given before, beginning with the prefix: `th_000012`. */
  next(prefix: string): string;
}

/** The way out to the channels. */
export interface Outbound {
  post(reply: Reply, source: Source, files: readonly OutboundFile[]): Promise<PostResult>;
  /** Gives what stands there these words. */
  edit(post: Message, text: string, source: Source): Promise<ChangeResult>;
  remove(post: Message, source: Source): Promise<ChangeResult>;
}

/** A file of a reply, read by whoever hands it over. */
export interface OutboundFile {
  name: string;
  mime: string;
  /** Rejects where it cannot be read. */
  read(): Promise<Uint8Array<ArrayBuffer>>;
}

/** The way to files that lie with somebody else. */
export interface Files {
  /** What the host does wrong is answered, never thrown. */
  read(url: string, limits: { maxBytes: number }): Promise<ReadFile>;
}

export type ReadFile =
  | { state: 'read'; bytes: Uint8Array<ArrayBuffer> }
  | { state: 'too-large' }
  | { state: 'unavailable'; reason: string };

/** `unknown`: it timed out after the bytes had left, so nobody may try again blindly. */
export type PostResult =
  | { state: 'sent'; externalId: string; permalink: string | null }
  | { state: 'failed'; code: string; reason: string }
  /** Nothing has left: it goes again after so long. */
  | { state: 'retry'; afterSeconds: number; reason: string }
  | { state: 'unknown'; reason: string };

/** `unknown`: it timed out after the bytes had left. */
export type ChangeResult =
  | { state: 'done' }
  | { state: 'failed'; code: string; reason: string }
  | { state: 'unknown'; reason: string };

/** Who is asking; null when nobody signed in. */
export type Identify = (request: Request) => Promise<string | null>;

export interface ApiEnv {
  Variables: { person: Person };
}
