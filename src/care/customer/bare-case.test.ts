import { expect, test } from 'vitest';
import { resolveCase, reopenCase } from '../case/lifecycle.ts';
import { aCase, now } from '../thread/samples.ts';
import { bareCase } from './bare-case.ts';

const words = 'Анна сказала по телефону';
const by = { personId: 'anna', now, hasUnsentReply: false };
const confirmed = {
  ourSideFixed: true,
  customerConfirms: true,
  close: true,
  evidence: { kind: 'call' as const, note: words },
};

test('of a case that was solved and denied no word is left, not in what it was before either', () => {
  const denied = reopened();
  expect(JSON.stringify(denied)).toContain(words);
  expect(JSON.stringify(bareCase(denied))).not.toContain(words);
});

test('a case that ends anew does not keep how it ended before', () => {
  const denied = reopened();
  const input = { ...confirmed, evidence: { kind: 'call' as const }, seenVersion: denied.version };
  const closed = resolveCase(denied, input, by);
  if (!closed.ok) throw new Error(closed.code);
  expect(closed.value.reopenedFrom).toBeNull();
});

function reopened() {
  const closed = resolveCase(aCase(), { ...confirmed, seenVersion: 1 }, by);
  const denied = closed.ok ? reopenCase(closed.value, now) : closed;
  if (!denied.ok) throw new Error(denied.code);
  return denied.value;
}
