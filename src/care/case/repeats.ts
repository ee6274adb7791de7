import type { Message } from '#contract/message.ts';

/** Whoever writes on within the hour is still telling the same story. */
const SAME_BREATH_MS = 3_600_000;

type Told = Pick<Message, 'caseId' | 'direction' | 'sourceId' | 'occurredAt' | 'isAutomatic'>;

/**
 * How often the customer had to come again on one matter: wrote before we had answered, an hour or more
 * later or in another place. What goes to and fro in a talk is none; a "no" is counted by the case itself.
 */
export function repeatContacts(messages: readonly Told[], caseId: string): number {
  let repeats = 0;
  let before: Told | undefined;
  for (const message of messages) {
    if (message.caseId !== caseId || message.direction === 'note' || message.isAutomatic) continue;
    if (message.direction === 'in' && before?.direction === 'in' && isApart(before, message))
      repeats += 1;
    before = message;
  }
  return repeats;
}

function isApart(before: Told, message: Told): boolean {
  const gap = Date.parse(message.occurredAt) - Date.parse(before.occurredAt);
  return gap >= SAME_BREATH_MS || before.sourceId !== message.sourceId;
}
