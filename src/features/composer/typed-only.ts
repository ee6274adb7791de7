import type { Desk } from './desk.ts';

/** Whether nothing but the agent's own typing lies between two states of a desk. */
export function isTypedOnly(before: Desk, now: Desk): boolean {
  const { draft: old, draftStatus: _, ...rest } = before;
  const isDraftTyped =
    now.draft === old ||
    (now.draft.revision > old.revision &&
      now.draft.text !== old.text &&
      now.draft.knownUntil === old.knownUntil);
  const isStatusOfTyping = now.draftStatus === before.draftStatus || now.draftStatus === 'unsaved';
  return isDraftTyped && isStatusOfTyping && keysOf(rest).every((key) => now[key] === rest[key]);
}

function keysOf<Item extends object>(item: Item): (keyof Item)[] {
  return Object.keys(item) as (keyof Item)[];
}
