import type { Message } from '#contract/message.ts';
import { awayKinds, type AwayStep } from '#contract/visit.ts';

/** How many of each kind, in a fixed order; kinds that did not happen are left out. */
export function countKinds(
  steps: readonly AwayStep[],
): { kind: AwayStep['kind']; count: number }[] {
  return awayKinds
    .map((kind) => ({ kind, count: steps.filter((step) => step.kind === kind).length }))
    .filter(({ count }) => count > 0);
}

/** Messages to step through, each once, in the order in which something happened to them. */
export function stops(steps: readonly AwayStep[]): string[] {
  return [...new Set(steps.flatMap(({ messageId }) => messageId ?? []))];
}

/** The first message that was not there yet, and is not one's own: the line stands above it. */
export function firstNewMessage(
  messages: readonly Pick<Message, 'id' | 'receivedAt' | 'personId'>[],
  since: string | null,
  myId: string,
): string | undefined {
  if (since === null) return undefined;
  return messages.find(({ receivedAt, personId }) => receivedAt > since && personId !== myId)?.id;
}
