import { expect, test } from 'vitest';
import type { Draft } from '#contract/reply.ts';
import {
  edited,
  emptyDraft,
  foundSent,
  isDirty,
  isEmpty,
  readAgain,
  saved,
  sent,
  takenBack,
} from './draft-state.ts';

const onServer = (text: string, updatedAt: string): Draft => ({
  threadId: 't-1',
  personId: 'p-anna',
  text,
  place: { sourceId: 'src-vk', visibility: 'public', inReplyToId: 'm-1' },
  updatedAt,
});

test('a draft of the API is taken over with its place', () => {
  const state = readAgain(emptyDraft, onServer('Good morning', '2026-11-22T09:00:00.000Z'));
  expect(state).toMatchObject({ text: 'Good morning', placeId: 'src-vk|public' });
  expect(isDirty(state)).toBe(false);
});

test('a late save answer leaves newer keystrokes and knows that they are unsaved', () => {
  const first = edited(emptyDraft, { text: 'Good' });
  const second = edited(first, { text: 'Good morning' });
  const answered = saved(second, first.revision, '2026-11-22T09:00:00.000Z');
  expect(answered.text).toBe('Good morning');
  expect(isDirty(answered)).toBe(true);
  expect(isDirty(saved(answered, second.revision, '2026-11-22T09:00:01.000Z'))).toBe(false);
});

test('save answers that overtake each other never take a revision back', () => {
  const first = edited(emptyDraft, { text: 'a' });
  const second = edited(first, { text: 'ab' });
  const newest = saved(second, second.revision, '2026-11-22T09:00:02.000Z');
  expect(saved(newest, first.revision, '2026-11-22T09:00:01.000Z')).toEqual(newest);
});

test('what the API holds never overwrites unsaved words', () => {
  const state = edited(emptyDraft, { text: 'typed here' });
  expect(readAgain(state, onServer('typed elsewhere', '2026-11-22T10:00:00.000Z'))).toBe(state);
});

test('a cached draft from before the last save is not news', () => {
  const state = saved(edited(emptyDraft, { text: 'newer' }), 1, '2026-11-22T09:00:05.000Z');
  expect(readAgain(state, onServer('older', '2026-11-22T09:00:04.000Z'))).toBe(state);
});

test('words saved in another window arrive here when nothing is unsaved', () => {
  const state = saved(edited(emptyDraft, { text: 'here' }), 1, '2026-11-22T09:00:05.000Z');
  const read = readAgain(state, onServer('there', '2026-11-22T09:00:09.000Z'));
  expect(read.text).toBe('there');
});

test('no draft at the API empties nothing here', () => {
  const state = saved(edited(emptyDraft, { text: 'here' }), 1, '2026-11-22T09:00:05.000Z');
  expect(readAgain(state, null)).toBe(state);
});

test('after sending, the draft of before does not come back from the cache', () => {
  const typed = saved(edited(emptyDraft, { text: 'Done.' }), 1, '2026-11-22T09:00:05.000Z');
  const state = sent(typed, '2026-11-22T09:00:08.000Z');
  expect(state).toMatchObject({ text: '', placeId: null });
  expect(isDirty(state)).toBe(false);
  expect(readAgain(state, onServer('Done.', '2026-11-22T09:00:05.000Z')).text).toBe('');
});

test.each([
  ['before', '2026-11-22T09:00:08.000Z', false],
  ['after', '2026-11-22T09:00:02.000Z', true],
])(
  'a reply that is found sent leaves nothing here; a draft saved %s it the API may still hold: %s',
  (_, takenAt, isHeldThere) => {
    const typed = saved(edited(emptyDraft, { text: 'Done.' }), 1, '2026-11-22T09:00:05.000Z');
    const state = foundSent(typed, takenAt);
    expect(state).toMatchObject({ text: '', placeId: null });
    expect(isDirty(state)).toBe(isHeldThere);
  },
);

test.each([
  ['', 'The reply'],
  ['  \n', 'The reply'],
  ['begun', 'The reply\n\nbegun'],
  ['The reply\n\nbegun', 'The reply\n\nbegun'],
])('a reply that comes back stands above %j, once', (begun, text) => {
  const place = { sourceId: 'src-x', visibility: 'private', inReplyToId: 'm-2' } as const;
  const state = takenBack(edited(emptyDraft, { text: begun }), { text: 'The reply', place });
  expect(state).toMatchObject({ text, placeId: 'src-x|private' });
  expect(isDirty(state)).toBe(true);
});

const picture = { id: 'f-1', name: 'a.png', mime: 'image/png', kind: 'image', bytes: 9 } as const;

test('a draft of the API is taken over with its files, and an older one without any', () => {
  const at = '2026-11-22T09:00:00.000Z';
  const state = readAgain(emptyDraft, { ...onServer('Here', at), files: [picture] });
  expect(state.files).toEqual([picture]);
  const later = readAgain(state, onServer('Here', '2026-11-22T09:01:00.000Z'));
  expect(later.files).toEqual([]);
});

test('a reply comes back with its files before those put down meanwhile', () => {
  const place = { sourceId: 'src-vk', visibility: 'private', inReplyToId: 'm-1' } as const;
  const begun = edited(emptyDraft, { files: [{ ...picture, id: 'f-2' }] });
  const state = takenBack(begun, { text: 'The reply', files: [picture], place });
  expect(state.files.map(({ id }) => id)).toEqual(['f-1', 'f-2']);
});

test('files alone are a draft too', () => {
  expect(isEmpty(edited(emptyDraft, { text: ' ' }))).toBe(true);
  expect(isEmpty(edited(emptyDraft, { files: [picture] }))).toBe(false);
});
