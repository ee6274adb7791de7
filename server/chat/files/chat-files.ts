import type { ChatFile } from '#contract/chat.ts';

/** A file as it came, known by its first bytes. */
export interface NewFile {
  id: string;
  /** Of the browser that sent it; of what a channel brought the author, as the channel names them. */
  visitorId: string;
  sourceId: string;
  name: string;
  mime: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export type KeptFile = Pick<ChatFile, 'id' | 'name' | 'bytes'> & { mime: string };

/** Where files of customers lie, from our own chat and from channels that hand them over: with all else, out of reach of any address. */
export interface ChatFiles {
  keep(file: NewFile, nowMs: number): Promise<void>;
  /**
   * Takes files of this visitor for one message, in the order that was given; undefined where one is
   * unknown, of somebody else, or in another message. The same message takes them again.
   */
  claim(
    ids: readonly string[],
    of: { visitorId: string; sourceId: string; externalId: string },
  ): Promise<KeptFile[] | undefined>;
  /** Keeps what came with a message of a channel that is about to be stored; known ids are kept once. */
  take(files: readonly NewFile[], nowMs: number): Promise<void>;
  /** Shown by the message that is stored under this id; null: by none, and those that none showed before go. */
  settle(ids: readonly string[], externalId: string | null): Promise<void>;
  bytesOf(id: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Throws away what was never sent, and what no message holds any more. Answers how many. */
  sweep(nowMs: number): Promise<number>;
}

const host = 'chat-files.invalid';

/** An address that no network has (RFC 2606): it stands in the message, and only this server reads it. */
export function addressOf(id: string): string {
  return `https://${host}/${id}`;
}

/** Undefined for an address of the network. */
export function idAt(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.host === host ? url.pathname.slice(1) : undefined;
}
