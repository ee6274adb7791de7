import type { LogEntry } from '#contract/event.ts';
import type { LogTail, NewLogEntry } from '../store.ts';
import type { Journal } from './journal.ts';

/** The log in memory. Entries of a write that fails are taken back, so `seq` has no gaps. */
export class MemoryLog implements LogTail {
  readonly #entries: LogEntry[] = [];
  readonly #byThread = new Map<string, LogEntry[]>();
  readonly #listeners = new Set<() => void>();
  readonly #journal: Journal;
  #announced = 0;

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
    this.#entries.push(full);
    const thread = full.threadId === null ? undefined : this.#threadEntries(full.threadId);
    thread?.push(full);
    this.#journal.record(() => {
      this.#entries.pop();
      thread?.pop();
    });
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

  all(): LogEntry[] {
    return [...this.#entries];
  }

  restore(entries: readonly LogEntry[]): void {
    for (const entry of entries) {
      this.#entries.push(entry);
      if (entry.threadId !== null) this.#threadEntries(entry.threadId).push(entry);
    }
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
