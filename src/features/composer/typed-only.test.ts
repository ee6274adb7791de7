import { describe, expect, it } from 'vitest';
import { freshDesk, type Desk } from './desk.ts';
import { edited, emptyDraft, saved } from './draft/draft-state.ts';
import { isTypedOnly } from './typed-only.ts';

const before: Desk = { ...freshDesk, draft: edited(emptyDraft, { text: 'Hell', placeId: 'x' }) };
const typed: Desk = { ...before, draft: edited(before.draft, { text: 'Hello' }) };

describe('isTypedOnly', () => {
  it('is true of another letter, and of its not being saved', () => {
    expect(isTypedOnly(before, typed)).toBe(true);
    expect(isTypedOnly(before, { ...typed, draftStatus: 'unsaved' })).toBe(true);
  });

  it('is false of another place, of what was saved and of words that the API brought', () => {
    expect(isTypedOnly(before, { ...before, draft: edited(before.draft, { placeId: 'y' }) })).toBe(
      false,
    );
    expect(isTypedOnly(before, { ...before, draft: saved(before.draft, 1, 'now') })).toBe(false);
    const brought = { ...before.draft, text: 'Other words', knownUntil: 'later' };
    expect(isTypedOnly(before, { ...before, draft: brought })).toBe(false);
  });

  it('is false where anything else changed with the letter', () => {
    expect(isTypedOnly(before, { ...typed, isReviewAsked: true })).toBe(false);
    expect(isTypedOnly(before, { ...typed, draftStatus: 'kept-here' })).toBe(false);
  });
});
