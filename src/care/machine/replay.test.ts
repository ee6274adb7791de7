import { expect, test } from 'vitest';
import type { LogEntry } from '#contract/event.ts';
import { replay } from './replay.ts';

let seq = 0;
function entry(type: LogEntry['type'], data: LogEntry['data'] = {}): LogEntry {
  seq += 1;
  const at = '2026-11-18T09:00:00.000Z';
  return { seq, at, type, actorId: null, threadId: 't', caseId: 'c', subjectId: 's', data };
}

test('a case is where its entries say, with the owner they name', () => {
  const { cases, faults } = replay([
    entry('case.opened', { status: 'new', assigneeId: null }),
    entry('case.replied', { status: 'waiting-customer', assigneeId: 'anna' }),
    entry('case.heard', { status: 'open', assigneeId: 'anna' }),
    entry('case.checking', { status: 'checking', assigneeId: 'anna' }),
    entry('case.reopened', { status: 'open', assigneeId: 'anna' }),
  ]);
  expect(cases.get('c')).toEqual({ status: 'open', assigneeId: 'anna' });
  expect(faults).toEqual([]);
});

test('a reply and a promise follow their entries alone', () => {
  const { replies, faults } = replay(
    (
      ['reply.in-review', 'reply.approved', 'reply.held', 'reply.sending', 'reply.unknown'] as const
    ).map((type) => entry(type)),
  );
  expect(replies.get('s')).toBe('unknown');
  expect(replay([entry('promise.made'), entry('promise.broken')]).promises.get('s')).toBe('broken');
  expect(faults).toEqual([]);
});

test.each([
  [['case.opened', 'case.closed'], { status: 'checking' }],
  [['reply.sent'], {}],
  [['reply.in-review', 'reply.sent'], {}],
  [['promise.made', 'promise.kept', 'promise.broken'], {}],
] as const)('what no rule allows is a fault: %j', (types, data) => {
  expect(replay(types.map((type) => entry(type, data))).faults).not.toEqual([]);
});

test('what was there before goes on', () => {
  const before = replay([entry('promise.made')]);
  expect(replay([entry('promise.kept')], before).promises.get('s')).toBe('kept');
  expect(before.faults).toEqual([]);
});
