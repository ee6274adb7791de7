import type { LogEntry } from '#contract/event.ts';
import type { Person } from '#contract/person.ts';

/** What this person hears of an entry: experts only of their own parts, and nothing that leads to the customer. */
export function tellOf(entry: LogEntry, person: Person): LogEntry | null {
  if (person.role !== 'expert') return entry;
  const { type, data } = entry;
  if (!type.startsWith('part.') || data.expertId !== person.id) return null;
  return { ...entry, threadId: null, caseId: null };
}
