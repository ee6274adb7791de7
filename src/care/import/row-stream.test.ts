import { expect, test } from 'vitest';
import type { ImportMapping } from './mapping.ts';
import { importSteps } from './row-stream.ts';

const mapping: ImportMapping = {
  columns: { id: 'id', text: 'text', occurredAt: 'at' },
  platform: 'vk',
  kind: 'auto',
  ratingMax: 5,
  timeZone: 'UTC',
  dateOrder: 'dmy',
  outValues: [],
  idFrom: 'column',
  keepOthers: true,
};

async function* bytes(text: string) {
  yield new TextEncoder().encode(text);
}

async function run(lines: object[]) {
  const text = lines.map((line) => JSON.stringify(line)).join('\n');
  const steps = [];
  for await (const step of importSteps(bytes(text), 'a.jsonl', mapping)) steps.push(step);
  return {
    sizes: steps.map((step) => step.batch.length).filter((size) => size > 0),
    items: steps.flatMap((step) => step.batch),
    rejected: steps.flatMap((step) => step.rejected),
    bytesRead: steps.at(-1)?.bytesRead,
    total: new TextEncoder().encode(text).length,
  };
}

const line = (id: number, more = {}) => ({ id, text: 'a', at: '2026-01-01', ...more });

test('250 rows come as batches of 100, 100 and 50, with their row numbers', async () => {
  const { sizes, items, bytesRead, total } = await run(
    Array.from({ length: 250 }, (_, i) => line(i + 1)),
  );
  expect(sizes).toEqual([100, 100, 50]);
  expect(items.map((item) => item.number)).toEqual(items.map((_, i) => i + 1));
  expect(bytesRead).toBe(total);
});

test('a bad row is rejected between good ones', async () => {
  const { items, rejected } = await run([line(1), { text: 'no id', at: '2026-01-01' }, line(3)]);
  expect(items.map((item) => item.item.id)).toEqual(['1', '3']);
  expect(rejected).toEqual([
    { number: 2, original: '{"text":"no id","at":"2026-01-01"}', code: 'no_id' },
  ]);
});

test('long rows make smaller batches, and a row over the limit of a request is rejected', async () => {
  const big = (letters: number) => ({ region: 'я'.repeat(letters) });
  const { sizes, rejected } = await run([
    line(1, big(300_000)),
    line(2, big(300_000)),
    line(3, big(520_000)),
    line(4),
  ]);
  expect(sizes).toEqual([1, 2]);
  expect(rejected).toMatchObject([{ number: 3, code: 'too_big' }]);
});
