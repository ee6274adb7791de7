import { expect, test } from 'vitest';
import { batches, type Batch } from './batches.ts';

const MIB = 1024 * 1024;
const around = { first: '{"format":"otklik-backup/1"}', last: '{"rows":9,"sha256":"a"}' };
const table = (name: string) => `{"table":"${name}","columns":["row"]}`;
const rows = (count: number, length = 20) =>
  Array.from({ length: count }, () => 'r'.repeat(length));

test.each([
  ['small ones go by five hundred', rows(1001), [500, 500, 1]],
  ['large ones go by eight mebibytes', rows(5, 3 * MIB), [2, 2, 1]],
  ['larger ones go alone', rows(2, 9 * MIB), [1, 1]],
  [
    'a larger one takes no small ones along',
    [...rows(2), ...rows(1, 9 * MIB), ...rows(2)],
    [2, 1, 2],
  ],
])('of rows of a backup %s', async (_which, given, counts) => {
  const all = await batchesOf([table('messages'), ...given]);
  expect(all.map(({ rows: { length } }) => length)).toEqual(counts);
  expect(all.flatMap((batch) => batch.rows)).toEqual(given);
});

test('rows go into the table they stand below', async () => {
  const all = await batchesOf([
    table('cases'),
    ...rows(2),
    table('empty'),
    table('log'),
    ...rows(1),
  ]);
  expect(all.map(({ into, rows: { length } }) => [into.table, length])).toEqual([
    ['cases', 2],
    ['log', 1],
  ]);
});

async function batchesOf(lines: readonly string[]) {
  async function* given() {
    yield* [around.first, ...lines, around.last];
  }
  const all: Batch[] = [];
  for await (const batch of batches(given())) all.push(batch);
  return all;
}
