import type { LogEntry } from '#contract/event.ts';
import { canonicalJson } from './canonical.ts';

/** SHA-256 of a text in UTF-8, as hex. */
export type Sha256 = (text: string) => string;

/** What binds an entry to all that stand before it. */
export interface ChainLink {
  /** Hashed with the data, so that nobody can guess what was erased from its hash. */
  salt: string;
  dataHash: string;
  /** Of the entry with `dataHash` in place of its data, and of the hash before it. */
  hash: string;
}

export interface ChainedEntry extends LogEntry, ChainLink {
  /** The `seq` of the later entry that tells of the erasure of this one's data; null while it has them. */
  erasedIn: number | null;
}

/** The newest entry, kept apart from the entries: a log that was cut off ends before it. */
export interface ChainHead {
  seq: number;
  hash: string;
}

export const emptyChain: ChainHead = { seq: 0, hash: '' };

/**
 * Puts an entry at the end of the chain. Its data are hashed apart, so that they can be dropped later
 * and the rest still proves itself.
 */
export function linkEntry(
  entry: LogEntry,
  head: ChainHead,
  { sha256, salt }: { sha256: Sha256; salt: () => string },
): ChainLink {
  const own = Object.keys(entry.data).length === 0 ? '' : salt();
  const dataHash = hashOfData(entry, own, sha256);
  return { salt: own, dataHash, hash: hashOfEntry(entry, { dataHash, before: head.hash }, sha256) };
}

export function hashOfData({ data }: LogEntry, salt: string, sha256: Sha256): string {
  return sha256(salt + canonicalJson(data));
}

export function hashOfEntry(
  { seq, at, type, actorId, threadId, caseId, subjectId }: LogEntry,
  { dataHash, before }: { dataHash: string; before: string },
  sha256: Sha256,
): string {
  const skeleton = { seq, at, type, actorId, threadId, caseId, subjectId, dataHash, before };
  return sha256(canonicalJson(skeleton));
}
