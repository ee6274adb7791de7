import { expect, test } from 'vitest';
import { aCase } from '../thread/samples.ts';
import { takeBack } from './take-back.ts';

const closed = aCase({
  status: 'closed',
  outcome: 'spam',
  assigneeId: 'anna',
  closedAt: '2026-11-18T09:00:00.000Z',
  closedById: 'anna',
  version: 4,
});
const before = { status: 'new' as const, assigneeId: null };
const last = { type: 'case.closed' as const, actorId: 'anna' };

test('a closed case is as it was, with a version of its own', () => {
  expect(takeBack(closed, before, { personId: 'anna', seenVersion: 4, last })).toEqual({
    ok: true,
    value: aCase({ version: 5 }),
  });
});

test.each([
  ['something happened since', { seenVersion: 3 }, 'version_conflict'],
  ['a colleague did it', { personId: 'boris' }, 'wrong_state'],
  ['it was another change', { last: { ...last, type: 'case.reopened' as const } }, 'wrong_state'],
  ['nothing is known of it', { last: undefined }, 'wrong_state'],
])('not when %s', (_, change, code) => {
  const by = { personId: 'anna', seenVersion: 4, last, ...change };
  expect(takeBack(closed, before, by)).toMatchObject({ ok: false, code });
});
