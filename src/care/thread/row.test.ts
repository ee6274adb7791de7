import { expect, test } from 'vitest';
import { currentCase, threadRow, type ThreadFacts } from './row.ts';
import { aCase, aMessage, anAccount, aPromise, aReply, now } from './samples.ts';

const later = '2026-11-18T10:00:00.000Z';
const question = aMessage();
const answer = aMessage({ id: 'm_2', direction: 'out', occurredAt: later, text: 'Исправляем' });
const note = aMessage({
  id: 'm_3',
  direction: 'note',
  visibility: 'internal',
  channel: null,
  occurredAt: later,
  text: 'Спросила',
});

function rowOf(facts: Partial<ThreadFacts>) {
  return threadRow({
    threadId: 'th_1',
    createdAt: now,
    accounts: [anAccount()],
    cases: [aCase()],
    messages: [question],
    promises: [],
    parts: [],
    replies: [],
    reading: null,
    calendars: [],
    ...facts,
  });
}

test('the customer is named by the thread’s own account, a stand-in only while there is no other', () => {
  const standIn = anAccount({ id: 'acc_0', isProvisional: true, name: null, handle: null });
  const linked = anAccount({ id: 'acc_2', homeThreadId: 'th_2', name: 'M.' });
  const named = (accounts: ThreadFacts['accounts']) => rowOf({ accounts }).customerName;
  expect(named([standIn, linked, anAccount()])).toBe('Мария');
  expect(named([standIn, linked])).toBe('M.');
  expect(named([standIn])).toBe('');
  expect(named([anAccount({ name: null })])).toBe('maria.k');
});

test('channels stand in the order the customer came to use them', () => {
  const messages = [aMessage({ channel: 'x' }), question, aMessage({ channel: 'x' }), note];
  expect(rowOf({ messages }).channels).toEqual(['x', 'vk']);
});

test('the last word is never a note, unless there is nothing else', () => {
  expect(rowOf({ messages: [question, answer, note] })).toMatchObject({
    snippet: 'Исправляем',
    lastDirection: 'out',
    lastAt: later,
    messageCount: 3,
  });
  expect(rowOf({ messages: [note] })).toMatchObject({ snippet: 'Спросила', lastDirection: 'note' });
});

test('a snippet is one line, begins with the title and shows nothing that was taken back', () => {
  const snippet = (change: object) => rowOf({ messages: [aMessage(change)] }).snippet;
  expect(snippet({ title: 'Комиссия', text: ' дважды\n\nза май ' })).toBe(
    'Комиссия. дважды за май',
  );
  expect(snippet({ text: 'о'.repeat(500) })).toHaveLength(160);
  expect(snippet({ deletedAt: later })).toBe('');
});

test.each([
  ['a question', [question], now],
  ['a question, answered', [question, answer], null],
  ['a question, answered, another', [question, answer, aMessage({ receivedAt: later })], later],
  ['two questions', [question, aMessage({ receivedAt: later })], now],
  ['a question taken back', [aMessage({ deletedAt: later })], null],
  ['a question and a note', [question, note], now],
])('after %s somebody waits since %s', (_what, messages, since) => {
  expect(rowOf({ messages }).waitingSince).toBe(since);
});

test('nobody waits in a closed case', () => {
  expect(rowOf({ cases: [aCase({ status: 'closed' })] })).toMatchObject({
    waitingSince: null,
    status: 'closed',
    openCaseCount: 0,
  });
});

test('the row speaks of the open case last written in, else of the newest', () => {
  const first = aCase({ status: 'open' });
  const second = aCase({ id: 'case_2', number: 'C-2026-000002', openedAt: later });
  const closed = aCase({
    id: 'case_3',
    number: 'C-2026-000003',
    status: 'closed',
    openedAt: later,
  });
  const spokenOf = (cases: ThreadFacts['cases'], messages = [question]) =>
    currentCase({ cases, messages })?.id;
  expect(spokenOf([first, second, closed])).toBe('case_1');
  expect(spokenOf([first, second], [question, aMessage({ caseId: 'case_2' })])).toBe('case_2');
  expect(spokenOf([first, second], [])).toBe('case_2');
  expect(spokenOf([first, closed])).toBe('case_1');
  expect(spokenOf([closed])).toBe('case_3');
  expect(spokenOf([])).toBeUndefined();
});

test('what stands between a reply and the customer is told gravest first', () => {
  const pending = (...states: ('in-review' | 'returned' | 'assisted' | 'unknown' | 'held')[]) =>
    rowOf({ replies: states.map((state) => aReply({ state, authorId: state })) });
  expect(pending('in-review', 'assisted')).toMatchObject({ pending: 'assisted' });
  expect(pending('assisted', 'returned')).toMatchObject({ pending: 'returned' });
  expect(pending('returned', 'unknown')).toMatchObject({
    pending: 'failed',
    pendingAuthorId: 'unknown',
  });
  expect(pending('held')).toMatchObject({ pending: null, pendingAuthorId: null });
});

test('promises and reach are the nearest and the widest', () => {
  expect(
    rowOf({
      promises: [aPromise({ dueAt: later }), aPromise({ dueAt: now, state: 'kept' })],
      accounts: [anAccount({ followers: 10 }), anAccount({ followers: 52_000 })],
    }),
  ).toMatchObject({ promiseDueAt: later, reach: 52_000 });
  expect(rowOf({}).reach).toBe(0);
});
