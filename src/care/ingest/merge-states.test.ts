import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeStates, type MentionState, type MergedStates } from './merge-states.ts';

const at = '2026-11-18T07:00:00.000Z';
const later = '2026-11-18T07:30:00.000Z';
const created: MentionState = { version: '1', at, text: 'списали дважды', isDeleted: false };
const edited: MentionState = { version: '2', at, text: 'списали трижды', isDeleted: false };
const deleted: MentionState = { version: '3', at, text: '', isDeleted: true };
const restored: MentionState = { version: '4', at, text: 'вернули', isDeleted: false };

function deliver(states: readonly MentionState[]): MergedStates {
  return states.reduce<MergedStates>(
    (merged, state) => mergeStates([...merged.revisions, merged.current].filter(isReal), state, at),
    { current: none, revisions: [] } as unknown as MergedStates,
  );
}
const none: MentionState = { version: '', at: '', text: '', isDeleted: false };
const isReal = (state: MentionState) => state.version !== '';

function endOf({ verdict: _verdict, isNewestText: _isNewest, ...end }: MergedStates) {
  return end;
}

test('any order and any repetition of deliveries ends in the same state', () => {
  const history = [created, edited, deleted, restored];
  const expected = endOf(deliver(history));
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...history, ...history], { minLength: 8, maxLength: 8 }),
      (order) => {
        expect(endOf(deliver(order))).toEqual(expected);
      },
    ),
  );
});

test('a deletion beats an edit of the same version and keeps the last words', () => {
  const merged = mergeStates([created, edited], { ...deleted, version: '2' }, at);
  expect(merged).toMatchObject({ verdict: 'apply', deletedAt: at, text: 'списали трижды' });
});

test('a late edit after a deletion is stale, a restore with a higher version wins', () => {
  expect(mergeStates([created, deleted], edited, at)).toMatchObject({
    verdict: 'stale',
    deletedAt: at,
  });
  expect(mergeStates([created, deleted], restored, at)).toMatchObject({
    verdict: 'apply',
    deletedAt: null,
    text: 'вернули',
  });
});

test('the same state again is a duplicate', () => {
  expect(mergeStates([created], { ...created }, at).verdict).toBe('duplicate');
});

test('the newest words bring everything shown with them, even when a deletion already stands above', () => {
  expect(mergeStates([created, deleted], edited, at)).toMatchObject({ isNewestText: true });
  expect(mergeStates([edited, deleted], created, at)).toMatchObject({ isNewestText: false });
  expect(mergeStates([created], deleted, at)).toMatchObject({ isNewestText: false });
});

test.each([
  ['the first words, as old as the mention', [], created, null],
  ['first words that came already edited', [], { ...edited, at: later }, later],
  ['an edit', [created], { ...edited, at: later }, later],
  ['an older state that comes late', [{ ...edited, at: later }], created, later],
  ['a deletion', [created], deleted, null],
] as const)('%s: when it was edited', (_what, known, incoming, editedAt) => {
  expect(mergeStates(known, incoming, at).editedAt).toBe(editedAt);
});
