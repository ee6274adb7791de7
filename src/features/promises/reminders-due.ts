import { promiseUrgency } from '#care/promise/ledger.ts';
import type { PromiseReminder } from '#contract/promise.ts';

export interface DueReminder {
  reminder: PromiseReminder;
  urgency: 'soon' | 'overdue';
}

/**
 * What has come near or over since it was last looked, once for each. `before`: how each promise stood by then;
 * undefined at the first look, which reminds of nothing.
 */
export function remindersDue(
  promises: readonly PromiseReminder[],
  before: ReadonlyMap<string, string> | undefined,
  now: string,
): { fresh: DueReminder[]; said: ReadonlyMap<string, string> } {
  const fresh: DueReminder[] = [];
  const said = new Map<string, string>();
  for (const reminder of promises) {
    const { id, state, dueAt } = reminder.promise;
    if (state !== 'open') continue;
    const urgency = promiseUrgency(dueAt, now);
    said.set(id, urgency);
    if (before && urgency !== 'later' && before.get(id) !== urgency)
      fresh.push({ reminder, urgency });
  }
  return { fresh, said };
}
