import { expect, test } from 'vitest';
import { guessMapping } from './guess-mapping.ts';
import type { Row } from './row.ts';

const hints = { fileName: 'export.jsonl', timeZone: 'Europe/Moscow' };

const tweets: Row[] = [
  {
    thread_id: '10',
    tweet_id: '10',
    author_id: '700',
    inbound: true,
    created_at: 'Tue Aug 08 22:42:01 +0000 2017',
    created_at_iso: '2017-08-08T22:42:01Z',
    text: '@ourbank card declined abroad',
    in_response_to_tweet_id: null,
    response_tweet_ids: ['11'],
  },
  {
    thread_id: '10',
    tweet_id: '11',
    author_id: 'ourbank',
    inbound: false,
    created_at: 'Tue Aug 08 22:45:01 +0000 2017',
    created_at_iso: '2017-08-08T22:45:01Z',
    text: '@700 We are looking into it',
    in_response_to_tweet_id: '10',
    response_tweet_ids: [],
  },
];

test('an archive of posts and answers: who answers whom is found', () => {
  expect(guessMapping(tweets, hints)).toEqual({
    columns: {
      id: 'tweet_id',
      text: 'text',
      occurredAt: 'created_at_iso',
      authorId: 'author_id',
      direction: 'inbound',
      parentId: 'in_response_to_tweet_id',
      conversationId: 'thread_id',
    },
    platform: 'x',
    kind: 'auto',
    ratingMax: 5,
    timeZone: 'Europe/Moscow',
    dateOrder: 'dmy',
    outValues: ['false'],
    idFrom: 'column',
    keepOthers: false,
  });
});

test('an id column whose values repeat is not taken for the id', () => {
  const rows = [
    { id: 'a:1', tweet_id: '400', text: 'да', created_at_unix: 1386331062 },
    { id: 'a:2', tweet_id: '400', text: 'нет', created_at_unix: 1386331063 },
  ];
  const { columns, platform } = guessMapping(rows, hints);
  expect(columns).toEqual({ id: 'id', text: 'text', occurredAt: 'created_at_unix' });
  expect(platform).toBe('x');
  const withoutId = rows.map((row) => ({ ...row, id: undefined }));
  expect(guessMapping(withoutId, hints).columns.id).toBeUndefined();
});

test('reviews: the site is the platform, other words in such a column are not', () => {
  const review = { id: '1', created_at: '14.07.2016 16:58', rating: 1, title: 'т', text: 'т' };
  expect(guessMapping([{ ...review, source: 'banki.ru' }], hints).columns).toEqual({
    id: 'id',
    occurredAt: 'created_at',
    rating: 'rating',
    title: 'title',
    text: 'text',
    platform: 'source',
  });
  expect(
    guessMapping([{ ...review, source: 'newsletter' }], hints).columns.platform,
  ).toBeUndefined();
});

test('Russian headings, nested records and a dictionary', () => {
  const row = {
    'ID сообщения': '5',
    Дата: '01.02.2026 10:00',
    Текст: 'Спасибо',
    Площадка: 'ВКонтакте',
    author: { id: 9, name: 'Анна', followers_count: 10 },
    Оценка: '9/10',
  };
  const marks = [
    { ...row, marks: { a: 1 } },
    { ...row, 'ID сообщения': '6', marks: { b: 1 } },
  ];
  const { columns, ratingMax } = guessMapping(marks, hints);
  expect(columns).toEqual({
    id: 'ID сообщения',
    occurredAt: 'Дата',
    text: 'Текст',
    platform: 'Площадка',
    authorId: 'author.id',
    authorName: 'author.name',
    followers: 'author.followers_count',
    rating: 'Оценка',
  });
  expect(ratingMax).toBe(10);
});

test('a date that proves the month comes first sets the order', () => {
  const rows = [{ id: '1', text: 'a', date: '03/28/2026' }];
  expect(guessMapping(rows, hints)).toMatchObject({
    columns: { occurredAt: 'date' },
    dateOrder: 'mdy',
  });
});

test('a time with a zone is preferred to one without', () => {
  const rows = [{ id: '1', text: 'a', date: '03.04.2026', timestamp: 1386331062 }];
  expect(guessMapping(rows, hints).columns.occurredAt).toBe('timestamp');
});

test.each([
  ['vk-2026.csv', 'vk'],
  ['reviews.csv', 'review'],
  ['export.csv', 'other'],
])('without a platform column the file name tells: %s', (fileName, platform) => {
  expect(guessMapping([{ id: '1', text: 'a' }], { ...hints, fileName }).platform).toBe(platform);
});

test.each([
  ['direction', 'in', 'out', 'out'],
  ['is_outbound', 'no', 'yes', 'yes'],
  ['inbound', '1', '0', '0'],
])('%s with %s and %s: ours is %s', (column, first, second, ours) => {
  const rows = [
    { id: '1', text: 'a', [column]: first },
    { id: '2', text: 'a', [column]: second },
  ];
  const { columns, outValues } = guessMapping(rows, hints);
  expect(columns.direction).toBe(column);
  expect([first, second].filter((value) => outValues.includes(value))).toEqual([ours]);
});

test('a sample without answers of ours keeps every way to write them', () => {
  const rows = [{ id: '1', text: 'a', inbound: true }];
  expect(guessMapping(rows, hints).outValues).toEqual(['false', '0', 'no', 'n', 'нет']);
});

test('a direction column of unknown words is left out', () => {
  const rows = [{ id: '1', text: 'a', direction: 'north' }];
  expect(guessMapping(rows, hints).columns.direction).toBeUndefined();
});
