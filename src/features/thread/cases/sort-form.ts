import { emptiedCase } from '#care/case/sorting.ts';
import type { Message } from '#contract/message.ts';

/** Where chosen messages go: a case's id, or one that is yet to be opened. */
export type Destination = string;
export const newCase = 'new';

export interface SortForm {
  chosen: ReadonlySet<string>;
  to: Destination;
}

/** Why the chosen messages cannot go there yet; null when they can. */
export function whyNotSort(
  { chosen, to }: SortForm,
  messages: readonly Message[],
  hasOlder: boolean,
): 'none' | 'there' | 'whole' | null {
  const picked = messages.filter(({ id }) => chosen.has(id));
  if (picked.length === 0) return 'none';
  if (picked.every(({ caseId }) => caseId === to)) return 'there';
  // Words that are not loaded yet may be all that stays; then the API decides.
  return !hasOlder && emptiedCase(messages, chosen, to) !== null ? 'whole' : null;
}

/** From one message to another, both with them, in the order of the thread. */
export function rangeOf(messages: readonly Message[], fromId: string, toId: string): string[] {
  const [a, b] = [fromId, toId].map((id) => messages.findIndex((message) => message.id === id));
  if (a === undefined || b === undefined || a < 0 || b < 0) return [toId];
  return messages.slice(Math.min(a, b), Math.max(a, b) + 1).map(({ id }) => id);
}

/** What was taken from which case, to be put back there. */
export function takenFrom(
  messages: readonly Message[],
  { chosen, to }: SortForm,
): { caseId: string; messageIds: string[] }[] {
  const taken = new Map<string, string[]>();
  for (const { id, caseId } of messages) {
    if (caseId === null || caseId === to || !chosen.has(id)) continue;
    taken.set(caseId, [...(taken.get(caseId) ?? []), id]);
  }
  return [...taken].map(([caseId, messageIds]) => ({ caseId, messageIds }));
}
