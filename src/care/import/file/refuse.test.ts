import { expect, test } from 'vitest';
import { maxFileBytes, refuseFile } from './refuse.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  ['50 MB', 50 * 1024 * 1024, '{"id":1}', 'too_big'],
  ['exactly the limit', maxFileBytes, '{"id":1}', null],
  ['nothing', 0, '', 'empty'],
  ['an Excel workbook', 5000, 'PK\u0003\u0004', 'spreadsheet'],
  ['a JSON array', 5000, '\n [{"id":1}]', 'json_array'],
  ['CSV', 5000, 'id;text', null],
])('%s', (_title, size, head, refusal) => {
  expect(refuseFile(size, bytes(head))).toBe(refusal);
});
