import { expect, test } from 'vitest';
import { mentionUpsertSchema } from '#contract/mention.ts';
import type { ImportMapping } from './mapping.ts';
import type { Row } from './row.ts';
import { toMention } from './to-mention.ts';

const place = { fileName: 'a.csv', number: 7 };

function mapping(overrides: Partial<ImportMapping> = {}): ImportMapping {
  return {
    columns: {
      id: 'id',
      text: 'text',
      title: 'title',
      occurredAt: 'at',
      authorId: 'author.id',
      authorName: 'author.name',
      direction: 'inbound',
      parentId: 'parent',
      rating: 'rating',
      permalink: 'url',
      sentiment: 'tone',
      tags: 'tags',
    },
    platform: 'x',
    kind: 'auto',
    ratingMax: 5,
    timeZone: 'Europe/Moscow',
    dateOrder: 'dmy',
    outValues: ['false'],
    idFrom: 'column',
    keepOthers: false,
    ...overrides,
  };
}

function mapped(row: Row, overrides: Partial<ImportMapping> = {}) {
  const result = toMention(row, mapping(overrides), place);
  if ('rejected' in result) throw new Error(result.rejected);
  expect(mentionUpsertSchema.safeParse(result.ok).error).toBeUndefined();
  return result.ok;
}

const row = { id: 12, text: 'R&amp;D', at: '14.07.2016 16:58' };

test('an answer of the brand becomes an outbound reply to its parent', () => {
  const author = { id: 115712, name: 'Our&nbsp;bank' };
  expect(mapped({ ...row, inbound: false, parent: 11, author, secret: 'x' })).toEqual({
    op: 'upsert',
    id: '12',
    platform: 'x',
    kind: 'reply',
    visibility: 'public',
    direction: 'out',
    occurredAt: '2016-07-14T13:58:00.000Z',
    text: 'R&D',
    author: { id: '115712', name: 'Our\u00a0bank' },
    parentId: '11',
  });
});

test('a review keeps its title and rating, and has no author when the file names none', () => {
  const item = mapped({ ...row, title: 'Дважды', rating: 1 }, { platform: 'banki.ru' });
  expect(item).toMatchObject({
    kind: 'review',
    title: 'Дважды',
    rating: { value: 1, max: 5 },
    direction: 'in',
  });
  expect(item).not.toHaveProperty('author');
});

test.each<[string, Row, string]>([
  ['no id', { ...row, id: ' ' }, 'no_id'],
  ['an id that is null', { ...row, id: null }, 'no_id'],
  ['no time', { ...row, at: '' }, 'no_time'],
  ['a time that is none', { ...row, at: 'soon' }, 'unreadable_time'],
  ['nothing to show', { ...row, text: '' }, 'nothing_to_show'],
])('%s is a reason of its own', (_title, value, code) => {
  expect(toMention(value, mapping(), place)).toMatchObject({ rejected: code });
});

test('no platform anywhere is a reason of its own', () => {
  expect(toMention(row, mapping({ platform: ' ' }), place)).toEqual({ rejected: 'no_platform' });
});

test('rows can be numbered, and the same file gives the same ids again', () => {
  expect(mapped({ ...row, id: '' }, { idFrom: 'row-number' }).id).toBe('a.csv:7');
});

test.each([
  ['sms', 'sms', 'private'],
  ['E-mail', 'email', 'private'],
  ['WhatsApp', 'message', 'private'],
  ['habr', 'post', 'public'],
  ['App Store', 'review', 'public'],
])('a row of %s is a %s, %s', (platform, kind, visibility) => {
  expect(mapped(row, { platform })).toMatchObject({ kind, visibility });
});

test('optional cells that cannot be read are left out', () => {
  const odd = { ...row, rating: 'n/a', url: 'javascript:alert(1)', tone: 'odd', tags: ' , ' };
  expect(Object.keys(mapped(odd))).toEqual([
    'op',
    'id',
    'platform',
    'kind',
    'visibility',
    'direction',
    'occurredAt',
    'text',
  ]);
});

test.each([
  ['4,5', { value: 4.5, max: 5 }],
  ['8/10', { value: 8, max: 10 }],
  ['★★☆☆☆', { value: 2, max: 5 }],
  ['9', undefined],
])('a rating of %s', (rating, read) => {
  expect({ rating: undefined, ...mapped({ ...row, rating }) }.rating).toEqual(read);
});

test('tags and sentiment become hints', () => {
  expect(mapped({ ...row, tone: 'Негатив', tags: ['карты', 'сбой'] })).toMatchObject({
    hints: { sentiment: 'negative', tags: ['карты', 'сбой'] },
  });
});

test('an author known by id, handle or name only', () => {
  expect(mapped({ ...row, author: { id: 115712 } })).toMatchObject({
    author: { id: '115712', handle: '115712' },
  });
  const columns = { id: 'id', text: 'text', occurredAt: 'at', authorHandle: 'h', authorName: 'n' };
  expect(mapped({ ...row, h: '@anna', n: '' }, { columns })).toMatchObject({
    author: { id: 'anna', handle: 'anna' },
  });
  expect(mapped({ ...row, n: 'Анна' }, { columns })).toHaveProperty('author', {
    id: '12:author',
    name: 'Анна',
  });
});

test('other columns are kept only when asked for', () => {
  const others = { ...row, region: 'Томск', empty: null };
  expect(mapped(others)).not.toHaveProperty('ext');
  expect(mapped(others, { keepOthers: true })).toMatchObject({
    ext: { import: { region: 'Томск' } },
  });
});

test('a row written as mention/1 is passed on, without nulls and unknown keys', () => {
  const ready = {
    id: 'a',
    platform: 'vk',
    kind: 'comment',
    occurredAt: '2026-01-01T00:00:00Z',
    text: 'R&amp;D',
    author: { id: '1' },
    parentId: null,
    extra: 1,
  };
  const { parentId: _, extra: __, ...item } = ready;
  expect(toMention(ready, mapping(), place)).toEqual({ ok: item });
  const deletion = { op: 'delete', id: 'a', version: '2' };
  expect(toMention(deletion, mapping(), place)).toEqual({ ok: deletion });
});
