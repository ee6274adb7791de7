import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { rejectedFile } from './rejected-file.ts';
import type { RejectedRow } from './row.ts';

const words = {
  headings: ['Row', 'Reason', 'Original'] as [string, string, string],
  reason: (row: RejectedRow) => row.detail ?? row.code,
};

function cells(rows: RejectedRow[]) {
  return Papa.parse<string[]>(rejectedFile(rows, words), { skipEmptyLines: true }).data;
}

test('row number, reason and original', () => {
  expect(cells([{ number: 3, code: 'no_id', original: '{"a":"x, y"}\n"z"' }])).toEqual([
    ['Row', 'Reason', 'Original'],
    ['3', 'no_id', '{"a":"x, y"}\n"z"'],
  ]);
});

test.each(['=1+1', '+7 900', '-1', '@sum(a)', '\t=1', '\r=1'])(
  'a cell that begins like %j is not a formula',
  (original) => {
    expect(cells([{ number: 1, code: 'refused', detail: original, original }])[1]).toEqual([
      '1',
      `'${original}`,
      `'${original}`,
    ]);
  },
);

test('the file opens as UTF-8 in a spreadsheet', () => {
  expect(rejectedFile([], words).startsWith('\ufeffRow,')).toBe(true);
});
