import { expect, test } from 'vitest';
import type { ReadFile } from '../../api/context.ts';
import { rememberedFiles } from './remembered-files.ts';

const MIB = 1024 * 1024;

function outside(answer: (url: string) => ReadFile) {
  const asked: string[] = [];
  let at = 0;
  const files = rememberedFiles(
    {
      read: async (url) => {
        asked.push(url);
        return answer(url);
      },
    },
    () => at,
  );
  const read = (url: string, maxBytes = 100 * MIB) => files.read(url, { maxBytes });
  return { asked, read, wait: (ms: number) => void (at += ms) };
}

const sized = (bytes: number): ReadFile => ({ state: 'read', bytes: new Uint8Array(bytes) });

test('a host is asked once for what many look at, and again after ten minutes', async () => {
  const { asked, read, wait } = outside(() => sized(3));
  const both = await Promise.all([read('a'), read('a')]);
  expect(both[0]).toBe(both[1]);
  wait(599_999);
  await read('a');
  expect(asked).toEqual(['a']);
  wait(1);
  await read('a');
  expect(asked).toEqual(['a', 'a']);
});

test('what could not be read is asked for again', async () => {
  const { asked, read } = outside(() => ({ state: 'unavailable', reason: 'gone' }));
  await read('a');
  await read('a');
  expect(asked).toEqual(['a', 'a']);
});

test('a smaller limit is another question', async () => {
  const { asked, read } = outside(() => sized(3));
  await read('a', 10);
  await read('a', 2);
  expect(asked).toEqual(['a', 'a']);
});

test('no more is kept than has room; the oldest goes first', async () => {
  const { asked, read } = outside(() => sized(20 * MIB));
  for (const url of ['a', 'b', 'c', 'd']) await read(url);
  await read('d');
  await read('b');
  expect(asked).toEqual(['a', 'b', 'c', 'd']);
  await read('a');
  expect(asked).toEqual(['a', 'b', 'c', 'd', 'a']);
});
