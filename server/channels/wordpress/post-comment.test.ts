import { expect, test } from 'vitest';
import type { HttpResult } from '../http.ts';
import type { Outgoing } from '../connector.ts';
import { answered, fakeSite } from './fake-site.ts';
import { findAttempt, postComment } from './post-comment.ts';

const outgoing: Outgoing = {
  replyId: 'reply_0abc123def',
  attempt: 1,
  text: '5 < 6 & <b>так</b>\n\nАнна',
  files: [],
  to: 'visitor.x',
  answers: { externalId: '7', title: null, earlierIds: [] },
  caseNumber: null,
};
const link = 'https://blog.example/?p=3#comment-8';
const there = answered(200, { post: 3, status: 'approved' });
const refusal = (status: number, code: string, headers = {}) =>
  answered(status, { code, message: `Sorry: ${code}` }, headers);

function siteThat(post: HttpResult, parent: HttpResult = there, own: object[] = []) {
  return fakeSite((route, _query, { method }) => {
    if (method === 'POST') return post;
    if (route === 'users/me') return answered(200, { id: 2 });
    return route === 'comments' ? answered(200, own) : parent;
  });
}

test('a reply becomes a comment of words under the one it answers, and bears its mark', async () => {
  const { site, asked } = siteThat(answered(201, { id: 8, link }));
  expect(await postComment(site, outgoing)).toEqual({
    state: 'sent',
    externalId: '8',
    permalink: link,
  });
  const posts = asked.filter(({ request }) => request.method === 'POST');
  expect(posts).toHaveLength(1);
  const { url, headers, body } = posts[0]?.request ?? { url: '' };
  expect(url).toBe('https://blog.example/en/?rest_route=%2Fwp%2Fv2%2Fcomments');
  expect(headers?.['user-agent']).toBe('Otklik (reply_0abc123def.1)');
  expect(JSON.parse(body ?? '')).toEqual({
    post: 3,
    parent: 7,
    content: '5 &lt; 6 &amp; &lt;b&gt;так&lt;/b&gt;\n\nАнна',
  });
});

test.each<[string, HttpResult, object]>([
  [
    'closed comments',
    refusal(403, 'rest_comment_closed'),
    { state: 'failed', code: 'window_closed' },
  ],
  [
    'a password that is no more',
    refusal(401, 'incorrect_password'),
    { state: 'failed', code: 'refused_us' },
  ],
  ['a right that is missing', refusal(403, 'rest_forbidden'), { state: 'failed', code: 'refused' }],
  [
    'too long words',
    refusal(400, 'comment_content_column_length'),
    { state: 'failed', code: 'refused' },
  ],
  [
    'the same words again',
    refusal(409, 'comment_duplicate'),
    { state: 'failed', code: 'comment_duplicate' },
  ],
  [
    'a limit with its time',
    refusal(429, 'too_many', { 'retry-after': '90' }),
    { state: 'retry', afterSeconds: 90 },
  ],
  ['a limit without', answered(429, 'slow down'), { state: 'retry', afterSeconds: 15 }],
  ['too quick for WordPress', refusal(400, 'comment_flood'), { state: 'retry', afterSeconds: 15 }],
  [
    'an upgrade under way',
    answered(503, 'Briefly unavailable', { 'retry-after': '600' }),
    { state: 'retry', afterSeconds: 600 },
  ],
  ['nobody there', { state: 'unasked', reason: 'no' }, { state: 'retry', afterSeconds: 15 }],
  ['a lost answer', { state: 'lost', reason: 'no' }, { state: 'unknown' }],
  ['an endless answer', { state: 'too-large' }, { state: 'unknown' }],
  ['a fault after all', refusal(500, 'rest_comment_failed_create'), { state: 'unknown' }],
  ['a gateway that gave up', answered(504, 'time-out'), { state: 'unknown' }],
  ['an answer of something else', answered(201, 'done'), { state: 'unknown' }],
])('%s', async (_what, post, outcome) => {
  expect(await postComment(siteThat(post).site, outgoing)).toMatchObject(outcome);
});

test.each<[string, HttpResult, object]>([
  [
    'a comment that is deleted',
    refusal(404, 'rest_comment_invalid_id'),
    { state: 'failed', code: 'message_deleted' },
  ],
  [
    'a comment in the bin',
    answered(200, { post: 3, status: 'trash' }),
    { state: 'failed', code: 'message_deleted' },
  ],
  ['a look that nobody answered', { state: 'lost', reason: 'no' }, { state: 'retry' }],
  ['a look that the site broke at', answered(500, 'oops'), { state: 'retry' }],
])('nothing is posted under %s', async (_what, parent, outcome) => {
  const { site, asked } = siteThat(answered(201, { id: 8, link }), parent);
  expect(await postComment(site, outgoing)).toMatchObject(outcome);
  expect(asked.every(({ request }) => request.method === undefined)).toBe(true);
});

test('a reason is words, however the site dresses them', async () => {
  const message = '<strong>Error</strong>:\n that is <a href="x">spam</a> &amp; more';
  const { site } = siteThat(answered(403, { code: 'spam', message }));
  expect(await postComment(site, outgoing)).toMatchObject({ reason: 'Error: that is spam & more' });
});

test('words that stand there already by an earlier attempt at this reply are this reply', async () => {
  const own = [{ id: 8, link, author_user_agent: 'Otklik (reply_0abc123def.1)' }];
  const { site } = siteThat(refusal(409, 'comment_duplicate'), there, own);
  expect(await postComment(site, { ...outgoing, attempt: 2 })).toEqual({
    state: 'sent',
    externalId: '8',
    permalink: link,
  });
});

test('an attempt is found by its mark among the comments of our account alone', async () => {
  const own = [
    { id: 9, link, author_user_agent: 'Mozilla/5.0' },
    { id: 8, link, author_user_agent: 'Otklik (reply_0abc123def.1)' },
  ];
  const { site, asked } = siteThat(there, there, own);
  const byAttempt = (sought: number) => findAttempt(site, ({ attempt }) => attempt === sought);
  expect(await byAttempt(1)).toEqual({ externalId: '8', permalink: link });
  expect(await byAttempt(2)).toBeUndefined();
  const lists = asked.filter(({ route }) => route === 'comments');
  expect(lists.map(({ query }) => query.get('author'))).toEqual(['2', '2']);
});

test('a site that does not answer says nothing of an attempt', async () => {
  const { site } = fakeSite(() => ({ state: 'lost', reason: 'no' }));
  expect(await findAttempt(site, () => true)).toBeUndefined();
});
