import type { EventType, LogEntry } from '#contract/event.ts';
import type { Message } from '#contract/message.ts';
import type { NewsPromise } from '#contract/promise.ts';
import type { AwayStep, Visit } from '#contract/visit.ts';

export interface AwayFacts {
  visit: Pick<Visit, 'seq' | 'at'>;
  personId: string;
  /** Of this thread, in order. */
  entries: readonly LogEntry[];
  /** In time order. */
  messages: readonly Message[];
  promises: readonly NewsPromise[];
  now: string;
}

/** What others did and what the clock brought since somebody read a thread; their own deeds are no news to them. */
export function whileAway(facts: AwayFacts): AwayStep[] {
  const { visit, personId, entries, messages } = facts;
  const said = entries
    .filter(({ seq, actorId }) => seq > visit.seq && actorId !== personId)
    .flatMap((entry) => {
      const step = stepOf(entry, messages);
      return step ? [step] : [];
    });
  return [...said, ...cameDue(facts)].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function stepOf(entry: LogEntry, messages: readonly Message[]): AwayStep | null {
  const kind = kindOf(entry);
  if (kind === null) return null;
  const about = entry.data.messageId ?? entry.subjectId;
  const message = messages.find(({ id }) => id === about) ?? lastBefore(messages, entry.at);
  return { kind, at: entry.at, actorId: entry.actorId, messageId: message?.id ?? null };
}

function kindOf({ type, data }: LogEntry): AwayStep['kind'] | null {
  if (type === 'mention.accepted') return data.direction === 'out' ? 'reply' : 'customer';
  return kinds[type] ?? null;
}

/** A status that follows from a message is told by the message. */
const kinds: Partial<Record<EventType, AwayStep['kind']>> = {
  'mention.updated': 'edited',
  'mention.deleted': 'deleted',
  'reply.sent': 'reply',
  'reply.corrected': 'edited',
  'reply.removed': 'deleted',
  'note.added': 'note',
  'promise.made': 'promise-made',
  'promise.kept': 'promise-closed',
  'promise.broken': 'promise-closed',
  'promise.withdrawn': 'promise-closed',
  'case.opened': 'case',
  'case.assigned': 'case',
  'case.checking': 'case',
  'case.reopened': 'case',
  'case.reopening-undone': 'case',
  'case.closed': 'case',
  'link.made': 'case',
  'link.undone': 'case',
  'part.answered': 'inside',
  'part.overdue': 'inside',
};

function cameDue({ visit, promises, messages, now }: AwayFacts): AwayStep[] {
  return promises
    .filter(({ state, dueAt }) => state === 'open' && dueAt > visit.at && dueAt <= now)
    .map(({ dueAt, replyId }) => {
      const told = messages.find((message) => replyId !== null && message.replyId === replyId);
      const message = told ?? lastBefore(messages, dueAt);
      return { kind: 'promise-due', at: dueAt, actorId: null, messageId: message?.id ?? null };
    });
}

function lastBefore(messages: readonly Message[], at: string): Message | undefined {
  return messages.findLast(({ occurredAt }) => occurredAt <= at) ?? messages[0];
}
