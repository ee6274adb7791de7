import type { IngestResult } from '#contract/mention.ts';
import type { Outcome } from './raw-events.ts';

/** What became of a kept delivery. */
export interface Reading {
  outcome: Outcome;
  /** False where nothing of it was taken in, and where something in it is of an erased customer. */
  keepsBody: boolean;
}

/** Nothing of it can be taken in. */
export function refused(code: 'validation_failed' | 'not_found', message: string): Reading {
  return { outcome: { status: 400, body: { error: { code, message } } }, keepsBody: false };
}

export function rejected(id: string | null, reason: string): IngestResult {
  return { id, code: 'rejected', mentionId: null, threadId: null, reason };
}
