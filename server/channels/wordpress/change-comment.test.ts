import { expect, test } from 'vitest';
import type { HttpResult } from '../http.ts';
import { binComment, editComment } from './change-comment.ts';
import { answered, fakeSite } from './fake-site.ts';

const standing = { replyId: 'reply_0abc123def', attempt: 2, externalId: '8' };
const refusal = (status: number, code: string) =>
  answered(status, { code, message: `Sorry: <b>${code}</b>` });
const siteThat = (result: HttpResult) => fakeSite(() => result);

test('a comment gets other words, and keeps our mark', async () => {
  const { site, asked } = siteThat(answered(200, { id: 8, status: 'approved' }));
  expect(await editComment(site, standing, '5 < 6\n\nАнна')).toEqual({ state: 'done' });
  expect(asked).toHaveLength(1);
  const [{ route, request } = { route: '', request: { url: '' } }] = asked;
  expect([route, request.method]).toEqual(['comments/8', 'POST']);
  expect(request.headers?.['user-agent']).toBe('Otklik (reply_0abc123def.2)');
  expect(JSON.parse(request.body ?? '')).toEqual({ content: '5 &lt; 6\n\nАнна' });
});

test('a comment goes into the bin and is not deleted for ever', async () => {
  const { site, asked } = siteThat(answered(200, { id: 8, status: 'trash' }));
  expect(await binComment(site, standing)).toEqual({ state: 'done' });
  const [{ route, query, request } = asked[0]!] = asked;
  expect([route, request.method, query.get('_method'), query.get('force')]).toEqual([
    'comments/8',
    'POST',
    'DELETE',
    null,
  ]);
});

const failed = (code: string) => ({ state: 'failed', code });
const unknown = { state: 'unknown' };

test.each<[string, HttpResult, edit: object, bin: object]>([
  [
    'a comment that is nowhere',
    refusal(404, 'rest_comment_invalid_id'),
    failed('message_deleted'),
    { state: 'done' },
  ],
  [
    'a comment in the bin',
    refusal(410, 'rest_already_trashed'),
    failed('message_deleted'),
    { state: 'done' },
  ],
  [
    'a right that is missing',
    refusal(403, 'rest_cannot_edit'),
    failed('refused'),
    failed('refused'),
  ],
  [
    'a password that is no more',
    refusal(401, 'incorrect_password'),
    failed('refused_us'),
    failed('refused_us'),
  ],
  [
    'a site without a bin',
    refusal(501, 'rest_trash_not_supported'),
    failed('refused'),
    failed('refused'),
  ],
  ['nobody there', { state: 'unasked', reason: 'no' }, failed('away'), failed('away')],
  ['a lost answer', { state: 'lost', reason: 'no' }, unknown, unknown],
  ['an endless answer', { state: 'too-large' }, unknown, unknown],
  ['a fault after all', refusal(500, 'rest_comment_failed_edit'), unknown, unknown],
  ['an answer of something else', answered(200, 'done'), unknown, unknown],
])('%s', async (_what, result, edit, bin) => {
  expect(await editComment(siteThat(result).site, standing, 'Так')).toMatchObject(edit);
  expect(await binComment(siteThat(result).site, standing)).toMatchObject(bin);
});

test('words that nobody can read in the bin are no correction', async () => {
  const { site } = siteThat(answered(200, { id: 8, status: 'trash' }));
  expect(await editComment(site, standing, 'Так')).toMatchObject(failed('message_deleted'));
});

test('a reason is words, however the site dresses them', async () => {
  const { site } = siteThat(refusal(403, 'rest_cannot_edit'));
  expect(await editComment(site, standing, 'Так')).toMatchObject({
    reason: 'Sorry: rest_cannot_edit',
  });
});
