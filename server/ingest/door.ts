import type { DoorInput } from '#contract/door.ts';

/** The way in for one source. */
export interface Door extends DoorInput {
  /** The source's id. */
  id: string;
  /** Newest first. Only the newest has no end. */
  secrets: SealedSecret[];
}

interface SealedSecret {
  sealed: string;
  expiresAt: string | null;
}
