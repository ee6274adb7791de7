import { expect, test } from 'vitest';
import { alongWith, emptiedCase } from './sorting.ts';

const place = { sourceId: 'vk', visibility: 'public', inReplyToId: 'question' } as const;
const replies = [
  { id: 'sent', messageId: 'answer', state: 'sent', place },
  { id: 'held', messageId: null, state: 'held', place },
  { id: 'undone', messageId: null, state: 'withdrawn', place },
] as const;
const promises = [
  { id: 'with the sent', replyId: 'sent' },
  { id: 'with the held', replyId: 'held' },
  { id: 'by phone', replyId: null },
];

test.each([
  ['our answer', ['answer'], ['answer', 'sent', 'with the sent']],
  ['the question it is about to answer', ['question'], ['question', 'held', 'with the held']],
  ['something else', ['else'], ['else']],
])('with %s goes what hangs on it', (_what, ids, along) => {
  expect([...alongWith(new Set(ids), replies, promises)].sort()).toEqual(along.toSorted());
});

const talk = [
  { id: '1', caseId: 'a', direction: 'in' },
  { id: '2', caseId: 'a', direction: 'out' },
  { id: '3', caseId: 'b', direction: 'in' },
  { id: '4', caseId: 'b', direction: 'in' },
] as const;

test.each([
  ['its only word', ['1'], 'c', 'a'],
  ['its only word, back where it is', ['1'], 'a', null],
  ['our answer alone', ['2'], 'c', null],
  ['one of two words', ['3'], 'c', null],
  ['both of two words', ['3', '4'], 'a', 'b'],
])('taking %s leaves a case empty or not', (_what, ids, toId, emptied) => {
  expect(emptiedCase(talk, new Set(ids), toId)).toBe(emptied);
});
