import { isUnsent } from '#care/reply/lifecycle.ts';
import type { ThreadDetail } from '#contract/thread.ts';

/** Why a customer cannot be forgotten now; null where nothing stands in the way. */
export type Obstacle = { why: 'open'; numbers: readonly string[] } | { why: 'unsent' } | null;

export function obstacleTo({ cases, replies }: Pick<ThreadDetail, 'cases' | 'replies'>): Obstacle {
  const open = cases.filter(({ status }) => status !== 'closed');
  if (open.length > 0) return { why: 'open', numbers: open.map(({ number }) => number) };
  return replies.some(isUnsent) ? { why: 'unsent' } : null;
}
