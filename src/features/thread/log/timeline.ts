import type { EventType, LogEntry } from '#contract/event.ts';
import type { Message } from '#contract/message.ts';
import type { NewsPromise } from '#contract/promise.ts';
import { dayNumber } from '#lib/format/wall-time.ts';
import { eventWords } from './event-words.ts';

export type TimelineItem =
  | { kind: 'day'; id: string; at: string }
  | { kind: 'new'; id: string; at: string }
  | { kind: 'room'; id: string; at: string; visibility: 'public' | 'private' }
  | { kind: 'event'; id: string; at: string; entry: LogEntry }
  | { kind: 'promise'; id: string; at: string; promise: NewsPromise }
  | {
      kind: 'message';
      id: string;
      at: string;
      message: Message;
      promises: readonly NewsPromise[];
      /** It answers something else than the message right above it. */
      hasQuote: boolean;
      /** What answers it further below. */
      answers: readonly Message[];
      /** It only thanks: its case stayed as it was. */
      courtesy: LogEntry | undefined;
    };

export interface TimelineFacts {
  /** In time order. */
  messages: readonly Message[];
  entries: readonly LogEntry[];
  promises: readonly NewsPromise[];
  /** Earlier messages are not loaded: what happened before them is left out with them. */
  hasOlder: boolean;
  /** The first message that came while the reader was away. */
  newFrom?: string | undefined;
  timeZone: string;
}

/**
 * Messages with what happened around them, day by day. A case that a message opened stands before
 * that message whenever it was received: an imported history would else open at its end.
 */
export function buildTimeline(facts: TimelineFacts): TimelineItem[] {
  const { messages, timeZone } = facts;
  const loaded = new Set(messages.map((message) => message.id));
  const { before, after, loose, courtesies } = placeEvents(facts, loaded);
  const promisesOf = promisesByReply(facts);
  const waiting = [...loose, ...loosePromises(facts)].sort((a, b) => (a.at < b.at ? -1 : 1));
  const answersTo = answersBelow(messages);
  const items: TimelineItem[] = [];
  let previous: Message | undefined;
  let room: Message['visibility'] | undefined;
  for (const message of messages) {
    while (waiting[0] && waiting[0].at < message.occurredAt) items.push(waiting.shift()!);
    const at = message.occurredAt;
    if (message.id === facts.newFrom) items.push({ kind: 'new', id: 'new', at });
    const { visibility } = message;
    if (visibility !== 'internal') {
      if (room !== undefined && room !== visibility)
        items.push({ kind: 'room', id: `room-${message.id}`, at, visibility });
      room = visibility;
    }
    for (const entry of before.get(message.id) ?? []) items.push(eventItem(entry, at));
    items.push({
      kind: 'message',
      id: message.id,
      at,
      message,
      promises: (message.replyId && promisesOf.get(message.replyId)) || none,
      hasQuote: message.parentExternalId !== null && message.parentId !== previous?.id,
      answers: answersTo.get(message.id) ?? noMessages,
      courtesy: courtesies.get(message.id),
    });
    for (const entry of after.get(message.id) ?? []) items.push(eventItem(entry, at));
    previous = message;
  }
  return withDays([...items, ...waiting], timeZone);
}

const none: readonly NewsPromise[] = [];
const noMessages: readonly Message[] = [];

/** By message: the loaded ones that answer it and do not stand right below it. */
function answersBelow(messages: readonly Message[]): Map<string, Message[]> {
  const answers = new Map<string, Message[]>();
  for (const [at, message] of messages.entries()) {
    const { parentId } = message;
    if (parentId === null || messages[at - 1]?.id === parentId) continue;
    answers.set(parentId, [...(answers.get(parentId) ?? []), message]);
  }
  return answers;
}

const byMessage = new Set<EventType>([
  'case.opened',
  'case.reopened',
  'case.appealed',
  'case.thanked',
]);

/** Events that a customer's message brought about stand at that message, the others at their hour. */
function placeEvents({ entries, messages, hasOlder }: TimelineFacts, loaded: Set<string>) {
  const before = new Map<string, LogEntry[]>();
  const after = new Map<string, LogEntry[]>();
  const courtesies = new Map<string, LogEntry>();
  const loose: TimelineItem[] = [];
  const from = hasOlder ? (messages[0]?.occurredAt ?? '') : '';
  for (const entry of entries) {
    if (!eventWords(entry)) continue;
    const anchor = byMessage.has(entry.type) && entry.actorId === null ? entry.subjectId : null;
    if (anchor !== null && entry.type === 'case.thanked' && loaded.has(anchor)) {
      courtesies.set(anchor, entry);
    } else if (anchor !== null && loaded.has(anchor)) {
      const at = entry.type === 'case.opened' ? before : after;
      at.set(anchor, [...(at.get(anchor) ?? []), entry]);
    } else if (entry.at >= from && !(anchor !== null && hasOlder)) {
      loose.push(eventItem(entry, entry.at));
    }
  }
  return { before, after, loose, courtesies };
}

function eventItem(entry: LogEntry, at: string): TimelineItem {
  return { kind: 'event', id: `event-${entry.seq}`, at, entry };
}

function promisesByReply({ promises }: TimelineFacts) {
  const byReply = new Map<string, NewsPromise[]>();
  for (const promise of promises) {
    if (promise.replyId === null) continue;
    byReply.set(promise.replyId, [...(byReply.get(promise.replyId) ?? []), promise]);
  }
  return byReply;
}

/** Promised without a reply: by phone, or agreed inside. */
function loosePromises({ promises, messages, hasOlder }: TimelineFacts): TimelineItem[] {
  const from = hasOlder ? (messages[0]?.occurredAt ?? '') : '';
  return promises
    .filter((promise) => promise.replyId === null && promise.madeAt >= from)
    .map((promise) => ({ kind: 'promise', id: promise.id, at: promise.madeAt, promise }));
}

function withDays(items: readonly TimelineItem[], timeZone: string): TimelineItem[] {
  const result: TimelineItem[] = [];
  let day: number | undefined;
  for (const item of items) {
    const itsDay = dayNumber(item.at, timeZone);
    if (itsDay !== day) result.push({ kind: 'day', id: `day-${itsDay}-${item.id}`, at: item.at });
    day = itsDay;
    result.push(item);
  }
  return result;
}
