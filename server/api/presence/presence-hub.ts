import { nextChangeAt, peopleIn, type WindowSign } from '#care/presence/presence.ts';
import type { ThreadPresence } from '#contract/presence.ts';
import type { Clock } from '../context.ts';

/** Who is where, in memory only: it is true for seconds, so it is told and never stored. */
export class PresenceHub {
  readonly #clock: Clock;
  readonly #signs = new Map<string, WindowSign>();
  /** The people last told of each thread that has any. */
  readonly #told = new Map<string, ThreadPresence>();
  readonly #readers = new Set<PresenceReader>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The newest sign of a window takes the place of the one before. */
  put(windowId: string, sign: WindowSign | undefined): void {
    if (sign) this.#signs.set(windowId, sign);
    else this.#signs.delete(windowId);
    this.sweep();
    if (sign) this.#tell(sign.threadId);
  }

  /** Lets go of signs whose time is over, and tells of the threads where that shows. */
  sweep(): void {
    const now = this.#clock.now();
    for (const [windowId, sign] of this.#signs)
      if (sign.viewingUntilAt <= now) this.#signs.delete(windowId);
    for (const threadId of this.#told.keys()) this.#tell(threadId);
  }

  /** How long until a sign ends by itself; undefined when none will. */
  msToNextChange(): number | undefined {
    const now = this.#clock.now();
    const next = nextChangeAt(this.#signs.values(), now);
    return next === undefined ? undefined : Date.parse(next) - Date.parse(now);
  }

  /** Everything that is true now is unread by a new reader. */
  read(ring: () => void): PresenceReader {
    const reader = new PresenceReader(ring, () => this.#readers.delete(reader));
    for (const presence of this.#told.values()) reader.hear(presence);
    this.#readers.add(reader);
    return reader;
  }

  #tell(threadId: string): void {
    const people = peopleIn(this.#signs.values(), threadId, this.#clock.now());
    const before = this.#told.get(threadId)?.people ?? [];
    if (JSON.stringify(people) === JSON.stringify(before)) return;
    const presence = { threadId, people };
    if (people.length > 0) this.#told.set(threadId, presence);
    else this.#told.delete(threadId);
    for (const reader of this.#readers) reader.hear(presence);
  }
}

/** What one live feed has not told yet: the newest of each thread. */
export class PresenceReader {
  readonly #ring: () => void;
  readonly close: () => void;
  #unread = new Map<string, ThreadPresence>();

  constructor(ring: () => void, close: () => void) {
    this.#ring = ring;
    this.close = close;
  }

  hear(presence: ThreadPresence): void {
    this.#unread.set(presence.threadId, presence);
    this.#ring();
  }

  take(): ThreadPresence[] {
    const news = [...this.#unread.values()];
    this.#unread = new Map();
    return news;
  }
}
