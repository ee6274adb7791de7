import { expect, test } from 'vitest';
import type { ReplyFile } from '#contract/reply-file.ts';
import { misfitOf, room } from './file-room.ts';

const takes = room(['image'], { max: 2, maxBytes: 1000, maxTotalBytes: 1500 });
const file = (change: Partial<ReplyFile> = {}): ReplyFile => ({
  id: 'f',
  name: 'f.png',
  mime: 'image/png',
  kind: 'image',
  bytes: 700,
  ...change,
});
const paper = file({ kind: 'file' });
const large = file({ bytes: 1001 });

test.each([
  ['nothing, where nothing goes', [], null, null],
  ['anything, where nothing goes', [file()], null, { reason: 'none' }],
  ['what fits', [file(), file()], takes, null],
  ['another kind', [file(), paper], takes, { reason: 'kind', file: paper }],
  ['one that is too large', [large], takes, { reason: 'too-large', file: large }],
  ['one too many', [file(), file(), file()], takes, { reason: 'too-many', max: 2 }],
  [
    'more than all together may be',
    [file({ bytes: 800 }), file({ bytes: 800 })],
    takes,
    { reason: 'too-large-together', maxTotalBytes: 1500 },
  ],
])('%s', (_what, files, place, misfit) => {
  expect(misfitOf(files, place)).toEqual(misfit);
});
