import { expect, test } from 'vitest';
import type { Measure } from '#contract/measure.ts';
import { draftOf, inputOf, isDay, newDraft } from './measure-draft.ts';

const measure: Measure = {
  id: 'measure_1',
  title: 'Fees are shown before payment',
  doneNow: 'A line on the screen',
  plannedOn: '2026-12-01',
  ownerId: 'olga',
  topic: 'fees',
  caseNumbers: ['C-2026-000001', 'C-2026-000002'],
  doneAt: null,
  version: 3,
};

test('a measure that is opened and saved unchanged stays as it was', () => {
  const { id: _id, doneAt: _doneAt, version: _version, ...input } = measure;
  expect(inputOf(draftOf(measure))).toEqual(input);
});

test.each([
  ['2026-12-31', true],
  [' 2026-12-31 ', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-11-31', false],
  ['31.12.2026', false],
  ['', false],
])('%j is a day: %s', (day, isOne) => {
  expect(isDay(day)).toBe(isOne);
});

test.each([
  ['commas', 'C-1, C-2', ['C-1', 'C-2']],
  ['lines', 'C-1\nC-2\n', ['C-1', 'C-2']],
  ['nothing', ' ', []],
])('case numbers are told apart by %s', (_what, cases, caseNumbers) => {
  expect(inputOf({ ...draftOf(measure), cases })).toMatchObject({ caseNumbers });
});

test('without words or a day it is no measure yet', () => {
  expect(inputOf(newDraft('olga'))).toBeNull();
  expect(inputOf({ ...draftOf(measure), title: '  ' })).toBeNull();
  expect(inputOf({ ...draftOf(measure), plannedOn: 'soon' })).toBeNull();
});
