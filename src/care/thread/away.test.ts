import { expect, test } from 'vitest';
import type { EventType, LogEntry } from '#contract/event.ts';
import type { NewsPromise } from '#contract/promise.ts';
import { whileAway } from './away.ts';
import { aMessage } from './samples.ts';

const at = (hour: number) => `2026-11-18T${String(hour).padStart(2, '0')}:00:00.000Z`;

function entry(seq: number, type: EventType, change: Partial<LogEntry> = {}): LogEntry {
  const nobody = { actorId: null, threadId: 'th_1', caseId: null, subjectId: null };
  return { seq, at: at(seq), type, ...nobody, data: {}, ...change };
}

const asked = aMessage({ id: 'asked', occurredAt: at(1) });
const again = aMessage({ id: 'again', occurredAt: at(6) });
const answered = aMessage({ id: 'answered', direction: 'out', replyId: 'r', occurredAt: at(7) });
const messages = [asked, again, answered];
const promise = { state: 'open', dueAt: at(8), replyId: 'r' } as NewsPromise;
const facts = {
  visit: { seq: 5, at: at(5) },
  personId: 'anna',
  entries: [],
  messages,
  promises: [],
  now: at(9),
};

test('what was there before and one’s own deeds are no news', () => {
  const entries = [
    entry(4, 'mention.accepted', { subjectId: 'asked' }),
    entry(6, 'note.added', { actorId: 'anna', subjectId: 'again' }),
    entry(7, 'case.heard'),
    entry(8, 'mention.named', { subjectId: 'answered' }),
  ];
  expect(whileAway({ ...facts, entries })).toEqual([]);
});

test.each<[Partial<LogEntry> & { type: EventType }, string, string]>([
  [{ type: 'mention.accepted', subjectId: 'again' }, 'customer', 'again'],
  [
    { type: 'mention.accepted', subjectId: 'answered', data: { direction: 'out' } },
    'reply',
    'answered',
  ],
  [{ type: 'mention.updated', subjectId: 'asked' }, 'edited', 'asked'],
  [{ type: 'mention.deleted', subjectId: 'asked' }, 'deleted', 'asked'],
  [
    { type: 'reply.corrected', actorId: 'boris', subjectId: 'r', data: { messageId: 'answered' } },
    'edited',
    'answered',
  ],
  [
    { type: 'reply.removed', actorId: 'boris', subjectId: 'r', data: { messageId: 'answered' } },
    'deleted',
    'answered',
  ],
  [
    { type: 'reply.sent', actorId: 'boris', subjectId: 'r', data: { messageId: 'answered' } },
    'reply',
    'answered',
  ],
  [{ type: 'case.closed', actorId: 'boris' }, 'case', 'again'],
  [{ type: 'promise.broken', actorId: 'boris', subjectId: 'promise' }, 'promise-closed', 'again'],
  [{ type: 'part.answered', actorId: 'expert' }, 'inside', 'again'],
])('%j is told as %s at message %s', (change, kind, messageId) => {
  const news = { ...entry(6, change.type), ...change };
  expect(whileAway({ ...facts, entries: [news] })).toMatchObject([{ kind, messageId }]);
});

test('a promise that came due meanwhile stands in its place in time', () => {
  const entries = [entry(6, 'note.added', { actorId: 'boris' }), entry(9, 'case.closed')];
  const steps = whileAway({ ...facts, entries, promises: [promise] });
  expect(steps.map(({ kind }) => kind)).toEqual(['note', 'promise-due', 'case']);
  expect(steps[1]?.messageId).toBe('answered');
});

test.each<[string, Partial<NewsPromise>]>([
  ['one that is kept', { state: 'kept' }],
  ['one that was overdue before', { dueAt: at(4) }],
  ['one that is due later', { dueAt: at(10) }],
])('%s does not', (_words, change) => {
  expect(whileAway({ ...facts, promises: [{ ...promise, ...change }] })).toEqual([]);
});
