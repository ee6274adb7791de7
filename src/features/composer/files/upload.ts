import type { Failure } from '#data/failure.ts';

/** A file on its way to the API, or one that did not get there. */
export interface Upload {
  key: string;
  file: File;
  /** Of 1. */
  share: number;
  /** Null while it is under way. */
  failure: Failure | null;
}
