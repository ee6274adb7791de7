import {
  emptyChain,
  linkEntry,
  type ChainedEntry,
  type ChainHead,
  type ChainLink,
} from '#care/log/chain.ts';
import { sha256 } from '#care/log/sha256.ts';
import type { LogEntry } from '#contract/event.ts';
import type { LogTail, NewLogEntry } from '../store.ts';
import type { Journal } from './journal.ts';

/** The log as it is put away. */
export interface LogSnapshot {
  entries: ChainedEntry[];
  head: ChainHead;
}

type KeptLink = ChainLink & Pick<ChainedEntry, 'erasedIn'>;

const SALT_BYTES = 16;

/** The log in memory. Entries of a write that fails are taken back, so `seq` has no gaps. */
export class MemoryLog implements LogTail {
  readonly #entries: LogEntry[] = [];
  readonly #links: KeptLink[] = [];
  readonly #byThread = new Map<string, LogEntry[]>();
  readonly #listeners = new Set<() => void>();
  readonly #journal: Journal;
  #announced = 0;
  #head = emptyChain;

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  append(entry: NewLogEntry): void {
    const seq = this.#entries.length + 1;
    const full: LogEntry = {
      seq,
      at: entry.at,
      type: entry.type,
      actorId: entry.actorId,
      threadId: entry.threadId ?? null,
      caseId: entry.caseId ?? null,
      subjectId: entry.subjectId ?? null,
      data: entry.data ?? {},
    };
    const before = this.#head;
    const link = linkEntry(full, before, { sha256, salt });
    this.#head = { seq, hash: link.hash };
    this.#entries.push(full);
    this.#links.push({ ...link, erasedIn: null });
    const thread = full.threadId === null ? undefined : this.#threadEntries(full.threadId);
    thread?.push(full);
    this.#journal.record(() => {
      this.#entries.pop();
      this.#links.pop();
      this.#head = before;
      thread?.pop();
    });
  }

  /** Of these threads, up to the newest entry, which tells of it. */
  dropData(threadIds: readonly string[]): void {
    const { seq: erasedIn } = this.#head;
    for (const threadId of threadIds)
      for (const entry of this.#byThread.get(threadId) ?? []) {
        const at = entry.seq - 1;
        const link = this.#links[at];
        if (!link || entry.seq === erasedIn || Object.keys(entry.data).length === 0) continue;
        const { data } = entry;
        entry.data = {};
        this.#links[at] = { ...link, salt: '', erasedIn };
        this.#journal.record(() => {
          entry.data = data;
          this.#links[at] = link;
        });
      }
  }

  ofThread(threadId: string, limit: number): LogEntry[] {
    return (this.#byThread.get(threadId) ?? []).slice(-limit);
  }

  async since(after: number, limit: number): Promise<LogEntry[]> {
    return this.#entries.slice(after, after + limit);
  }

  async head(): Promise<number> {
    return this.#entries.length;
  }

  async oldest(): Promise<number> {
    return 1;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  snapshot(): LogSnapshot {
    const entries = this.#entries.map((entry, nth) => ({
      ...entry,
      ...(this.#links[nth] as KeptLink),
    }));
    return { entries, head: this.#head };
  }

  restore({ entries, head }: LogSnapshot): void {
    for (const { salt: own, dataHash, hash, erasedIn, ...entry } of entries) {
      this.#entries.push(entry);
      this.#links.push({ salt: own, dataHash, hash, erasedIn });
      if (entry.threadId !== null) this.#threadEntries(entry.threadId).push(entry);
    }
    this.#head = head;
    this.#announced = this.#entries.length;
  }

  /** To be called after a commit. */
  announce(): void {
    if (this.#announced === this.#entries.length) return;
    this.#announced = this.#entries.length;
    for (const listener of this.#listeners) listener();
  }

  #threadEntries(threadId: string): LogEntry[] {
    const known = this.#byThread.get(threadId);
    if (known) return known;
    const fresh: LogEntry[] = [];
    this.#byThread.set(threadId, fresh);
    return fresh;
  }
}

function salt(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
