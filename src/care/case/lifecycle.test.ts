import { expect, test } from 'vitest';
import type { CaseStatus } from '#contract/case.ts';
import { aCase, now } from '../thread/samples.ts';
import {
  assignCase,
  caseAnswered,
  caseGotAnswer,
  caseHeardCustomer,
  reopenCase,
  resolveCase,
} from './lifecycle.ts';

const statuses: CaseStatus[] = [
  'new',
  'open',
  'waiting-customer',
  'waiting-inside',
  'checking',
  'closed',
];
const by = { personId: 'anna', now, hasUnsentReply: false };
const fixed = { ourSideFixed: true, customerConfirms: false, close: false, seenVersion: 1 };
const call = { kind: 'call' as const };

test.each([
  ['new', 'anna', 'open'],
  ['new', null, 'new'],
  ['open', 'anna', 'open'],
  ['waiting-customer', 'anna', 'waiting-customer'],
  ['checking', null, 'checking'],
] as const)('a %s case assigned to %s is %s', (status, assigneeId, then) => {
  expect(assignCase(aCase({ status }), { assigneeId, seenAssigneeId: null })).toMatchObject({
    ok: true,
    value: { status: then, assigneeId, version: 2 },
  });
});

test('a case taken meanwhile is not taken again, a closed one never', () => {
  const taken = aCase({ assigneeId: 'boris' });
  const to = { assigneeId: 'anna', seenAssigneeId: null };
  expect(assignCase(taken, to)).toEqual({ ok: false, code: 'already_assigned' });
  expect(assignCase(aCase({ status: 'closed' }), to)).toEqual({ ok: false, code: 'wrong_state' });
});

test('only a case that waits for its customer is moved by their message', () => {
  const after = statuses.map((status) => caseHeardCustomer(aCase({ status })).status);
  expect(after).toEqual(['new', 'open', 'open', 'waiting-inside', 'checking', 'closed']);
});

test.each([
  ['new', false, 'waiting-customer'],
  ['open', false, 'waiting-customer'],
  ['open', true, 'open'],
  ['waiting-inside', false, 'waiting-inside'],
  ['checking', false, 'checking'],
  ['checking', true, 'checking'],
  ['closed', false, 'closed'],
] as const)('a %s case that we answer, news owed: %s, is %s', (status, owesNews, then) => {
  expect(caseAnswered(aCase({ status }), { authorId: 'anna', owesNews })).toMatchObject({
    status: then,
    assigneeId: 'anna',
  });
});

test('whoever answers an unowned case owns it, and takes none from its owner', () => {
  const answered = { authorId: 'anna', owesNews: false };
  expect(caseAnswered(aCase({ assigneeId: 'boris' }), answered).assigneeId).toBe('boris');
  expect(caseAnswered(aCase(), { authorId: null, owesNews: false }).assigneeId).toBeNull();
});

test.each([
  ['new', true, 'checking'],
  ['open', true, 'checking'],
  ['checking', true, 'checking'],
  ['checking', false, 'open'],
  ['waiting-inside', false, 'waiting-inside'],
] as const)('from %s with “our side is fixed” %s the case is %s', (status, ourSideFixed, then) => {
  expect(resolveCase(aCase({ status }), { ...fixed, ourSideFixed }, by)).toMatchObject({
    ok: true,
    value: {
      status: then,
      fixedAt: ourSideFixed ? now : null,
      fixedById: ourSideFixed ? 'anna' : null,
      assigneeId: 'anna',
    },
  });
});

test.each([
  ['a version not seen', aCase({ version: 2 }), fixed, by, 'version_conflict'],
  ['a closed case', aCase({ status: 'closed' }), fixed, by, 'wrong_state'],
  [
    'a confirmation without closing',
    aCase(),
    { ...fixed, customerConfirms: true },
    by,
    'wrong_state',
  ],
  [
    'a reply not yet sent',
    aCase(),
    { ...fixed, close: true, outcome: 'listened' as const },
    { ...by, hasUnsentReply: true },
    'unsent_reply',
  ],
  [
    'a confirmation out of nothing',
    aCase(),
    { ...fixed, close: true, customerConfirms: true },
    by,
    'evidence_needed',
  ],
  [
    'a confirmation by a message that is not named',
    aCase(),
    { ...fixed, close: true, customerConfirms: true, evidence: { kind: 'message' as const } },
    by,
    'evidence_needed',
  ],
] as const)('%s stands in the way', (_what, current, input, person, code) => {
  expect(resolveCase(current, input, person)).toEqual({ ok: false, code });
});

test('a confirmed case is closed as confirmed even when our box was left empty', () => {
  const input = {
    ...fixed,
    ourSideFixed: false,
    close: true,
    customerConfirms: true,
    evidence: call,
  };
  expect(resolveCase(aCase({ assigneeId: 'boris' }), input, by)).toMatchObject({
    ok: true,
    value: {
      status: 'closed',
      outcome: 'confirmed',
      closedById: 'anna',
      assigneeId: 'boris',
      fixedAt: null,
      evidence: { kind: 'call', messageId: null, note: null },
    },
  });
});

test('only a case that was called solved reopens, as often as the customer says no', () => {
  const after = statuses.map((status) => reopenCase(aCase({ status }), now).ok);
  expect(after).toEqual([false, false, false, false, true, true]);
  const again = reopenCase(
    caseGotAnswer(aCase({ status: 'checking', reopenedCount: 1, assigneeId: 'anna' }), 'm_9'),
    now,
  );
  expect(again).toMatchObject({
    value: {
      status: 'open',
      reopenedCount: 2,
      reopenedAt: now,
      assigneeId: 'anna',
      answerMessageId: null,
    },
  });
});
