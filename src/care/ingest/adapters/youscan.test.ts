import { expect, test } from 'vitest';
import { mentionUpsertSchema } from '#contract/mention.ts';
import { fromYouscan } from './youscan.ts';

const least = { mentionId: 1, published: '2026-11-20T12:03:44+03:00', sourceName: 'banki.ru' };

test('a full mention is the format that the API takes', () => {
  const adapted = fromYouscan({
    ...least,
    topicId: 5,
    url: 'https://www.banki.ru/services/responses/1/',
    title: 'Списали <b>дважды</b>',
    text: 'Комиссия &laquo;списана&raquo; дважды',
    author: {
      profileId: 9911,
      nickname: 'petr_88',
      name: 'Пётр',
      url: 'javascript:1',
      subscribers: 3,
    },
    imageUrl: 'https://img.example/1.png',
    rating: 1,
    postId: '12345678',
    discussionId: '12345678',
    tags: ['карты'],
    sentiment: 'negative',
    spam: false,
    likes: 4,
  });
  if (!('item' in adapted)) throw new Error(adapted.rejected);
  expect(mentionUpsertSchema.parse(adapted.item)).toMatchObject({
    id: 'ys:1',
    platform: 'banki.ru',
    nativeId: '12345678',
    kind: 'review',
    occurredAt: '2026-11-20T09:03:44.000Z',
    title: 'Списали дважды',
    text: 'Комиссия «списана» дважды',
    author: { id: '9911', handle: 'petr_88', name: 'Пётр', followers: 3 },
    rating: { value: 1, max: 5 },
    attachments: [{ kind: 'image', url: 'https://img.example/1.png' }],
    hints: { tags: ['карты'], sentiment: 'negative', spam: false },
    metrics: { likes: 4 },
  });
});

test('what is left out is left out, and an author without an id is no author', () => {
  const adapted = fromYouscan({ ...least, text: 'да', author: { name: 'Анна' } });
  expect(adapted).toEqual({
    item: {
      op: 'upsert',
      id: 'ys:1',
      platform: 'banki.ru',
      kind: 'review',
      occurredAt: '2026-11-20T09:03:44.000Z',
      text: 'да',
      hints: {},
    },
  });
});

test.each([
  ['mentionId', { mentionId: undefined }],
  ['published', { published: 'yesterday' }],
  ['sourceName', { sourceName: null }],
])('without %s it is rejected with the reason', (field, change) => {
  expect(fromYouscan({ ...least, text: 'да', ...change })).toEqual({
    rejected: expect.stringContaining(field),
  });
});
