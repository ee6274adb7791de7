import { expect, test } from 'vitest';
import type { Inbox, Incoming, RawDelivery } from '../connector.ts';
import type { WordpressComment } from './comment.ts';
import { aComment, answered, fakeSite } from './fake-site.ts';
import { look } from './look.ts';
import { postsOf } from './posts.ts';
import { readComment } from './read-comment.ts';

const nowMs = Date.parse('2026-11-20T10:00:00Z');

/** A blog whose comments a test changes, and what was kept of it. */
function watched() {
  const comments = new Map<number, WordpressComment>();
  let turned = () => {};
  const { site, asked } = fakeSite((route, query) => {
    if (route !== 'comments') return answered(404, { code: 'rest_no_route', message: 'No' });
    const after = query.get('after') ?? '';
    const approved = [...comments.values()]
      .filter(({ status, date_gmt }) => status === 'approved' && `${date_gmt}Z` > after)
      .toSorted((a, b) => b.id - a.id);
    const wanted = query.get('include')?.split(',').map(Number);
    if (wanted)
      return answered(
        200,
        approved.filter(({ id }) => wanted.includes(id)),
      );
    const page = Number(query.get('page'));
    const found = approved.slice((page - 1) * 100, page * 100);
    turned();
    return answered(200, found);
  });
  const kept: RawDelivery[] = [];
  let cursor: string | undefined;
  const inbox: Inbox = {
    cursor: async () => cursor,
    async keep(deliveries, next) {
      kept.push(...deliveries.filter(({ key }) => !kept.some((known) => known.key === key)));
      cursor = next;
    },
  };
  const looking = { site, inbox, postOf: postsOf(site), signal: new AbortController().signal };
  const keeping = { host: site.host, ownId: 2, ours: [5], key: 'a secret of nobody' };
  return {
    asked,
    put: (...changed: Partial<WordpressComment>[]) => {
      for (const change of changed) {
        const comment = aComment(change);
        comments.set(comment.id, { ...comments.get(comment.id), ...comment });
      }
    },
    remove: (id: number) => void comments.delete(id),
    onPage: (act: () => void) => void (turned = act),
    forget: () => void (cursor = undefined),
    /** What a look brings that was not kept before. */
    async news(isShort = false, at = nowMs): Promise<Incoming[]> {
      const before = kept.length;
      await look(looking, { isShort, nowMs: at, ...keeping });
      return kept.slice(before).map(readComment);
    },
  };
}

const ids = (incoming: readonly Incoming[]) =>
  incoming.map((one) => ('item' in one ? `${one.kind} ${one.item.id}` : one.kind));

test('what is new is brought once, the oldest first', async () => {
  const blog = watched();
  blog.put({ id: 8, parent: 7 }, { id: 7 });
  expect(ids(await blog.news())).toEqual(['mention 7', 'mention 8']);
  expect(await blog.news()).toEqual([]);
});

test('a comment that is let in late, after younger ones, is not passed over', async () => {
  const blog = watched();
  blog.put({ id: 7, status: 'hold' }, { id: 8 });
  expect(ids(await blog.news())).toEqual(['mention 8']);
  blog.put({ id: 7 });
  expect(ids(await blog.news(true))).toEqual(['mention 7']);
});

test.each(['trash', 'spam', 'hold', 'deleted'])(
  'what is %s now is gone, and may return',
  async (how) => {
    const blog = watched();
    blog.put({ id: 7 });
    await blog.news();
    if (how === 'deleted') blog.remove(7);
    else blog.put({ id: 7, status: how });
    const [gone] = await blog.news();
    expect(gone).toMatchObject({ kind: 'gone', item: { op: 'delete', id: '7' } });
    expect(await blog.news()).toEqual([]);
    blog.put({ id: 7 });
    expect(ids(await blog.news())).toEqual(['mention 7']);
  },
);

test('versions grow with every change, back to earlier words as well', async () => {
  const blog = watched();
  const versions: string[] = [];
  for (const raw of ['а', 'б', 'а']) {
    blog.put({ id: 7, content: { raw } });
    for (const one of await blog.news()) if ('item' in one) versions.push(one.item.version ?? '');
  }
  expect(versions).toHaveLength(3);
  expect(versions.toSorted()).toEqual(versions);
});

test('a comment that changes its page while pages are turned is not gone', async () => {
  const blog = watched();
  blog.put(...Array.from({ length: 150 }, (_, at) => ({ id: at + 1 })));
  expect(await blog.news()).toHaveLength(150);
  // The first of the second page moves to the first page, which was read already.
  blog.onPage(() => {
    blog.onPage(() => {});
    blog.remove(150);
  });
  expect(await blog.news()).toEqual([]);
  expect(ids(await blog.news())).toEqual(['gone 150']);
});

test('a short look ends with a page that is known, a gap is filled', async () => {
  const blog = watched();
  blog.put(...Array.from({ length: 150 }, (_, at) => ({ id: at + 1 })));
  await blog.news();
  blog.asked.length = 0;
  expect(await blog.news(true)).toEqual([]);
  expect(blog.asked).toHaveLength(1);
  blog.put(...Array.from({ length: 250 }, (_, at) => ({ id: at + 201 })));
  expect(await blog.news(true)).toHaveLength(250);
});

test('a place that is lost brings nothing twice', async () => {
  const blog = watched();
  blog.put({ id: 7 });
  await blog.news();
  blog.forget();
  expect(await blog.news()).toEqual([]);
});

test('what is older than a month is watched no more, and is not called gone', async () => {
  const blog = watched();
  blog.put({ id: 7 });
  await blog.news();
  blog.put({ id: 8, date_gmt: '2027-01-05T00:00:00' });
  const later = Date.parse('2027-01-05T01:00:00Z');
  expect(ids(await blog.news(false, later))).toEqual(['mention 8']);
  blog.remove(7);
  expect(await blog.news(false, later)).toEqual([]);
});

test('a visitor is the same in all comments, and nobody learns the address from it', async () => {
  const blog = watched();
  blog.put({ id: 7 }, { id: 8, author_email: ' Maria@Mail.example' }, { id: 9, author_email: '' });
  const authors = (await blog.news()).map((one) =>
    one.kind === 'mention' ? one.item.author?.id : '',
  );
  expect(authors[0]).toMatch(/^visitor\.[\w-]{22}$/);
  expect(authors[1]).toBe(authors[0]);
  expect(authors[2]).toBe('comment.9');
  expect(JSON.stringify(await blog.news())).not.toContain('maria@');
});

test('what a colleague writes under another account of ours is ours', async () => {
  const blog = watched();
  blog.put({ id: 7 }, { id: 8, parent: 7, author: 5 }, { id: 9, parent: 7, author: 6 });
  const directions = (await blog.news()).map((one) =>
    one.kind === 'mention' ? one.item.direction : one.kind,
  );
  expect(directions).toEqual(['in', 'out', 'in']);
});

test('our mark counts under our own account alone', async () => {
  const blog = watched();
  const author_user_agent = 'Otklik (reply_0abc123def.1)';
  blog.put({ id: 7, author_user_agent }, { id: 8, author: 2, author_user_agent });
  blog.put({ id: 9, author: 5, author_user_agent });
  const [forged, ours, colleagues] = await blog.news();
  expect(forged).toMatchObject({ kind: 'mention', item: { direction: 'in' } });
  expect(colleagues).toMatchObject({ kind: 'mention' });
  expect(ours).toMatchObject({ kind: 'own-copy', replyId: 'reply_0abc123def', externalId: '8' });
});
