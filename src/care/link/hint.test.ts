import { expect, test } from 'vitest';
import type { Hint, HintState, ShownHint } from '#contract/hint.ts';
import { answerHint, hintId, hintOf, hintsToShow } from './hint.ts';

const now = '2026-11-18T09:00:00.000Z';
const likeness = { bits: 16, strength: 'fair', reasons: [] } as const;
const by = { personId: 'agent', caseId: 'case_1', now };

test('a pair has one hint, whoever is named first', () => {
  expect(hintId('acc_2', 'acc_1')).toBe(hintId('acc_1', 'acc_2'));
});

test.each<[HintState, HintState, boolean]>([
  ['open', 'same', true],
  ['open', 'different', true],
  ['open', 'asking', true],
  ['open', 'open', false],
  ['asking', 'open', true],
  ['asking', 'same', true],
  ['asking', 'asking', false],
  ['different', 'open', true],
  ['different', 'different', false],
  ['same', 'same', true],
  ['same', 'different', true],
])('a hint that is %s is answered %s: %s', (state, answer, ok) => {
  expect(answerHint(hint({ state }), { ...by, answer }).ok).toBe(ok);
});

test('who answered is kept; taking it back forgets it', () => {
  const asked = answerHint(hint(), { ...by, answer: 'asking' });
  expect(asked).toMatchObject({ value: { caseId: 'case_1', answeredById: 'agent' } });
  const back = answerHint(hint({ state: 'different' }), { ...by, answer: 'open' });
  expect(back).toMatchObject({ value: { caseId: null, answeredById: null, answeredAt: null } });
});

test('without a case there is nobody to ask', () => {
  const answer = { ...by, caseId: null, answer: 'asking' } as const;
  expect(answerHint(hint(), answer)).toEqual({ ok: false, code: 'wrong_state' });
});

test('found again, a hint has new reasons and its old answer', () => {
  const known = hint({ state: 'different', strength: 'weak' });
  const found = hintOf(known, ['acc_2', 'acc_1'], { ...likeness, reasons: [] }, '2027-01-01');
  expect(found).toMatchObject({ state: 'different', strength: 'fair', foundAt: now });
});

test('one hint per other thread is shown, the one being asked first', () => {
  const shown = hintsToShow('th_1', [
    shownHint('a', 'th_2', { bits: 14 }),
    shownHint('b', 'th_2', { bits: 18 }),
    shownHint('c', 'th_3', { bits: 13, state: 'asking' }),
    shownHint('d', 'th_1', { bits: 30 }),
  ]);
  expect(shown.map(({ id }) => id)).toEqual(['c', 'b']);
});

test('a thread that was called different is not hinted at by another of its accounts', () => {
  const other = [
    shownHint('a', 'th_2', { bits: 14, state: 'different' }),
    shownHint('b', 'th_2', { bits: 18 }),
  ];
  expect(hintsToShow('th_1', other)).toEqual([]);
});

function hint(change: Partial<Hint> = {}): Hint {
  return { ...hintOf(undefined, ['acc_1', 'acc_2'], { ...likeness, reasons: [] }, now), ...change };
}

function shownHint(
  id: string,
  otherThreadId: string,
  { bits, state = 'open' }: { bits: number; state?: HintState },
): ShownHint {
  const values: [string, string] = ['a', 'b'];
  const reasons = [{ subject: 'name', manner: 'same', values, bits } as const];
  return { ...hint({ id, state, reasons: [...reasons] }), otherThreadId, other: {} as never };
}
