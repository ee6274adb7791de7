import { expect, test } from 'vitest';
import type { Measure } from '#contract/measure.ts';
import { isToldBeside } from './told-beside.ts';

const now = '2026-11-18T12:00:00Z';
const matters = { caseNumbers: ['C-2026-000001'], topics: ['fees', 'other'] as const };

test.each<[string, Partial<Measure>, boolean]>([
  ['came from one of its cases', { topic: null, caseNumbers: ['C-2026-000001'] }, true],
  [
    'came from it and was done long ago',
    { topic: null, caseNumbers: ['C-2026-000001'], doneAt: '2025-11-18T12:00:00Z' },
    true,
  ],
  ['is about the same', { topic: 'fees' }, true],
  [
    'is about the same and was done lately',
    { topic: 'fees', doneAt: '2026-11-01T12:00:00Z' },
    true,
  ],
  ['is about the same, done a month ago', { topic: 'fees', doneAt: '2026-10-19T12:00:00Z' }, false],
  ['is about something else', { topic: 'card' }, false],
  ['came from another case', { topic: null, caseNumbers: ['C-2026-000002'] }, false],
  ['is about nothing that has a name, as the matter is', { topic: 'other' }, false],
])('a measure that %s', (_what, change, isTold) => {
  expect(isToldBeside({ ...aMeasure, ...change }, matters, now)).toBe(isTold);
});

const aMeasure: Measure = {
  id: 'measure_1',
  title: 'Fees are shown before payment',
  doneNow: '',
  plannedOn: '2026-12-01',
  ownerId: 'lead',
  topic: null,
  caseNumbers: [],
  doneAt: null,
  version: 1,
};
