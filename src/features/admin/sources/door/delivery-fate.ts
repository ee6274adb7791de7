import type { Delivery } from '#contract/door.ts';
import { ingestCodeSchema, type IngestCode } from '#contract/mention.ts';

/** What became of a delivery. Reasons are in English, as the sender got them. */
export type DeliveryFate =
  | { kind: 'unread' }
  | { kind: 'refused'; reason: string }
  /** No mention: a copy of our own mail, a delivery without entries. */
  | { kind: 'said'; words: string }
  | { kind: 'taken'; counts: [IngestCode, number][]; reasons: string[] };

const MOST_REASONS = 3;

export function fateOf({ outcome }: Pick<Delivery, 'outcome'>): DeliveryFate {
  if (outcome === null) return { kind: 'unread' };
  const body = (outcome.body ?? {}) as OutcomeBody;
  if (outcome.status !== 200) return { kind: 'refused', reason: body.error?.message ?? '' };
  const results = body.results ?? [];
  if (results.length === 0) return { kind: 'said', words: body.said ?? 'no entries' };
  const counts = ingestCodeSchema.options.map((code): [IngestCode, number] => [
    code,
    results.filter((result) => result.code === code).length,
  ]);
  const reasons = results.flatMap(({ reason }) => reason ?? []);
  return {
    kind: 'taken',
    counts: counts.filter(([, count]) => count > 0),
    reasons: [...new Set(reasons)].slice(0, MOST_REASONS),
  };
}

/** Whether somebody has to look at it: something that was sent is not here. */
export function isFaulty(delivery: Pick<Delivery, 'outcome'>): boolean {
  const fate = fateOf(delivery);
  return (
    fate.kind === 'refused' ||
    (fate.kind === 'taken' && fate.counts.some(([code]) => code === 'rejected'))
  );
}

interface OutcomeBody {
  results?: { code: IngestCode; reason?: string | null }[];
  error?: { message?: string };
  said?: string;
}
