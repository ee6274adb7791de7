import { expect, test } from 'vitest';
import type { Part } from '#contract/part.ts';
import type { Decision } from '../decision.ts';
import { aMessage, now } from '../thread/samples.ts';
import { answerPart, askPart, remindPart, withdrawPart } from './lifecycle.ts';
import { shownPart } from './shown.ts';
import { nextPartDue, partWarning, usualPartDue } from './warning.ts';

const due = '2026-11-18T12:00:00.000Z';
const by = { personId: 'anna', now };

function asked(dueAt = due) {
  return valueOf(
    askPart(
      {
        id: 'part_1',
        caseId: 'case_1',
        caseNumber: 'C-2026-000001',
        threadId: 'th_1',
        homeThreadId: 'th_1',
        expertId: 'lena',
        question: 'Почему?',
        messageIds: ['m_1'],
        dueAt,
      },
      by,
    ),
  );
}

function valueOf(decision: Decision<Part>): Part {
  if (!decision.ok) throw new Error(decision.code);
  return decision.value;
}

test('a question is due at a time ahead, kept in UTC', () => {
  expect(asked('2026-11-18T15:00:00+03:00')).toMatchObject({ state: 'asked', dueAt: due });
  expect(() => asked(now)).toThrow('time_in_past');
});

test('it is reminded of once, when its time is over', () => {
  expect(remindPart(asked(), now)).toEqual({ ok: false, code: 'wrong_state' });
  const reminded = valueOf(remindPart(asked(), due));
  expect(reminded).toMatchObject({ state: 'asked', remindedAt: due });
  expect(remindPart(reminded, due).ok).toBe(false);
});

test('its expert answers it, once, by the version that was read; taken back it waits for nothing', () => {
  const answer = { text: 'Сбой', messageId: 'm_2' };
  const lena = { personId: 'lena', now: due, seenVersion: 1 };
  expect(answerPart(asked(), answer, { ...lena, personId: 'viktor' })).toMatchObject({
    code: 'forbidden',
  });
  expect(answerPart(asked(), answer, { ...lena, seenVersion: 0 })).toMatchObject({
    code: 'version_conflict',
  });
  expect(answerPart(asked(), answer, lena)).toMatchObject({
    value: { state: 'answered', answer: 'Сбой', answerMessageId: 'm_2', closedById: 'lena' },
  });
  const withdrawn = valueOf(withdrawPart(asked(), by));
  expect(withdrawn).toMatchObject({ state: 'withdrawn', closedById: 'anna' });
  expect(answerPart(withdrawn, answer, { ...lena, seenVersion: 2 })).toMatchObject({
    code: 'wrong_state',
  });
});

test.each([
  ['2026-11-18T09:00:00.000Z', null, 'overdue'],
  ['2026-11-18T09:30:00.000Z', null, 'soon'],
  ['2026-11-18T12:00:00.000Z', null, null],
  ['2026-11-18T12:00:00.000Z', '2026-11-18T12:00:00.000Z', 'after-news'],
  ['2026-11-18T12:00:00.000Z', '2026-11-18T11:00:00.000Z', 'after-news'],
  ['2026-11-18T12:00:00.000Z', '2026-11-18T15:00:00.000Z', null],
] as const)('an answer due %s before news due %s: %s', (dueAt, newsDueAt, warning) => {
  expect(partWarning({ dueAt }, newsDueAt, '2026-11-18T09:00:00.000Z')).toBe(warning);
});

test.each([
  [null, '2026-11-18T13:00:00.000Z'],
  ['2026-11-18T13:00:00.000Z', '2026-11-18T12:00:00.000Z'],
  ['2026-11-18T09:10:00.000Z', '2026-11-18T09:15:00.000Z'],
  ['2026-11-18T08:00:00.000Z', '2026-11-18T13:00:00.000Z'],
])('with news promised by %s an answer is usually due %s', (newsDueAt, usual) => {
  expect(usualPartDue(newsDueAt, '2026-11-18T09:00:00.000Z')).toBe(usual);
});

test('the first answer that is still owed is the next', () => {
  const later = { dueAt: '2026-11-18T14:00:00.000Z', state: 'asked' as const };
  const first = { dueAt: due, state: 'answered' as const };
  expect(nextPartDue([later, first, { ...first, state: 'asked' }])).toBe(due);
  expect(nextPartDue([first])).toBeNull();
});

test('an expert is shown the words alone: no name, no number, no way to the customer', () => {
  const message = aMessage({ text: 'Карта 4111 1111 1111 1111', authorName: 'Мария' });
  const shown = shownPart(asked(), [message, aMessage({ id: 'm_9', text: 'другое' })]);
  expect(shown.messages).toMatchObject([{ id: 'm_1', isOurs: false, channel: 'vk' }]);
  const seen = JSON.stringify(shown);
  for (const hidden of ['th_1', 'case_1', 'Мария', '4111', 'другое'])
    expect(seen).not.toContain(hidden);
  expect(shownPart(asked(), [{ ...message, deletedAt: now }]).messages).toEqual([]);
});
