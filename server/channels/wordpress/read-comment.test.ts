import { expect, test } from 'vitest';
import { mentionUpsertSchema } from '#contract/mention.ts';
import type { WordpressComment } from './comment.ts';
import { aComment } from './fake-site.ts';
import { shownDelivery } from './keep-comment.ts';
import { readComment } from './read-comment.ts';

function read(change: Partial<WordpressComment>, title = 'Карты &amp; <b>тарифы</b>') {
  const comment = aComment(change);
  const post = { title, url: 'https://blog.example/?p=3' };
  const keeping = { host: 'blog.example', ownId: 2, ours: [], key: 'x', nowMs: 0 };
  const incoming = readComment(
    shownDelivery(comment, { count: 1, version: '000001.x' }, post, keeping),
  );
  if (incoming.kind !== 'mention') throw new Error(incoming.kind);
  return { ...incoming, item: mentionUpsertSchema.parse(incoming.item) };
}

test('a comment is public words under a post', () => {
  expect(read({ parent: 5, content: { raw: 'Раз\r\n\r\nдва &lt; три <i>!</i>' } })).toMatchObject({
    answers: ['5'],
    item: {
      id: '7',
      platform: 'wordpress',
      kind: 'reply',
      visibility: 'public',
      direction: 'in',
      occurredAt: '2026-11-20T09:00:00.000Z',
      text: 'Раз\n\nдва < три !',
      parentId: '5',
      rootId: 'post.3',
      permalink: 'https://blog.example/?p=3#comment-7',
      subject: { title: 'Карты & тарифы', url: 'https://blog.example/?p=3' },
      author: { name: 'Мария', scope: 'blog.example' },
    },
  });
});

test('somebody with an account there is known by it, a visitor is not vouched for', () => {
  expect(read({ author: 5 }).item.author).toMatchObject({ id: 'user.5', assurance: 'platform' });
  expect(read({}).item.author).not.toHaveProperty('assurance');
});

test.each<[string, Partial<WordpressComment>]>([
  ['an address that is none', { author_url: 'javascript:alert(1)', link: 'x' }],
  ['a name of nothing', { author_name: '<script></script>\u202e' }],
  ['words of nothing', { content: { raw: '' } }],
  ['endless words', { content: { raw: 'а'.repeat(200_000) }, author_name: 'б'.repeat(900) }],
])('%s harms nothing', (_what, change) => {
  const { item } = read(change);
  expect(JSON.stringify(item)).not.toMatch(/javascript|script|\u202e/);
});
