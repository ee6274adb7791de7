import { describe, expect, test } from 'vitest';
import { edited, emptyDraft, isDirty, saved } from './draft-state.ts';
import { broughtBack, parseKept } from './kept-draft.ts';

const picture = { id: 'f-1', name: 'a.png', mime: 'image/png', kind: 'image', bytes: 9 } as const;
const noon = '2026-11-22T12:00:00.000Z';
const later = '2026-11-22T12:05:00.000Z';

describe('what IndexedDB holds', () => {
  test.each([
    [undefined, 'none'],
    [null, 'unreadable'],
    ['{"text":"Hello"}', 'unreadable'],
    [{ text: 42, placeId: null, base: noon }, 'unreadable'],
    [{ text: 'Hello', placeId: 7, base: noon }, 'unreadable'],
    [{ text: 'Hello', placeId: null }, 'unreadable'],
  ])('%j is %s', (value, expected) => {
    expect(parseKept(value)).toBe(expected);
  });

  test('a whole draft is read, and nothing beyond it', () => {
    const attempt = { clientKey: 'press-0001', of: '[]' };
    const files = [picture];
    const kept = { text: 'Hello', files, placeId: 'src-vk|public', base: noon, attempt };
    expect(parseKept({ ...kept, colour: 'red' })).toEqual(kept);
  });

  test.each([undefined, null, 'press-0001', { clientKey: 'press-0001' }, { clientKey: 1, of: '' }])(
    'words with %j for a press were never sent',
    (attempt) => {
      const kept = { text: 'Hello', placeId: null, base: noon };
      expect(parseKept({ ...kept, attempt })).toEqual({ ...kept, files: [], attempt: null });
    },
  );
});

describe('kept words come back', () => {
  const known = (text: string, at: string) => saved(edited(emptyDraft, { text }), 1, at);

  test.each([
    ['over the older draft of the API', known('Hel', noon), 'Hello', 'Hello'],
    ['into an empty composer', emptyDraft, 'Hello', 'Hello'],
    ['once, where the lost answer had been a yes', known('Hello', later), 'Hello', 'Hello'],
    ['whole, where the API took their beginning', known('Hel', later), 'Hello', 'Hello'],
    ['below what another window wrote since', known('Dear', later), 'Hello', 'Dear\n\nHello'],
    ['below what was typed meanwhile', edited(emptyDraft, { text: 'Oh' }), 'Hello', 'Oh\n\nHello'],
  ])('%s', (_, state, text, expected) => {
    const kept = { text, files: [], placeId: null, base: noon, attempt: null };
    expect(broughtBack(state, kept).text).toBe(expected);
  });

  test('and so do files, each once, also where the words are the same', () => {
    const kept = { text: 'Hello', placeId: null, base: noon, attempt: null };
    const other = { ...picture, id: 'f-2' };
    const state = edited(emptyDraft, { text: 'Hello', files: [other] });
    const back = broughtBack(state, { ...kept, files: [picture, other] });
    expect(back.files.map(({ id }) => id)).toEqual(['f-2', 'f-1']);
  });

  test('and are unsaved until the API has them', () => {
    const back = broughtBack(emptyDraft, {
      text: 'Hello',
      files: [],
      placeId: 'src-x|public',
      base: noon,
      attempt: null,
    });
    expect(isDirty(back)).toBe(true);
    expect(back.placeId).toBe('src-x|public');
  });
});
