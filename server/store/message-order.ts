import type { Message } from '#contract/message.ts';

/**
 * Sorts as text: when it was written, then the channel's own order, then ids. Never when we received it.
 * What a person of ours wrote here comes after what a customer wrote in the same instant.
 */
export function messageOrder(message: Message): string {
  const sequence = message.personId === null ? message.sequence.padStart(24, '0') : '~';
  return `${message.occurredAt}|${sequence}|${(message.externalId ?? '').padStart(24, '0')}|${message.id}`;
}
