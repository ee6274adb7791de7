import { expect, test } from 'vitest';
import { guessMapping } from './guess-mapping.ts';
import { assignColumn, fieldOf, mappingGaps } from './mapping.ts';

const rows = [{ id: '1', body: 'a', note: 'b', created: '2026-01-01' }];
const guessed = guessMapping(rows, { fileName: 'a.csv', timeZone: 'UTC' });

test('a column moved to a field takes it from the column that had it', () => {
  const moved = assignColumn(guessed, 'note', 'text');
  expect(fieldOf(moved, 'note')).toBe('text');
  expect(fieldOf(moved, 'body')).toBeNull();
  expect(guessed.columns.text).toBe('body');
});

test('a column can be left out or given another field', () => {
  expect(assignColumn(guessed, 'body', null).columns.text).toBeUndefined();
  const titled = assignColumn(guessed, 'body', 'title');
  expect(titled.columns).toEqual({ id: 'id', occurredAt: 'created', title: 'body' });
});

test('what is missing before an import can start', () => {
  expect(mappingGaps(guessed)).toEqual([]);
  expect(mappingGaps({ ...guessed, columns: {} })).toEqual(['id', 'occurredAt', 'content']);
  expect(mappingGaps({ ...guessed, columns: {}, idFrom: 'row-number' })).toEqual([
    'occurredAt',
    'content',
  ]);
});
