import { expect, test } from 'vitest';
import { attemptFor } from './attempt.ts';

const content = {
  caseId: 'c-1',
  text: 'We are on it.',
  fileIds: [] as string[],
  place: { sourceId: 'src-vk', visibility: 'public', inReplyToId: 'm-1' },
  promise: null,
  keepsPromiseId: null,
  askReview: false,
  authorNote: null,
} as const;

function keys() {
  let made = 0;
  return () => `key-${++made}`;
}

test('a retry of the same words has the same key', () => {
  const newKey = keys();
  const first = attemptFor(null, content, newKey);
  expect(attemptFor(first, { ...content }, newKey)).toBe(first);
});

test.each([
  ['words', { text: 'We are on it!' }],
  ['files', { fileIds: ['f-1'] }],
  ['place', { place: { ...content.place, visibility: 'private' as const } }],
  ['promise', { promise: { text: 'News', dueAt: '2026-11-22T15:00:00.000Z' } }],
  ['wish for review', { askReview: true }],
  ['reasons', { authorNote: 'Is the sum right?' }],
])('other %s are another reply and get another key', (_, change) => {
  const newKey = keys();
  const first = attemptFor(null, content, newKey);
  expect(attemptFor(first, { ...content, ...change }, newKey).clientKey).toBe('key-2');
});
