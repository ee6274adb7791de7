import { expect, test } from 'vitest';
import type { ReplyState } from '#contract/reply.ts';
import { aReply, now } from '../thread/samples.ts';
import {
  approveReply,
  isUnsent,
  releaseReply,
  replyFailed,
  replySent,
  replyUnknown,
  returnReply,
  undoReply,
  voidApproval,
  withdrawReply,
} from './lifecycle.ts';
import { isApproved } from './happen.ts';

const states: ReplyState[] = [
  'in-review',
  'returned',
  'held',
  'sending',
  'sent',
  'failed',
  'unknown',
  'assisted',
  'withdrawn',
];
const failure = { code: 'rate', reason: 'too many posts', at: now };
const lead = { personId: 'olga', now, seenVersion: 1, text: undefined, comment: null, rule: null };

function valueOf(decision: ReturnType<typeof undoReply>) {
  if (!decision.ok) throw new Error(decision.code);
  return decision.value;
}

test('a reply stands between us and the customer until it is sent or withdrawn', () => {
  expect(states.filter((state) => !isUnsent(aReply({ state })))).toEqual(['sent', 'withdrawn']);
});

test('let go, a reply is held for the seconds of undo, or left to a person’s hands', () => {
  const how = { now, undoSeconds: 10 };
  const failed = aReply({ state: 'failed', failure });
  expect(valueOf(releaseReply(failed, { ...how, mode: 'api' }))).toMatchObject({
    state: 'held',
    sendAt: '2026-11-18T09:00:10.000Z',
    failure: null,
  });
  expect(valueOf(releaseReply(failed, { ...how, mode: 'assisted' }))).toMatchObject({
    state: 'assisted',
    sendAt: null,
    failure: null,
  });
});

test.each([
  ['anna', '2026-11-18T09:00:09.999Z', { ok: true }],
  ['anna', '2026-11-18T09:00:10.000Z', { code: 'too_late' }],
  ['boris', '2026-11-18T09:00:05.000Z', { code: 'forbidden' }],
])('undone by %s at %s', (personId, at, expected) => {
  const held = aReply({ state: 'held', sendAt: '2026-11-18T09:00:10.000Z' });
  expect(undoReply(held, { personId, now: at })).toMatchObject(expected);
});

test('only what is held can be undone', () => {
  const undone = states.filter(
    (state) =>
      undoReply(aReply({ state, sendAt: '2027-01-01T00:00:00.000Z' }), { personId: 'anna', now })
        .ok,
  );
  expect(undone).toEqual(['held']);
});

test('the author takes back what has not gone out and is not on its way', () => {
  const taken = states.filter(
    (state) => withdrawReply(aReply({ state }), { personId: 'anna', now }).ok,
  );
  expect(taken).toEqual(['in-review', 'returned', 'failed', 'assisted']);
  expect(withdrawReply(aReply(), { personId: 'boris', now })).toEqual({
    ok: false,
    code: 'forbidden',
  });
});

test.each([
  [{ personId: 'anna' }, {}, 'own_reply'],
  [{}, { state: 'held' as const }, 'wrong_state'],
  [{ seenVersion: 0 }, {}, 'version_conflict'],
  [{ personId: 'anna', seenVersion: 0 }, { state: 'sent' as const }, 'own_reply'],
])('a decision of %j about %j is refused: %s', (by, change, code) => {
  const reply = aReply(change);
  expect(approveReply(reply, { ...lead, ...by })).toEqual({ ok: false, code });
  expect(returnReply(reply, { ...lead, ...by, comment: 'Теплее' })).toEqual({ ok: false, code });
});

test.each([
  [undefined, 'approved', null],
  ['Уже исправляю', 'approved', null],
  ['Исправляю сейчас', 'edited', 'Уже исправляю'],
])('approved with the words %j it is %s', (text, action, textBefore) => {
  const decision = approveReply(aReply(), { ...lead, text });
  expect(decision).toMatchObject({
    ok: true,
    value: {
      text: text ?? 'Уже исправляю',
      version: 2,
      decisions: [{ action, byId: 'olga', textBefore, textAfter: textBefore && text }],
    },
  });
});

test('the last decision counts: a voided approval is none, one after it is', () => {
  const approved = valueOf(approveReply(aReply(), lead));
  expect(isApproved(approved)).toBe(true);
  const voided = valueOf(voidApproval({ ...approved, state: 'held', sendAt: now }, now));
  expect(voided).toMatchObject({ state: 'in-review', sendAt: null });
  expect(isApproved(voided)).toBe(false);
  const again = approveReply(voided, { ...lead, seenVersion: voided.version });
  expect(again.ok && isApproved(again.value)).toBe(true);
  expect(isApproved(aReply())).toBe(false);
});

test('what became of a send is told with its reason, and a success forgets the failure', () => {
  const sending = aReply({ state: 'sending', sendAt: now });
  expect(valueOf(replyFailed(sending, failure))).toMatchObject({
    state: 'failed',
    sendAt: null,
    failure,
  });
  expect(valueOf(replyUnknown(sending, { reason: 'timed out', at: now }))).toMatchObject({
    state: 'unknown',
    failure: { code: 'unknown', reason: 'timed out' },
  });
  expect(valueOf(replySent({ ...sending, failure }, 'm_2', now))).toMatchObject({
    state: 'sent',
    failure: null,
    messageId: 'm_2',
    version: 2,
  });
});
