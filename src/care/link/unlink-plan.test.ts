import { expect, test } from 'vitest';
import { aCase, aMessage, aPromise } from '../thread/samples.ts';
import { unlinkPlan } from './unlink-plan.ts';

const madeAt = '2026-11-18T09:00:00.000Z';
const before = '2026-11-18T08:00:00.000Z';
const after = '2026-11-18T10:00:00.000Z';
const said = (id: string, homeThreadId: string, caseId: string) =>
  aMessage({ id, homeThreadId, caseId, direction: 'in', occurredAt: after });
const note = (id: string, homeThreadId: string, occurredAt: string) =>
  aMessage({ id, homeThreadId, direction: 'note', caseId: 'mixed', text: 'заметка', occurredAt });

const cases = [
  aCase({ id: 'mixed', number: 'C-1', homeThreadId: 'to', openedAt: after }),
  aCase({ id: 'known', number: 'C-2', homeThreadId: 'to', openedAt: before }),
  aCase({ id: 'alone', number: 'C-3', homeThreadId: 'from', openedAt: after }),
];
const messages = [
  said('1', 'to', 'mixed'),
  said('2', 'inner', 'mixed'),
  said('3', 'to', 'known'),
  said('4', 'from', 'known'),
  said('5', 'from', 'alone'),
  note('old note', 'to', before),
  note('new note', 'from', after),
];
const promises = [
  aPromise({ id: 'by hand', caseId: 'mixed', replyId: null, homeThreadId: 'to', madeAt: after }),
  aPromise({ id: 'of one side', caseId: 'alone', replyId: null, madeAt: after }),
  aPromise({ id: 'in a reply', caseId: 'mixed', replyId: 'r', madeAt: after }),
];

test('what came to be while both were one has no side of its own, everything else has', () => {
  const plan = unlinkPlan({
    fromHomes: new Set(['from', 'inner']),
    madeAt,
    messages,
    cases,
    promises,
  });
  expect(plan.undecided.map(({ kind, id, side }) => [kind, id, side])).toEqual([
    ['case', 'mixed', 'to'],
    ['note', 'new note', 'from'],
    ['promise', 'by hand', 'to'],
  ]);
  expect(plan.messages).toEqual({ from: 4, to: 3 });
});
