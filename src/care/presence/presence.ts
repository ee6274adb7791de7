import type { PresenceInput, PresentPerson } from '#contract/presence.ts';

/** A window tells every few seconds; after this long without a word it is gone. */
export const viewingSeconds = 20;
/** Long enough for a thought between two words. */
export const typingSeconds = 6;

export interface WindowSign {
  personId: string;
  threadId: string;
  viewingUntilAt: string;
  /** Null when nobody types there. */
  typingUntilAt: string | null;
}

/** What a window's sign is worth; undefined when it shows no thread. */
export function signOf(
  input: Pick<PresenceInput, 'threadId' | 'isTyping'>,
  personId: string,
  now: string,
): WindowSign | undefined {
  if (input.threadId === null) return undefined;
  return {
    personId,
    threadId: input.threadId,
    viewingUntilAt: later(now, viewingSeconds),
    typingUntilAt: input.isTyping ? later(now, typingSeconds) : null,
  };
}

/** Who is in a thread, each person once however many windows they have, in the order of their ids. */
export function peopleIn(
  signs: Iterable<WindowSign>,
  threadId: string,
  now: string,
): PresentPerson[] {
  const typing = new Map<string, boolean>();
  for (const sign of signs) {
    if (sign.threadId !== threadId || sign.viewingUntilAt <= now) continue;
    const isTyping = sign.typingUntilAt !== null && sign.typingUntilAt > now;
    typing.set(sign.personId, isTyping || (typing.get(sign.personId) ?? false));
  }
  return [...typing]
    .map(([personId, isTyping]) => ({ personId, isTyping }))
    .sort((a, b) => (a.personId < b.personId ? -1 : 1));
}

/** When the first of these signs says something else by itself; undefined when none will. */
export function nextChangeAt(signs: Iterable<WindowSign>, now: string): string | undefined {
  let next: string | undefined;
  for (const { viewingUntilAt, typingUntilAt } of signs) {
    for (const at of [typingUntilAt, viewingUntilAt])
      if (at !== null && at > now && (next === undefined || at < next)) next = at;
  }
  return next;
}

function later(now: string, seconds: number): string {
  return new Date(Date.parse(now) + seconds * 1000).toISOString();
}
