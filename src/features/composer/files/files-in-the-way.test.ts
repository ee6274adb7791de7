import { expect, test } from 'vitest';
import { room } from '#care/channels/file-room.ts';
import type { ReplyFile } from '#contract/reply-file.ts';
import type { PlaceOption } from '#contract/reply.ts';
import { Failure } from '#data/failure.ts';
import { freshDesk, type Desk } from '../desk.ts';
import { lookOf } from './file-list.ts';
import { filesInTheWay, hasLooked } from './files-in-the-way.ts';

const picture: ReplyFile = { id: 'f-1', name: 'a.png', mime: 'image/png', kind: 'image', bytes: 9 };
const option = (
  visibility: 'public' | 'private',
  files: PlaceOption['files'] = room(['image']),
): PlaceOption => ({
  place: { sourceId: 'src-vk', visibility, inReplyToId: 'm-1' },
  channel: 'vk',
  sourceName: 'VK',
  mode: 'api',
  closedBecause: null,
  limit: null,
  files,
  privateUrl: null,
  chatUrl: null,
});
const file = new File(['x'], 'b.png');
const under = { key: 'k', file, share: 0.5, failure: null };
const failed = { ...under, failure: new Failure('offline', 'away') };
const desk = (files: ReplyFile[], change: Partial<Desk> = {}): Desk => ({
  ...freshDesk,
  draft: { ...freshDesk.draft, files },
  ...change,
});
const looked = { lookedAt: lookOf([picture], 'src-vk|public') };

test.each([
  ['nothing, where there are no files', desk([]), option('public'), undefined],
  ['nothing in private', desk([picture]), option('private'), undefined],
  ['that nobody looked, in public', desk([picture]), option('public'), 'file-unlooked'],
  ['nothing, after a look', desk([picture], looked), option('public'), undefined],
  ['that the place takes none', desk([picture]), option('private', null), 'file-misfit'],
  ['one on its way', desk([], { uploads: [under] }), option('private'), 'file-under-way'],
  [
    'one that failed first',
    desk([], { uploads: [under, failed] }),
    option('public'),
    'file-failed',
  ],
])('what stands in the way: %s', (_what, filed, place, kind) => {
  expect(filesInTheWay(filed, place)?.kind).toBe(kind);
});

test('a look is at these files in this place: another file or another place has to be looked at', () => {
  const other = desk([picture, { ...picture, id: 'f-2' }], looked);
  expect(hasLooked(desk([picture], looked), option('public'))).toBe(true);
  expect(hasLooked(other, option('public'))).toBe(false);
  const elsewhere = option('public');
  elsewhere.place.sourceId = 'src-x';
  expect(hasLooked(desk([picture], looked), elsewhere)).toBe(false);
});
