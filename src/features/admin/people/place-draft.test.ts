import { expect, it } from 'vitest';
import type { Person } from '#contract/person.ts';
import { draftOf, inputOf, leftAfterSave } from './place-draft.ts';

const boris = { id: 'boris', name: 'Boris', role: 'expert', version: 3 } as Person;
const draft = draftOf(boris);

it('a person goes through the fields unchanged', () => {
  expect(inputOf(draft)).toEqual({
    role: 'expert',
    department: null,
    rights: null,
    passTo: null,
    seenVersion: 3,
  });
  expect(inputOf({ ...draft, department: ' Claims ' }).department).toBe('Claims');
});

it('what was saved leaves the fields, what was typed meanwhile stays and has seen the save', () => {
  const typed = { ...draft, department: 'Claims' };
  expect(leftAfterSave(draft, draft, 4)).toBeNull();
  expect(leftAfterSave(null, draft, 4)).toBeNull();
  expect(leftAfterSave(typed, draft, 4)).toEqual({ ...typed, seenVersion: 4 });
  expect(leftAfterSave(typed, null, 4)).toEqual({ ...typed, seenVersion: 4 });
});
