import { expect, test } from 'vitest';
import type { Corrections } from '../desk.ts';
import { beliefsOf, corrected, type Belief } from './beliefs.ts';

const profile = { lang: 'ru', upset: true, joking: false } as const;
const untouched: Corrections = { beliefs: {} };

function belief(id: Belief['id'], corrections = untouched, guessed = profile): Belief {
  const found = beliefsOf({ ...guessed, ...corrections.beliefs }, corrections, false).find(
    (each) => each.id === id,
  );
  if (!found) throw new Error(`no belief ${id}`);
  return found;
}

test('what the engine guesses is shown as its guess', () => {
  expect(beliefsOf(profile, untouched, true)).toEqual([
    { id: 'russian', isTrue: true, isCorrected: false },
    { id: 'upset', isTrue: true, isCorrected: false },
    { id: 'joking', isTrue: false, isCorrected: false },
    { id: 'ourFault', isTrue: false, isCorrected: false },
    { id: 'resolved', isTrue: true, isCorrected: false },
  ]);
});

test('a language that nobody knows is not shown', () => {
  const ids = beliefsOf({ ...profile, lang: null }, untouched, false).map(({ id }) => id);
  expect(ids).not.toContain('russian');
});

test.each([
  ['russian', { beliefs: { lang: 'en' } }],
  ['upset', { beliefs: { upset: false } }],
  ['joking', { beliefs: { joking: true } }],
  ['ourFault', { beliefs: {}, ourFault: true }],
  ['resolved', { beliefs: {}, resolved: true }],
] as const)('one press on %s turns it round, the next takes that back', (id, expected) => {
  const once = corrected(untouched, belief(id));
  expect(once).toEqual(expected);
  expect(belief(id, once)).toMatchObject({ isCorrected: true, isTrue: !belief(id).isTrue });
  expect(corrected(once, belief(id, once))).toEqual(untouched);
});
