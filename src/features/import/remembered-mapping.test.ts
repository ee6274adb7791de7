import { afterEach, expect, test, vi } from 'vitest';
import { guessMapping } from '#care/import/guess-mapping.ts';
import { assignColumn } from '#care/import/mapping.ts';
import { recallMapping, rememberMapping } from './remembered-mapping.ts';

const columns = ['id', 'body', 'note', 'created'];
const rows = [{ id: '1', body: 'a', note: 'b', created: '2026-01-01' }];
const guess = guessMapping(rows, { fileName: 'a.csv', timeZone: 'Europe/Moscow' });

afterEach(() => {
  vi.unstubAllGlobals();
});

function stubStorage(content?: string) {
  const kept = new Map(content === undefined ? [] : [['otklik.import-mappings', content]]);
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
}

test('a corrected mapping comes back for the same columns in any order', () => {
  stubStorage();
  const chosen = {
    ...assignColumn(guess, 'note', 'text'),
    platform: 'vk',
    timeZone: 'Asia/Omsk',
    outValues: ['us'],
  };
  rememberMapping(columns, chosen);
  expect(recallMapping(columns.toReversed(), guess)).toEqual(chosen);
});

test('other columns keep their own guess', () => {
  stubStorage();
  rememberMapping(columns, { ...guess, platform: 'vk' });
  expect(recallMapping(['id', 'body'], guess)).toBe(guess);
});

test('the latest twenty are kept', () => {
  stubStorage();
  for (let i = 0; i < 25; i += 1) rememberMapping([`c${i}`], { ...guess, platform: 'vk' });
  const recalled = Array.from({ length: 25 }, (_, i) => recallMapping([`c${i}`], guess));
  expect(recalled.map(({ platform }) => platform === 'vk')).toEqual([
    ...Array.from({ length: 5 }, () => false),
    ...Array.from({ length: 20 }, () => true),
  ]);
});

test.each(['not json', '"text"', 'null', '{"[\\"a\\"]":{"columns":5,"ratingMax":"x"}}'])(
  'corrupted memory (%s) gives the guess',
  (content) => {
    stubStorage(content);
    const empty = { ...guess, columns: {} };
    expect(recallMapping(['a'], empty)).toEqual(empty);
  },
);

test('a browser that forbids storage gives the guess', () => {
  vi.stubGlobal('localStorage', {
    getItem() {
      throw new DOMException('denied', 'SecurityError');
    },
  });
  expect(recallMapping(columns, guess)).toBe(guess);
});
